package org.lymanscope.app.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import org.lymanscope.app.theme.Themes;

/**
 * A real window that a program drives. What a person chooses in the system's file dialogs, which no
 * program can drive, comes as a path; everything else by keys and clicks.
 */
public interface TouredWindow extends AutoCloseable {
  /** What the window shows. */
  Scene scene();

  /** Light or dark. */
  Themes themes();

  /** Runs on the UI thread. */
  Executor ui();

  /** Adds files and folders of spectra to the open project. UI thread only. */
  void open(List<Path> filesAndFolders);

  /** Writes everyone's labels; the file's ending says in which format. UI thread only. */
  void exportLabels(Path file);

  /** Writes the plot on the screen; the file's ending says in which format. UI thread only. */
  void exportPlot(Path file);

  /** Saves, closes the window and ends the toolkit. Not for the UI thread. */
  @Override
  void close();
}
