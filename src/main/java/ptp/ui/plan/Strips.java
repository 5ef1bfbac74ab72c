package ptp.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ptp.domain.MethodId;
import ptp.domain.PlanLevel;
import ptp.domain.PlanState;
import ptp.report.figure.ObjectPlaces;
import ptp.report.figure.Strip;
import ptp.service.InspectService.Pace;
import ptp.service.PlanService.Answer;
import ptp.ui.text.Texts;

/** A level of a plan as a row of pictures, and where its pictures belong in the finest plan. */
final class Strips {
  private final Pace pace;

  Strips(Pace pace) {
    this.pace = pace;
  }

  Pace pace() {
    return pace;
  }

  /**
   * A row.
   *
   * @param estimates whether the estimates are written below the pictures
   */
  Strip of(Answer answer, int level, boolean estimates) {
    PlanLevel shown = answer.plan().level(level);
    Set<Integer> pins = answer.query().edits().pins().keySet();
    List<Integer> places = places(answer, level);
    List<List<String>> notes = new ArrayList<>(List.of(notes(answer.plan().start(), estimates, false)));
    for (int i = 0; i < shown.subgoals().size(); i++) {
      boolean pinned = i < places.size() && pins.contains(places.get(i));
      notes.add(notes(shown.subgoals().get(i).state(), estimates, pinned));
    }
    return new Strip(answer.plan(), shown, notes);
  }

  private static List<String> notes(PlanState state, boolean estimates, boolean pinned) {
    List<String> notes = new ArrayList<>();
    if (pinned) notes.add(Texts.get("plan.pinned"));
    if (estimates) state.estimate().map(ObjectPlaces::lines).ifPresent(notes::addAll);
    return notes;
  }

  /**
   * For each picture of a level its place in the finest plan, counted from 0, the goal's last; only for plans of a
   * hierarchical or flat search.
   */
  List<Integer> places(Answer answer, int level) {
    int finest = pace.subgoals().getLast();
    boolean flat = !answer.query().method().equals(MethodId.PTP);
    int states = flat ? finest : pace.subgoals().get(Math.min(level, answer.plan().levels().size() - 1));
    int span = finest / states;
    return IntStream.rangeClosed(1, states).map(i -> i * span - 1)
        .filter(p -> p == finest - 1 || !answer.query().edits().leftOut().contains(p)).boxed().toList();
  }
}
