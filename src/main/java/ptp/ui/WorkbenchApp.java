package ptp.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import ptp.ui.control.SystemFilePicker;

/** Starts the window. It does not extend {@code Application}, so that JavaFX runs from the class path. */
public final class WorkbenchApp {
  private WorkbenchApp() {}

  /**
   * Opens the window and returns when it is closed and the jobs are stopped, resumable at the next start.
   *
   * @throws UnsupportedOperationException when there is no display
   * @throws IllegalStateException when the window could not be built
   */
  public static void launch(WorkbenchServices services) {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    WindowMemory memory = new WindowMemory(services.settings());
    onInterfaceThread(() -> open(services, memory, closed, failure));
    await(closed);
    services.jobs().close();
    services.close();
    if (failure.get() != null) throw new IllegalStateException("the window could not be opened", failure.get());
  }

  /**
   * Asks where the workspace shall be, before the window opens.
   *
   * @return empty when the person would rather not start
   * @throws UnsupportedOperationException when there is no display
   */
  public static Optional<Path> askForWorkspace(Path proposed) {
    CompletableFuture<Optional<Path>> answer = new CompletableFuture<>();
    onInterfaceThread(() -> {
      WorkspaceQuestion question = new WorkspaceQuestion(proposed, new SystemFilePicker(() -> null));
      question.ask(answer::complete);
    });
    return answer.join();
  }

  private static void onInterfaceThread(Runnable work) {
    System.setProperty("java.awt.headless", "true"); // figures are drawn with AWT, windows are not its business
    try {
      Platform.startup(work);
      Platform.setImplicitExit(false); // a question may come before the window
    } catch (IllegalStateException running) {
      Platform.runLater(work);
    }
  }

  private static void open(
      WorkbenchServices services,
      WindowMemory memory,
      CountDownLatch closed,
      AtomicReference<RuntimeException> failure) {
    try {
      Stage stage = new Stage();
      stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, e -> closed.countDown());
      new WorkbenchWindow(stage, services, memory, new SystemFilePicker(() -> stage)).open();
    } catch (RuntimeException broken) {
      failure.set(broken);
      closed.countDown();
      Platform.exit();
    }
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Platform.exit();
      Thread.currentThread().interrupt();
    }
  }
}
