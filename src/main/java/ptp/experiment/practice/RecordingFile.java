package ptp.experiment.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.RunId;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.practice.PracticeFeed.Followed;
import ptp.io.BadTensorFileException;
import ptp.io.Container;
import ptp.io.StoreException;
import ptp.plan.SubgoalFollower.Outcome;

/**
 * Films as a container: about each its epoch, whether it succeeded, and the steps and outcome of every segment; and the tensor
 * {@code pictures} [n, 48, 48, 3], film by film the start, what was planned, what was achieved.
 */
final class RecordingFile {
  private static final String KIND = "films";
  private static final String PICTURES = "pictures";

  private RecordingFile() {}

  /** What is said of a film beside its pictures; it has one of the start, one of each outcome, one of each step. */
  private record About(long epoch, boolean success, List<Integer> steps, List<Outcome> outcomes) {
    int pictures() {
      return 1 + outcomes.size() + steps.size();
    }
  }

  private record Films(List<About> films) {}

  static void write(Path file, List<Film> films) {
    List<About> about =
        films.stream().map(f -> new About(f.epoch(), f.followed().success(), f.followed().steps(), f.followed()
            .outcomes())).toList();
    List<Frame> pictures = new ArrayList<>();
    for (Film film : films) {
      pictures.add(film.start());
      pictures.addAll(film.planned());
      pictures.addAll(film.followed().achieved());
    }
    int size = Frame.OBSERVATION_SIZE;
    Container.of(KIND, new Films(about)).put(PICTURES, Frame.bytes(pictures), pictures.size(), size, size, 3)
        .write(file);
  }

  /**
   * The films of a run in a file, which is written anew when it is of the format of before.
   *
   * @throws IOException when it cannot be read or is not what was written
   */
  static List<Film> read(RunId run, Path file) throws IOException {
    if (Container.is(file)) return films(run, file);
    List<Film> old = OldRecordingFile.read(run, file);
    try {
      write(file, old);
    } catch (StoreException readOnly) {
      return old;
    }
    return old;
  }

  private static List<Film> films(RunId run, Path file) throws IOException {
    try {
      Container container = Container.read(file, KIND);
      List<About> about = container.json(Films.class).films();
      int count = about.stream().mapToInt(About::pictures).sum();
      int size = Frame.OBSERVATION_SIZE;
      List<Frame> pictures = Frame.observations(container.array(byte[].class, PICTURES, count, size, size, 3));
      List<Film> films = new ArrayList<>();
      int first = 0;
      for (About film : about) {
        films.add(film(run, film, pictures.subList(first, first + film.pictures())));
        first += film.pictures();
      }
      return List.copyOf(films);
    } catch (BadTensorFileException damaged) {
      throw new IOException(damaged.getMessage(), damaged);
    }
  }

  private static Film film(RunId run, About about, List<Frame> pictures) {
    int planned = 1 + about.outcomes().size();
    return new Film(
        run, about.epoch(), pictures.getFirst(), List.copyOf(pictures.subList(1, planned)),
        new Followed(
            List.copyOf(pictures.subList(planned, pictures.size())), List.copyOf(about.steps()),
            List.copyOf(about.outcomes()), about.success()));
  }
}
