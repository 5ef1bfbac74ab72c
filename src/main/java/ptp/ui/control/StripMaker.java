package ptp.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import ptp.report.figure.Strip;
import ptp.service.InspectService.Pace;
import ptp.service.PlanService.Filmstrip;
import ptp.service.PlanService.Hop;

/** Makes rows of pictures of plans; every hop is judged against the steps that an episode gives it. */
public final class StripMaker {
  private final Pace pace;

  public StripMaker(Pace pace) {
    this.pace = pace;
  }

  /** A row without notes. */
  public Strip of(Filmstrip film) {
    return of(film, picture -> List.of());
  }

  /**
   * A row.
   *
   * @param notes lines below each picture, 0 for the start
   */
  public Strip of(Filmstrip film, IntFunction<List<String>> notes) {
    int count = film.hops().size();
    List<Strip.Hop> hops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Hop hop = film.hops().get(i);
      hops.add(new Strip.Hop(hop.frame(), hop.value(), hop.distance(), pace.budget(i, count), notes.apply(i + 1)));
    }
    return new Strip(
        film.method(), film.observation(), film.start(), hops, film.cost(), film.seconds(), notes.apply(0));
  }
}
