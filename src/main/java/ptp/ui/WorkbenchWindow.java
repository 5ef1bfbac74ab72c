package ptp.ui;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import ptp.service.NetworkSet;
import ptp.ui.control.ConfirmDialog;
import ptp.ui.control.FilePicker;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;

/** The workbench in a stage: size, title, and the question before work under way is left. */
public final class WorkbenchWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Stage stage;
  private final Scene scene = new Scene(new Group(), WIDTH, HEIGHT);
  private final FilePicker files;
  private WorkbenchServices services;
  private WorkbenchView view;

  /** To be made on the interface thread. */
  public WorkbenchWindow(Stage stage, WorkbenchServices services, WindowMemory memory, FilePicker files) {
    this.stage = stage;
    this.files = files;
    fill(services, memory);
    stage.setTitle(Texts.get("app.title", services.workspace()));
    stage.setScene(scene);
    stage.setOnCloseRequest(this::askFirst);
    stage.setOnHidden(e -> view.close());
  }

  private void fill(WorkbenchServices from, WindowMemory memory) {
    services = from;
    view = new WorkbenchView(from, memory, new Threads(Platform::runLater), files, this::reopen);
    scene.setRoot(view.root());
  }

  public WorkbenchView view() {
    return view;
  }

  /** Shows the window and starts its work. */
  public void open() {
    view.start(scene);
    stage.show();
  }

  /** Everything anew with other networks: the page that is seen, the drawing and the jobs stay. */
  private void reopen(NetworkSet networks) {
    view.ask(() -> {
      WorkbenchServices next = services.networks().use(networks);
      Platform.runLater(() -> view.closeThen(() -> replace(next)));
    });
  }

  private void replace(WorkbenchServices next) {
    next.networks().release();
    WindowMemory memory = new WindowMemory(next.settings());
    Platform.runLater(
        () -> {
          scene.getAccelerators().clear();
          fill(next, memory);
          view.start(scene);
        });
  }

  private void askFirst(WindowEvent request) {
    int jobs = view.activeJobs();
    if (jobs == 0) return;
    request.consume();
    String words = jobs == 1 ? Texts.get("close.words.one") : Texts.get("close.words", jobs);
    new ConfirmDialog("close-question", Texts.get("close.head"), words, Texts.get("close.yes"), Texts.get("close.no"))
        .ask(stage, stage::hide);
  }
}
