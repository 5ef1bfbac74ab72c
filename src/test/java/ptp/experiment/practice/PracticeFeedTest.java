package ptp.experiment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import ptp.domain.Frame;
import ptp.domain.RunId;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.practice.PracticeFeed.Followed;
import ptp.experiment.practice.PracticeFeed.Moment;
import ptp.experiment.practice.PracticeFeed.Nearness;
import ptp.experiment.practice.PracticeFeed.Part;
import ptp.experiment.practice.PracticeFeed.Phase;

final class PracticeFeedTest {
  private static final RunId RUN = new RunId("a");
  private static final Frame FRAME = new Frame(1, 1, new byte[3]);
  private static final Moment MOMENT = new Moment(FRAME, FRAME, new Part(1, 2), new Part(3, 30), new Part(3, 400),
      new Nearness(5, 2, 9));

  private final AtomicLong millis = new AtomicLong(1_000_000);
  private final PracticeFeed feed = new PracticeFeed(() -> millis.get() * 1_000_000);

  @Test
  void nothingIsWantedUntilSomebodyListens() {
    feed.begin(RUN, false, 1);
    assertFalse(feed.wanted());
    Runnable end = feed.subscribe(() -> {});
    assertTrue(feed.wanted());
    end.run();
    assertFalse(feed.wanted(), "the page was closed");
  }

  @Test
  void momentsComeAtMostFourTimesASecond() {
    feed.begin(RUN, false, 1);
    feed.subscribe(() -> {});
    int shown = 0;
    for (int i = 0; i < 200; i++) {
      if (feed.wanted()) {
        feed.show(MOMENT);
        shown++;
      }
      millis.addAndGet(10);
    }
    assertEquals(8, shown, "in two seconds");
  }

  @Test
  void whatGoesOnIsToldWithTheNewestMoment() {
    assertEquals(Optional.empty(), feed.look());
    feed.begin(RUN, true, -2);
    assertEquals(Phase.PLANNING, feed.look().orElseThrow().phase());
    feed.show(MOMENT);
    PracticeFeed.Now now = feed.look().orElseThrow();
    assertEquals(Optional.of(MOMENT), now.moment());
    assertEquals(Phase.ACTING, now.phase());
    assertTrue(now.measuring());
    assertEquals(-2, now.epoch());
    feed.begin(RUN, false, 1);
    assertEquals(Optional.of(MOMENT), feed.look().orElseThrow().moment(), "the picture stays until there is another");
    feed.begin(new RunId("b"), false, 1);
    assertEquals(Optional.empty(), feed.look().orElseThrow().moment());
    feed.end();
    assertEquals(Optional.empty(), feed.look());
  }

  @Test
  void theLastEpisodesOfOneRunAreKept() {
    feed.begin(RUN, false, 1);
    for (int i = 0; i < PracticeFeed.FILMS + 3; i++) feed.add(film(i));
    assertEquals(PracticeFeed.FILMS, feed.films().size());
    assertEquals(PracticeFeed.FILMS + 2, feed.films().getFirst().epoch(), "newest first");
    feed.begin(RUN, true, 2);
    feed.end();
    assertEquals(PracticeFeed.FILMS, feed.films().size());
    feed.begin(new RunId("b"), false, 1);
    assertEquals(List.of(), feed.films());
  }

  private static Film film(int epoch) {
    return new Film(RUN, epoch, FRAME, List.of(FRAME), new Followed(List.of(FRAME), List.of(1), List.of(), true));
  }
}
