package ptp.experiment.practice;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import ptp.domain.Frame;
import ptp.domain.RunId;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.plan.SubgoalFollower.Outcome;

/**
 * Films as a compressed file with a check sum (gzip's own): a magic number and a version, then film by film its epoch,
 * whether it succeeded, its pictures, and the steps and outcome of every hop.
 */
final class RecordingFile {
  private static final int MAGIC = 0x50545046;
  private static final int VERSION = 1;

  /** More hops than any plan has; a damaged count must not fill the memory. */
  private static final int MOST_HOPS = 256;

  private RecordingFile() {}

  static byte[] encode(List<Film> films) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(films.size());
      for (Film film : films) write(out, film);
    } catch (IOException e) {
      throw new UncheckedIOException("films could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Film film) throws IOException {
    out.writeLong(film.epoch());
    out.writeBoolean(film.success());
    out.write(film.start().rgb());
    frames(out, film.planned());
    frames(out, film.achieved());
    for (int steps : film.steps()) out.writeInt(steps);
    for (Outcome outcome : film.outcomes()) out.writeUTF(outcome.name());
  }

  private static void frames(DataOutputStream out, List<Frame> frames) throws IOException {
    out.writeInt(frames.size());
    for (Frame frame : frames) out.write(frame.rgb());
  }

  /**
   * The films of a run in a file.
   *
   * @throws IOException when it cannot be read or is not what was written
   */
  static List<Film> read(RunId run, Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      if (in.readInt() != MAGIC || in.readInt() != VERSION) throw new IOException("it holds no films of this version");
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
    return new Film(run, epoch, start, planned, achieved, List.copyOf(steps), List.copyOf(outcomes), success);
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
