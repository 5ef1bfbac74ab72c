package ptp.ui.plan;

import java.util.function.Consumer;
import ptp.domain.Progress;
import ptp.service.TimeLeft;
import ptp.ui.text.Texts;

/** How far a search is, in words: "40 %, 3 s left". */
final class SearchProgressText {
  private static final int PARTS = 1000;

  private SearchProgressText() {}

  /** Progress of a search, which is cancelled with the whole. */
  static Progress of(Progress whole, Consumer<String> words) {
    TimeLeft left = new TimeLeft();
    return whole.telling(
        share -> {
          left.at(Math.round(PARTS * share), PARTS);
          words.accept(words(Texts.percent(share), left));
        });
  }

  private static String words(String percent, TimeLeft left) {
    return left.left().map(d -> Texts.get("plan.planning.left", percent, d.toSeconds() + 1)).orElse(percent);
  }
}
