package org.lymanscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import org.lymanscope.engine.exchange.LabelFormat;

/** The screen that holds the open project. */
interface ProjectWorkspace extends Workspace {
  /** Name of the open project, for the window's title; empty if none is open. */
  ObservableStringValue project();

  /** Whether there is something to export. */
  ObservableBooleanValue filled();

  /** Files of the open project, each once; for any thread. */
  Supplier<List<Path>> files();

  /** Adds files and folders of spectra to the open project. */
  void open(List<Path> filesAndFolders);

  /** Opens a project folder instead of the one that is open. */
  void openProject(Path folder);

  /** Makes a project folder and opens it; one that is there is only opened. */
  void createProject(Path folder);

  /** Writes everyone's labels. */
  void exportLabels(Path file, LabelFormat format);

  /** Takes the labels of a file into the open project. */
  void importLabels(Path file);

  /** Adds the template of a file in Redrock's format to those of the screen, and uses it. */
  void openTemplate(Path file);

  /** Signs the decisions from now on with the inspector's name in the settings. */
  void sign();

  /** Writes the plot on the screen; the file's ending says in which format. */
  void exportPlot(Path file);

  /** Completed once everything that was decided is on disk: true; or false if that failed. */
  CompletionStage<Boolean> save();
}
