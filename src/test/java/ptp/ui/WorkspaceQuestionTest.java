package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import ptp.ui.control.FilePicker;

final class WorkspaceQuestionTest {
  private final FxRobot robot = new FxRobot();
  private final CompletableFuture<Optional<Path>> answer = new CompletableFuture<>();
  private Optional<Path> picked = Optional.empty();

  @BeforeEach
  void ask() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    robot.interact(() -> new WorkspaceQuestion(Path.of("proposed"), picker()).ask(answer::complete));
  }

  private FilePicker picker() {
    return new FilePicker() {
      @Override
      public Optional<Path> save(String title, String name, List<String> endings) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> open(String title, List<String> endings) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> folder(String title) {
        return picked;
      }
    };
  }

  private void press(String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
  }

  private String words() {
    return robot.lookup("#workspace-question").queryAs(DialogPane.class).getContentText();
  }

  private Optional<Path> answer() throws Exception {
    return answer.get(10, TimeUnit.SECONDS);
  }

  @Test
  void theProposedFolderIsNamedAndTaken() throws Exception {
    assertTrue(words().contains("proposed"), words());
    press("#workspace-use");
    assertEquals(Optional.of(Path.of("proposed")), answer());
  }

  @Test
  void anotherFolderIsShownBeforeItIsTaken() throws Exception {
    press("#workspace-other"); // and thought better of it
    assertTrue(words().contains("proposed"), words());
    picked = Optional.of(Path.of("mine"));
    press("#workspace-other");
    assertTrue(words().contains("mine"), words());
    press("#workspace-use");
    assertEquals(Optional.of(Path.of("mine")), answer());
  }

  @Test
  void whoQuitsHasNoWorkspace() throws Exception {
    press("#workspace-quit");
    assertEquals(Optional.empty(), answer());
  }
}
