package ptp.experiment.practice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Frame;
import ptp.domain.RunId;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.practice.PracticeFeed.Followed;
import ptp.experiment.record.Workspace;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.report.figure.FakeFrames;

/** The last episodes outlive the program. */
final class RecordedEpisodesTest {
  private static final RunId RUN = new RunId("practice-a");
  @TempDir Path folder;
  private RecordedEpisodes shelf;

  @BeforeEach
  void open() {
    shelf = new RecordedEpisodes(Workspace.open(folder.resolve("workspace")), RUN);
  }

  private static Film film(long epoch) {
    List<Frame> way = FakeFrames.way(4);
    List<Outcome> outcomes = List.of(Outcome.REACHED, Outcome.TIMED_OUT, Outcome.PENDING);
    return new Film(
        RUN, epoch, way.getFirst(), way.subList(1, 4),
        new Followed(way.subList(1, 3), List.of(12, 30), outcomes, epoch % 2 == 0));
  }

  private static List<Film> films(int count) {
    List<Film> films = new ArrayList<>();
    for (int i = count; i > 0; i--) films.add(film(i));
    return films;
  }

  @Test
  void whatIsKeptIsReadAgain() throws IOException {
    assertEquals(Recordings.NONE, shelf.read(), "before anything was practised");
    shelf.keep(films(PracticeFeed.FILMS));
    assertEquals(new Recordings(films(PracticeFeed.FILMS), ""), shelf.read());
    shelf.keep(films(2));
    assertEquals(films(2), shelf.read().list());
    try (var left = Files.list(shelf.file().getParent())) {
      assertEquals(List.of(shelf.file()), left.toList(), "nothing but the films");
    }
  }

  @Test
  void whatIsDamagedIsToldInOneSentenceAndReplacedByTheNextEpoch() throws IOException {
    shelf.keep(films(3));
    byte[] whole = Files.readAllBytes(shelf.file());
    for (int at = 0; at < whole.length; at += 1 + whole.length / 40) {
      Files.write(shelf.file(), Arrays.copyOf(whole, at));
      assertDamaged("cut at " + at);
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x55;
      Files.write(shelf.file(), flipped);
      assertDamaged("flipped at " + at);
    }
    shelf.keep(films(1));
    assertEquals("", shelf.read().problem());
  }

  @Test
  void filmsOfBeforeAreReadAndWrittenAnewOnce() throws IOException {
    Files.createDirectories(shelf.file().getParent());
    Files.copy(Path.of("src/test/resources/old/films.bin"), shelf.file());
    assertEquals(new Recordings(films(2), ""), shelf.read());
    byte[] anew = Files.readAllBytes(shelf.file());
    assertEquals(new Recordings(films(2), ""), shelf.read());
    shelf.keep(films(2));
    assertArrayEquals(anew, Files.readAllBytes(shelf.file()));
  }

  private void assertDamaged(String how) {
    Recordings read = shelf.read();
    assertEquals(List.of(), read.list(), how);
    assertEquals(
        "The last episodes cannot be shown: films.bin is damaged; the next epoch of practice replaces it.", read
            .problem());
  }

  @Test
  void episodesOfAnEarlierStartComeAfterThoseOfThisOne() {
    PracticeFeed feed = new PracticeFeed();
    feed.begin(RUN, false, 4);
    feed.recall(films(3));
    feed.add(film(4));
    assertEquals(List.of(4L, 3L, 2L, 1L), feed.films().stream().map(Film::epoch).toList());
    feed.begin(new RunId("another"), false, 1);
    feed.recall(films(PracticeFeed.FILMS + 5));
    assertEquals(PracticeFeed.FILMS, feed.films().size());
  }
}
