package ptp.experiment.practice;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import ptp.domain.Frame;
import ptp.domain.RunId;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.practice.PracticeFeed.Followed;
import ptp.plan.SubgoalFollower.Outcome;

/**
 * Films as they were written until {@link RecordingFile} became a container: compressed with a check sum (gzip's own), a
 * magic number and a version, then film by film its epoch, whether it succeeded, its pictures, and the steps and outcome of
 * every segment.
 */
final class OldRecordingFile {
  private static final int MAGIC = 0x50545046;
  private static final int VERSION = 1;

  /** More segments than any plan has; a damaged count must not fill the memory. */
  private static final int MOST_HOPS = 256;

  private OldRecordingFile() {}

  /**
   * The episodes of a run in a file.
   *
   * @throws IOException when it cannot be read or is not what was written
   */
  static List<Film> read(RunId run, Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      if (in.readInt() != MAGIC || in.readInt() != VERSION)
        throw new IOException("it holds no episodes of this version");
      int count = count(in, PracticeFeed.FILMS);
      List<Film> films = new ArrayList<>();
      for (int i = 0; i < count; i++) films.add(film(in, run));
      if (in.read() != -1) throw new IOException("it is longer than it says"); // reading to the end checks the sum
      return List.copyOf(films);
    } catch (IllegalArgumentException e) {
      throw new IOException("it says what this program does not know", e);
    }
  }

  private static int count(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) throw new IOException("it names an impossible number of things, " + count);
    return count;
  }

  private static Film film(DataInputStream in, RunId run) throws IOException {
    long epoch = in.readLong();
    boolean success = in.readBoolean();
    Frame start = frame(in);
    List<Frame> planned = frames(in);
    List<Frame> achieved = frames(in);
    if (achieved.size() > planned.size()) throw new IOException("more was achieved than was planned");
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < achieved.size(); i++) steps.add(in.readInt());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) outcomes.add(Outcome.valueOf(in.readUTF()));
    return new Film(run, epoch, start, planned, new Followed(achieved, List.copyOf(steps), List.copyOf(outcomes),
        success));
  }

  private static List<Frame> frames(DataInputStream in) throws IOException {
    int count = count(in, MOST_HOPS);
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) frames.add(frame(in));
    return List.copyOf(frames);
  }

  private static Frame frame(DataInputStream in) throws IOException {
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    in.readFully(rgb);
    return Frame.observation(rgb);
  }
}
