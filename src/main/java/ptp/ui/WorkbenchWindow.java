package ptp.ui;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import ptp.ui.control.FilePicker;
import ptp.ui.control.Question;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;

/** The workbench in a stage: size, title, and the question before work under way is left. */
public final class WorkbenchWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Stage stage;
  private final WorkbenchView view;

  /** To be made on the interface thread. */
  public WorkbenchWindow(Stage stage, WorkbenchServices services, WindowMemory memory, FilePicker files) {
    this.stage = stage;
    view = new WorkbenchView(services, memory, new Threads(Platform::runLater), files);
    stage.setTitle(Texts.get("app.title", services.workspace()));
    stage.setScene(new Scene(view.root(), WIDTH, HEIGHT));
    stage.setOnCloseRequest(this::askFirst);
    stage.setOnHidden(e -> view.close());
  }

  public WorkbenchView view() {
    return view;
  }

  /** Shows the window and starts its work. */
  public void open() {
    view.start(stage.getScene());
    stage.show();
  }

  private void askFirst(WindowEvent request) {
    int jobs = view.activeJobs();
    if (jobs == 0) return;
    request.consume();
    String words = jobs == 1 ? Texts.get("close.words.one") : Texts.get("close.words", jobs);
    new Question("close-question", Texts.get("close.head"), words, Texts.get("close.yes"), Texts.get("close.no"))
        .ask(stage, stage::hide);
  }
}
