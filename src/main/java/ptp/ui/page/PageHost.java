package ptp.ui.page;

import java.nio.file.Path;
import javafx.scene.layout.StackPane;
import ptp.ui.control.FilePicker;
import ptp.ui.export.FigureExporter;
import ptp.ui.task.Threads;
import ptp.ui.theme.Appearance;

/** What the window does for its pages. */
public interface PageHost {
  /** The workspace's folder. */
  Path folder();

  Threads threads();

  Appearance appearance();

  /** Asks for files. */
  FilePicker files();

  FigureExporter exporter();

  /** The window's root, over which sheets open. */
  StackPane root();

  /** Shows the page of that id. */
  void open(String page);

  /** Tells the person something in passing. */
  void say(String words);

  /** Tells the person what went wrong. */
  void fail(String words);
}
