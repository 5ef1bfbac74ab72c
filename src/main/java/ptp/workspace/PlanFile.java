package ptp.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Method;
import ptp.domain.ObservationMode;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.SceneState;
import ptp.domain.Task;
import ptp.service.InspectService.Explained;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Level;
import ptp.service.InspectService.Reading;
import ptp.service.InspectService.Saved;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Filmstrip;
import ptp.service.PlanService.Hop;
import ptp.service.PlanService.Query;

/**
 * Plans as a compressed file with a check sum (gzip's own): a magic number and a version, when and under which title, the
 * recipe, every different picture once, then the plans, which name pictures by number.
 */
final class PlanFile {
  private static final int MAGIC = 0x5054504C;
  private static final int VERSION = 2;

  /** Without starts of one's own, without the scenes of drawn goals, and with terms for some methods only. */
  private static final int FIRST_VERSION = 1;

  private static final Terms NO_TERMS = new Terms(Double.NaN, Double.NaN, Double.NaN);
  private static final int MOST = 1 << 20;

  private PlanFile() {}

  static byte[] encode(Kept kept) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeLong(kept.saved().created().toEpochMilli());
      text(out, kept.saved().title());
      text(out, kept.recipe());
      new Writer(out).write(kept.plans());
    } catch (IOException e) {
      throw new UncheckedIOException("a plan could not be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[bounded(in.readInt())];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int bounded(int count) throws IOException {
    if (count < 0 || count > MOST) throw new IOException("it names an impossible number of things, " + count);
    return count;
  }

  /** When and under which title something was saved. */
  static Saved heading(String name, byte[] file) throws IOException {
    try (DataInputStream in = opened(file)) {
      version(in);
      return heading(name, in);
    }
  }

  static Kept decode(String name, byte[] file) throws IOException {
    try (DataInputStream in = opened(file)) {
      int version = version(in);
      Saved saved = heading(name, in);
      String recipe = text(in);
      Kept kept = new Kept(saved, new Reader(in, version).plans(), recipe);
      if (in.read() != -1) throw new IOException("it is longer than it says"); // reading to the end checks the sum
      return kept;
    } catch (IllegalArgumentException e) {
      throw new IOException("it says what this program does not know: " + e.getMessage(), e);
    }
  }

  private static DataInputStream opened(byte[] file) throws IOException {
    return new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(file)));
  }

  private static int version(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) throw new IOException("it is no saved plan");
    int version = in.readInt();
    if (version >= FIRST_VERSION && version <= VERSION) return version;
    throw new IOException("it is of version " + version + ", not " + VERSION);
  }

  private static Saved heading(String name, DataInputStream in) throws IOException {
    Instant created = Instant.ofEpochMilli(in.readLong());
    return new Saved(name, created, text(in));
  }

  /** Writes plans behind the table of their pictures. */
  private record Writer(DataOutputStream out, Map<Frame, Integer> numbers) {
    Writer(DataOutputStream out) {
      this(out, new LinkedHashMap<>());
    }

    void write(List<Explained> plans) throws IOException {
      plans.forEach(this::collect);
      out.writeInt(numbers.size());
      for (Frame frame : numbers.keySet()) out.write(frame.rgb());
      out.writeInt(plans.size());
      for (Explained plan : plans) plan(plan);
    }

    private void collect(Explained plan) {
      plan.query().edits().start().ifPresent(start -> number(start.frame()));
      plan.query().edits().drawn().ifPresent(goal -> number(goal.frame()));
      plan.query().edits().pins().values().forEach(this::number);
      for (Level level : plan.levels()) {
        number(level.film().start());
        level.film().hops().forEach(h -> number(h.frame()));
      }
    }

    private int number(Frame frame) {
      return numbers.computeIfAbsent(frame, f -> numbers.size());
    }

    private void plan(Explained plan) throws IOException {
      query(plan.query());
      out.writeInt(plan.levels().size());
      for (Level level : plan.levels()) level(level);
    }

    private void query(Query q) throws IOException {
      out.writeUTF(q.method().id());
      out.writeUTF(q.task().name());
      out.writeInt(q.start());
      out.writeInt(q.goal());
      out.writeLong(q.seed());
      own(q.edits().start());
      own(q.edits().drawn());
      out.writeInt(q.edits().pins().size());
      for (var pin : q.edits().pins().entrySet()) {
        out.writeInt(pin.getKey());
        out.writeInt(number(pin.getValue()));
      }
      out.writeInt(q.edits().leftOut().size());
      for (int place : q.edits().leftOut()) out.writeInt(place);
    }

    /** A picture in the place of the task's, and its scene. */
    private void own(Optional<Goal> picture) throws IOException {
      out.writeInt(picture.map(p -> number(p.frame())).orElse(-1));
      Optional<SceneState> scene = picture.flatMap(Goal::state);
      out.writeBoolean(scene.isPresent());
      if (scene.isEmpty()) return;
      for (float x : scene.get().toArray()) out.writeFloat(x);
    }

    private void level(Level level) throws IOException {
      Filmstrip film = level.film();
      out.writeUTF(film.observation().name());
      out.writeInt(number(film.start()));
      out.writeDouble(film.cost());
      out.writeDouble(film.seconds());
      out.writeInt(film.hops().size());
      for (Hop hop : film.hops()) {
        out.writeInt(number(hop.frame()));
        out.writeDouble(hop.value());
        out.writeDouble(hop.distance());
      }
      out.writeInt(level.readings().size());
      for (Reading r : level.readings()) {
        for (double x : new double[] {r.drawer(), r.canX(), r.canY(), r.blockX(), r.blockY(), r.blockZ()}) {
          out.writeDouble(x);
        }
      }
      Terms t = level.terms();
      for (double x : new double[] {t.distance(), t.feasibility(), t.prior()}) out.writeDouble(x);
    }
  }

  /** Reads what {@link Writer} wrote. */
  private record Reader(DataInputStream in, int version, List<Frame> frames) {
    Reader(DataInputStream in, int version) {
      this(in, version, new ArrayList<>());
    }

    List<Explained> plans() throws IOException {
      int pictures = bounded(in.readInt());
      for (int i = 0; i < pictures; i++) {
        byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
        in.readFully(rgb);
        frames.add(Frame.observation(rgb));
      }
      List<Explained> plans = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) plans.add(plan());
      return List.copyOf(plans);
    }

    private Frame frame() throws IOException {
      return frame(in.readInt());
    }

    private Frame frame(int number) throws IOException {
      if (number < 0 || number >= frames.size()) throw new IOException("it names a picture that it does not hold");
      return frames.get(number);
    }

    private Explained plan() throws IOException {
      Query query = query();
      List<Level> levels = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) levels.add(level(query.method()));
      return new Explained(query, List.copyOf(levels));
    }

    private Query query() throws IOException {
      Method method = Method.of(in.readUTF());
      Task task = Task.valueOf(in.readUTF());
      int start = in.readInt();
      int goal = in.readInt();
      long seed = in.readLong();
      Optional<Goal> own = version == FIRST_VERSION ? Optional.empty() : own();
      Optional<Goal> drawn = own();
      Map<Integer, Frame> pins = new TreeMap<>();
      int pinned = bounded(in.readInt());
      for (int i = 0; i < pinned; i++) pins.put(in.readInt(), frame());
      Set<Integer> leftOut = new TreeSet<>();
      int left = bounded(in.readInt());
      for (int i = 0; i < left; i++) leftOut.add(in.readInt());
      return new Query(method, task, start, goal, seed, new Edits(own, drawn, pins, leftOut));
    }

    private Optional<Goal> own() throws IOException {
      int number = in.readInt();
      Optional<SceneState> scene = version == FIRST_VERSION || !in.readBoolean() ? Optional.empty() : scene();
      return number < 0 ? Optional.empty() : Optional.of(new Goal(frame(number), scene));
    }

    private Optional<SceneState> scene() throws IOException {
      float[] numbers = new float[SceneState.COLUMNS.size()];
      for (int i = 0; i < numbers.length; i++) numbers[i] = in.readFloat();
      return Optional.of(SceneState.of(numbers));
    }

    private Level level(Method method) throws IOException {
      ObservationMode observation = ObservationMode.valueOf(in.readUTF());
      Frame start = frame();
      double cost = in.readDouble();
      double seconds = in.readDouble();
      List<Hop> hops = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) hops.add(new Hop(frame(), in.readDouble(), in.readDouble()));
      List<Reading> readings = new ArrayList<>();
      int read = bounded(in.readInt());
      for (int i = 0; i < read; i++) readings.add(reading());
      Terms terms = version > FIRST_VERSION || in.readBoolean() ? terms() : NO_TERMS;
      Filmstrip film = new Filmstrip(method, observation, start, List.copyOf(hops), cost, seconds);
      return new Level(film, List.copyOf(readings), terms);
    }

    private Terms terms() throws IOException {
      return new Terms(in.readDouble(), in.readDouble(), in.readDouble());
    }

    private Reading reading() throws IOException {
      return new Reading(
          in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
  }
}
