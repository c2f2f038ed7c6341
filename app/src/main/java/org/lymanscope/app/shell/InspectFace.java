package org.lymanscope.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.lymanscope.app.command.Command;
import org.lymanscope.app.plot.export.FigureFile;

/**
 * What is seen of the Inspect screen.
 *
 * @param content the screen
 * @param status its texts in the status bar
 * @param commands what it can do
 * @param figure the plot on the screen as a picture; empty if there is none
 */
record InspectFace(
    Parent content,
    List<Node> status,
    List<Command> commands,
    Supplier<Optional<FigureFile>> figure) {
  InspectFace {
    status = List.copyOf(status);
    commands = List.copyOf(commands);
  }
}
