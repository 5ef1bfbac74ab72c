package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.service.PlanService.Query;
import ptp.ui.action.WorkbenchAction;

/** Keys do what the page that is seen says. */
class ShortcutsTest {
  private static Query last(FakeServices fakes) {
    return fakes.plans.queries.stream().filter(q -> q.method().equals(MethodId.PTP)).toList().getLast();
  }

  private static void ready(WindowFixture window) {
    window.waitFor("rows", () -> window.sees("#strip-ptp") && !window.sees("#plan-stop"));
  }

  /** How many hops the row of PTP says it has. */
  private static int hops(WindowFixture window) {
    String words = window.robot.lookup("#strip-ptp").query().getAccessibleText();
    return Integer.parseInt(words.replaceFirst("^Plan of PTP with (\\d+) segments.*", "$1"));
  }

  private static void control(WindowFixture window, KeyCode key) {
    window.robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
  }

  @Test
  void noTwoActionsOfAPageHaveTheSameKeys() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      for (String page : window.pages()) {
        window.page(page);
        Map<KeyCombination, WorkbenchAction> taken = new HashMap<>();
        for (WorkbenchAction action : window.window.view().actions().all()) {
          if (action.shortcut().isEmpty() || !action.listening()) continue;
          WorkbenchAction other = taken.put(action.shortcut().get(), action);
          assertNull(other, () -> page + ": " + action.keyText() + " is both " + action.id() + " and " + other.id());
        }
      }
    }
  }

  @Test
  void everyShortcutNamesAKey() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      for (WorkbenchAction action : window.window.view().actions().all()) {
        action.shortcut().ifPresent(keys -> assertInstanceOf(KeyCodeCombination.class, keys, action.id()));
      }
      assertEquals("Ctrl+[", window.window.view().actions().get("plan.fold").keyText());
      assertEquals("Ctrl+]", window.window.view().actions().get("plan.unfold").keyText());
    }
  }

  @Test
  void bracketsFoldThePlan() throws Exception {
    try (WindowFixture window = WindowFixture.open(new FakeServices())) {
      ready(window);
      control(window, KeyCode.OPEN_BRACKET);
      window.waitFor("four subgoals", () -> hops(window) == 4);
      control(window, KeyCode.OPEN_BRACKET);
      window.waitFor("two subgoals", () -> hops(window) == 2);
      control(window, KeyCode.CLOSE_BRACKET);
      window.waitFor("four subgoals again", () -> hops(window) == 4);
    }
  }

  @Test
  void controlEnterPlansToTheDrawingOnTheGoalPageOnly() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      ready(window);
      window.press("#plan-pin");
      window.waitFor("the pin", () -> !last(fakes).edits().pins().isEmpty());
      ready(window);
      window.page("goal");
      window.waitFor("a drawing", () -> window.window.view().actions().get("goal.planAll").enabled().get());
      window.page("plan");
      control(window, KeyCode.ENTER);
      window.waitFor("the next seed", () -> last(fakes).seed() == 2);
      assertEquals(1, last(fakes).edits().pins().size(), "the pin stays");
      assertTrue(last(fakes).edits().drawn().isEmpty());
      ready(window);
      window.page("compare");
      control(window, KeyCode.ENTER);
      assertEquals(Set.of("compare"), seen(window), "Compare stays");
      window.page("goal");
      control(window, KeyCode.ENTER);
      window.waitFor("the drawing", () -> last(fakes).edits().drawn().isPresent());
      assertEquals(Set.of("plan"), seen(window));
    }
  }

  private static Set<String> seen(WindowFixture window) {
    return Set.of(window.window.view().pages().current().get().id());
  }
}
