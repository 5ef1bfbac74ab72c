package ptp.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ptp.domain.Method;
import ptp.report.figure.ObjectPlaces;
import ptp.report.figure.Strip;
import ptp.service.InspectService.Explained;
import ptp.service.InspectService.Level;
import ptp.service.InspectService.Pace;
import ptp.service.InspectService.Reading;
import ptp.service.PlanService.Filmstrip;
import ptp.ui.control.StripMaker;
import ptp.ui.text.Texts;

/** A level of a plan as a row of pictures, and where its pictures belong in the finest plan. */
final class Strips {
  private final Pace pace;
  private final StripMaker maker;

  Strips(Pace pace) {
    this.pace = pace;
    this.maker = new StripMaker(pace);
  }

  Pace pace() {
    return pace;
  }

  /**
   * A row.
   *
   * @param readings whether the estimates are written below the pictures
   */
  Strip of(Explained plan, int level, boolean readings) {
    Level shown = plan.level(level);
    Filmstrip film = shown.film();
    Set<Integer> pins = plan.query().edits().pins().keySet();
    List<Integer> places = places(plan, level);
    return maker.of(film, picture -> {
      boolean pinned = picture > 0 && picture <= places.size() && pins.contains(places.get(picture - 1));
      return notes(shown, picture, readings, pinned);
    });
  }

  private static List<String> notes(Level level, int picture, boolean readings, boolean pinned) {
    List<String> notes = new ArrayList<>();
    if (pinned) notes.add(Texts.get("plan.pinned"));
    if (readings && !level.readings().isEmpty()) notes.addAll(lines(level.readings().get(picture)));
    return notes;
  }

  /** A reading as short lines. */
  static List<String> lines(Reading r) {
    return ObjectPlaces.lines(r.drawer(), r.canX(), r.canY(), r.blockX(), r.blockY(), r.blockZ());
  }

  /**
   * For each picture of a level its place in the finest plan, counted from 0, the goal's last; only for plans of a
   * hierarchical or flat search.
   */
  List<Integer> places(Explained plan, int level) {
    int finest = pace.subgoals().getLast();
    boolean flat = plan.query().method() != Method.PTP;
    int states = flat ? finest : pace.subgoals().get(Math.min(level, plan.levels().size() - 1));
    int span = finest / states;
    return IntStream.rangeClosed(1, states).map(i -> i * span - 1)
        .filter(p -> p == finest - 1 || !plan.query().edits().leftOut().contains(p)).boxed().toList();
  }
}
