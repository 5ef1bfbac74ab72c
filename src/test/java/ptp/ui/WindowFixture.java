package ptp.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import ptp.ui.control.FilePicker;
import ptp.ui.theme.Appearance;

/** A window on fakes, opened for one test. */
final class WindowFixture implements AutoCloseable {
  final FakeServices fakes;
  final Appearance appearance;
  final FxRobot robot = new FxRobot();
  final Stage stage;
  WorkbenchWindow window;
  volatile Optional<Path> target = Optional.empty();

  private final WindowMemory memory;

  private WindowFixture(FakeServices fakes, Stage stage) {
    this.fakes = fakes;
    this.memory = new WindowMemory(fakes.settings);
    this.appearance = memory.appearance();
    this.stage = stage;
  }

  static WindowFixture open(FakeServices fakes) throws TimeoutException {
    return open(fakes, fakes.services());
  }

  /** A window on services some of which are not fakes. */
  static WindowFixture open(FakeServices fakes, WorkbenchServices services) throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    WindowFixture fixture = new WindowFixture(fakes, FxToolkit.registerStage(Stage::new));
    fixture.robot.interact(
        () -> {
          fixture.window =
              new WorkbenchWindow(
                  fixture.stage, services, fixture.memory, fixture.files());
          fixture.window.open();
        });
    return fixture;
  }

  /** Chooses {@link #target} to save in and to open. */
  private FilePicker files() {
    return new FilePicker() {
      @Override
      public Optional<Path> save(String title, String name, List<String> endings) {
        return target;
      }

      @Override
      public Optional<Path> open(String title, List<String> endings) {
        return target;
      }

      @Override
      public Optional<Path> folder(String title) {
        return target;
      }
    };
  }

  /** Ids of all pages, in the order of the rail. */
  List<String> pages() {
    return window.view().pages().all().stream().map(Page::id).toList();
  }

  void page(String id) {
    robot.interact(() -> window.view().actions().get("page." + id).run());
  }

  /** Presses a button as a person would, whether or not it is scrolled into view. */
  void press(String query) {
    waitFor("button " + query, () -> robot.lookup(query).tryQuery().isPresent());
    robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
  }

  String text(String query) {
    return ((Labeled) robot.lookup(query).query()).getText();
  }

  boolean sees(String query) {
    Optional<Node> node = robot.lookup(query).tryQuery();
    return node.isPresent() && node.get().isVisible();
  }

  void waitFor(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    } catch (TimeoutException late) {
      throw new AssertionError("waited in vain for " + what, late);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public void close() {
    robot.interact(stage::hide);
  }
}
