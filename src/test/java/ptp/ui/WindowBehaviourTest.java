package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.report.figure.FigureSettings;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.service.NetworkSet;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.theme.Theme;

/** What belongs to the window and to no page: what it remembers, the tour, the palette, what was done, its colours. */
class WindowBehaviourTest {
  @Test
  void themeTextSizeAndPageAreRemembered() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.robot.interact(() -> window.appearance.theme().set(Theme.CONTRAST));
      window.robot.interact(window.appearance::larger);
      window.page("train");
      window.waitFor("it to be remembered", () -> "train".equals(fakes.settings.all.get("window.page")));
    }
    try (WindowFixture again = WindowFixture.open(fakes)) {
      assertEquals(Theme.CONTRAST, again.appearance.theme().get());
      assertEquals(1.125, again.appearance.scale().get());
      assertTrue(again.sees("#train-start"));
    }
  }

  @Test
  void whatMakesNoSenseIsForgotten() {
    FakeServices fakes = new FakeServices();
    fakes.settings.all.putAll(Map.of("window.theme", "plaid", "window.text", "huge", "window.page", "robot",
        "figure.print", "--width 0"));
    WindowMemory memory = new WindowMemory(fakes.settings);
    assertEquals(Theme.DARK, memory.appearance().theme().get());
    assertEquals(1, memory.appearance().scale().get());
    assertEquals(FigureSettings.USUAL, memory.print());
    fakes.settings.put("window.text", "40");
    assertEquals(2, new WindowMemory(fakes.settings).appearance().scale().get());
  }

  @Test
  void theTourPointsAtThreePagesOnce() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.settings.all.clear();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.waitFor("the tour", () -> window.sees("#tour-next"));
      window.waitFor("the plans, which stay in sight", () -> window.sees("#strip-leap"));
      for (String page : List.of("goal", "plan", "compare")) {
        assertEquals(Set.of("rail-" + page), pointed(window));
        window.press("#tour-next");
      }
      assertEquals(Set.of(), pointed(window));
      assertFalse(window.sees("#tour"));
      window.waitFor("it to be remembered", () -> fakes.settings.all.containsKey("window.tour"));
    }
    try (WindowFixture again = WindowFixture.open(fakes)) {
      again.waitFor("rows", () -> again.sees("#strip-leap"));
      assertFalse(again.sees("#tour"), "it was taken");
      again.robot.interact(() -> again.window.view().actions().get("tour").run());
      assertTrue(again.sees("#tour"), "it starts again when asked for");
      again.robot.type(KeyCode.ESCAPE);
      assertFalse(again.sees("#tour"), "Escape ends it");
    }
  }

  private static Set<String> pointed(WindowFixture window) {
    PseudoClass pointed = PseudoClass.getPseudoClass("pointed");
    return window.robot.lookup(".rail-button").queryAll().stream()
        .filter(n -> n.getPseudoClassStates().contains(pointed))
        .map(Node::getId)
        .collect(Collectors.toSet());
  }

  @Test
  void everyCommandIsInThePaletteUnderAnOwnName() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      Set<String> titles = new HashSet<>();
      for (WorkbenchAction action : window.window.view().actions().all()) {
        String title = CommandPalette.fullTitle(action);
        assertTrue(titles.add(title), "two commands are called " + title);
        List<WorkbenchAction> found = window.window.view().actions().matching(title, CommandPalette::fullTitle);
        assertTrue(found.stream().anyMatch(a -> a.id().equals(action.id())), title);
      }
    }
  }

  @Test
  void thePaletteCopiesACommandLine() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      window.robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
      window.waitFor("the palette", () -> window.sees("#palette-words"));
      window.robot.write("plan plan again");
      window.robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
      String command = window.window.view().actions().get("plan.again").terminalText();
      assertTrue(command.startsWith("installer/ptp plan --workspace "), command);
      assertEquals("Copied: " + command, window.text("#notice"));
      AtomicReference<String> copied = new AtomicReference<>();
      window.robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
      assertEquals(command, copied.get());
    }
  }

  @Test
  void whatWasDoneIsOnDiskAndCanBeRepeated() throws Exception {
    FakeServices fakes = new FakeServices();
    Path log = fakes.folder.resolve("logs").resolve("actions.log");
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.press("#plan-again");
      window.page("compare");
      window.waitFor("the log", () -> Files.exists(log) && Files.readAllLines(log).size() == 2);
      String first = Files.readAllLines(log).getFirst();
      String command = window.window.view().actions().get("plan.again").terminalText();
      JsonObject done = JsonParser.parseString(first).getAsJsonObject();
      assertEquals("plan.again", done.get("action").getAsString());
      assertEquals("Plan again", done.get("title").getAsString());
      assertEquals(command, done.get("command").getAsString());
      window.robot.interact(() -> window.window.view().actions().get("journal").run());
      int entries = window.robot.lookup("#journal-list").queryListView().getItems().size();
      assertEquals(3, entries, "the journal's own opening is the newest");
      window.press("#journal-copy");
      assertEquals("Copied the script", window.text("#notice"));
    }
  }

  @Test
  void whatWasDoneIsThereInTheNextWindow() throws Exception {
    FakeServices fakes = new FakeServices();
    Path log = fakes.folder.resolve("logs").resolve("actions.log");
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("compare");
      window.waitFor("the log", () -> Files.exists(log) && Files.readAllLines(log).size() == 1);
    }
    String former = "2026-11-30T08:00:00Z\tplan.again\tPlan again\tptp plan\n";
    Files.writeString(log, former + "cut sho", StandardOpenOption.APPEND);
    try (WindowFixture again = WindowFixture.open(fakes)) {
      again.robot.interact(() -> again.window.view().actions().get("journal").run());
      again.waitFor(
          "what was done before", () -> again.robot.lookup("#journal-list").queryListView().getItems().size() == 3);
      again.press("#journal-copy");
      assertEquals("None of these actions has a terminal command", again.text("#notice"),
          "a script is of this window only");
    }
  }

  @Test
  void linesOfThePaletteAreAsWideAsTheList() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      window.robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
      window.waitFor("the palette", () -> window.sees("#palette-words"));
      window.robot.write("plan again");
      Node list = window.robot.lookup("#palette-found").query();
      double room = list.getLayoutBounds().getWidth();
      List<Region> lines = window.robot.lookup(".command").queryAll().stream().map(n -> (Region) n).toList();
      assertFalse(lines.isEmpty());
      lines.forEach(line -> assertTrue(line.getWidth() <= room, line.getWidth() + " in " + room));
      assertTrue(window.robot.lookup(".command .label").queryAll().stream()
          .anyMatch(n -> n instanceof Label label && label.getText().startsWith("Ctrl+")), "its keys are seen");
    }
  }

  @Test
  void thePaletteBeginsAtItsFirstLineAndScrollsNoMoreThanNeeded() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      openPalette(window);
      window.robot.type(KeyCode.DOWN, 2);
      assertEquals("Go to Data", firstLine(window), "the chosen line is seen without scrolling");
      window.robot.type(KeyCode.DOWN, 20);
      assertNotEquals("Go to Data", firstLine(window));
      window.robot.type(KeyCode.ESCAPE);
      openPalette(window);
      assertEquals("Go to Data", firstLine(window));
    }
  }

  private static void openPalette(WindowFixture window) {
    window.robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    window.waitFor("the palette", () -> window.sees("#palette-words"));
  }

  /** What the topmost line says that is seen. */
  private static String firstLine(WindowFixture window) {
    VirtualFlow<?> flow = (VirtualFlow<?>) window.robot.lookup("#palette-found .virtual-flow").query();
    return ((Label) flow.getFirstVisibleCell().lookup(".command .label")).getText();
  }

  @Test
  void theMenuHasAMenuPerPage() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      MenuButton menu = window.robot.lookup("#menu").queryAs(MenuButton.class);
      List<String> groups =
          menu.getItems().stream().filter(Menu.class::isInstance).map(MenuItem::getText).toList();
      assertEquals(List.of("Go to", "Data", "Train", "Goal", "Plan", "Practice", "Compare"), groups);
      long entries = menu.getItems().stream().flatMap(i -> i instanceof Menu m ? m.getItems().stream() : Stream.of(i))
          .filter(i -> !(i instanceof SeparatorMenuItem)).count();
      assertEquals(window.window.view().actions().all().size(), entries);
    }
  }

  @Test
  void theEndOfAJobIsSaidOnEveryPage() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      long job = fakes.jobs.start(new Request("laptop", EnumSet.of(Stage.ENCODER), Optional.empty(), MethodId.PTP, 0));
      window.page("goal");
      fakes.jobs.run(job, Stage.ENCODER, 0.5, Duration.ofMinutes(1), "");
      window.waitFor("it to run", () -> window.text("#task-title").equals("Train with laptop"));
      fakes.jobs.end(job, State.FAILED, "the disk is full");
      window.waitFor("the news", () -> window.text("#notice").endsWith("failed: the disk is full"));
      NotificationPane pane = window.robot.lookup(".failure-pane").queryAs(NotificationPane.class);
      assertTrue(pane.isShowing() && pane.getText().endsWith("failed: the disk is full"));
      for (Theme theme : Theme.values()) {
        window.robot.interact(() -> window.appearance.theme().set(theme));
        Shots.save("failure-" + theme, Shots.settled());
      }
      window.page("train");
      window.waitFor("a sentence on its card", () -> window.robot.lookup("The disk is full").tryQuery().isPresent());
    }
  }

  @Test
  void theBarNamesAJobThatRunsBeforeOneThatIsPaused() throws Exception {
    FakeServices fakes = new FakeServices();
    long runs = fakes.jobs.start(new Request("laptop", EnumSet.of(Stage.ENCODER), Optional.empty(), MethodId.PTP, 0));
    long paused =
        fakes.jobs.start(new Request("laptop", EnumSet.of(Stage.PRACTICE), Optional.of(Task.A), MethodId.PTP, 0));
    fakes.jobs.run(paused, Stage.PRACTICE, 0.5, Duration.ofMinutes(1), "");
    fakes.jobs.pause(paused);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.waitFor("the paused one", () -> window.text("#task-title").equals("Practise task A"));
      fakes.jobs.run(runs, Stage.ENCODER, 0.5, Duration.ofMinutes(1), "");
      window.waitFor("the one that runs", () -> window.text("#task-title").equals("Train with laptop"));
    }
  }

  @Test
  void otherNetworksAreUsedWithoutLosingWhatIsSeen() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("compare");
      WorkbenchView before = window.window.view();
      choose(window, FakeNetworks.BROKEN);
      window.waitFor("a refusal", () -> window.text("#notice").equals("The preset broken cannot be read"));
      assertSame(before, window.window.view(), "the window stays as it was");
      choose(window, new NetworkSet("laptop", 1));
      window.waitFor("the new window", () -> window.text("#networks").equals("laptop, seed 1"));
      assertNotSame(before, window.window.view());
      assertEquals(1, fakes.networks.released.get());
      assertEquals("compare", window.window.view().pages().current().get().id());
      window.page("plan");
      window.waitFor("plans of the new window", () -> window.sees("#strip-ptp"));
      window.robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
      window.waitFor("keys to work", () -> window.sees("#palette-words"));
    }
  }

  private static void choose(WindowFixture window, NetworkSet set) {
    MenuButton menu = window.robot.lookup("#networks").queryAs(MenuButton.class);
    window.robot.interact(menu::show);
    window.waitFor("all sets", () -> menu.getItems().size() == 3);
    window.robot.interact(() -> {
      menu.getItems().stream().filter(i -> i.getId().equals("networks-" + set.name())).findFirst().orElseThrow().fire();
      menu.hide();
    });
  }

  @Test
  void highContrastIsBlackAndWhiteEverywhere() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.settings.put("window.theme", "contrast");
    try (WindowFixture window = WindowFixture.open(fakes)) {
      Region root = (Region) window.stage.getScene().getRoot();
      assertEquals(Color.BLACK, root.getBackground().getFills().getFirst().getFill());
      window.robot.interact(() -> window.window.view().actions().get("theme.LIGHT").run());
      window.waitFor("the light theme", () -> !root.getBackground().getFills().getFirst().getFill().equals(
          Color.BLACK));
      assertEquals(Optional.of("light"), Optional.ofNullable(fakes.settings.all.get("window.theme")));
    }
  }

  @Test
  void theMainButtonIsReadableInHighContrastWithTheFocusOnIt() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.settings.put("window.theme", "contrast");
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      Button button = window.robot.lookup("#practice-new").query();
      window.robot.interact(button::requestFocus);
      Color ground = (Color) button.getBackground().getFills().getLast().getFill();
      assertTrue(contrast((Color) button.getTextFill(), ground) >= 7, button.getTextFill() + " on " + ground);
    }
  }

  /** The contrast of two colours as WCAG 2 defines it, 1 to 21. */
  private static double contrast(Color a, Color b) {
    double brighter = Math.max(luminance(a), luminance(b));
    return (brighter + .05) / (Math.min(luminance(a), luminance(b)) + .05);
  }

  private static double luminance(Color c) {
    return .2126 * linear(c.getRed()) + .7152 * linear(c.getGreen()) + .0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= .04045 ? channel / 12.92 : Math.pow((channel + .055) / 1.055, 2.4);
  }
}
