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
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.PlanState;
import ptp.domain.ProbeEstimate;
import ptp.domain.SceneState;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Saved;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Query;

/**
 * Plans as a compressed file with a check sum (gzip's own): a magic number and a version, when and under which title, the
 * recipe, every different picture once, then the plans, which name pictures by number.
 */
final class PlanFile {
  private static final int MAGIC = 0x5054504C;
  private static final int VERSION = 3;

  /** Without latents and budgets, and with minus the steps in the place of V. */
  private static final int SECOND_VERSION = 2;

  /** Also without starts of one's own, without the scenes of drawn goals, and with terms for some methods only. */
  private static final int FIRST_VERSION = 1;

  private static final Terms NO_TERMS = new Terms(Double.NaN, Double.NaN, Double.NaN);
  private static final PlanState NOTHING = new PlanState(new float[0]);
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

  private static int bounded(long count) throws IOException {
    if (count < 0 || count > MOST) throw new IOException("it names an impossible number of things, " + count);
    return (int) count;
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

    void write(List<Answer> plans) throws IOException {
      plans.forEach(this::collect);
      out.writeInt(numbers.size());
      for (Frame frame : numbers.keySet()) out.write(frame.rgb());
      out.writeInt(plans.size());
      for (Answer plan : plans) plan(plan);
    }

    private void collect(Answer answer) {
      answer.query().edits().start().ifPresent(start -> number(start.frame()));
      answer.query().edits().drawn().ifPresent(goal -> number(goal.frame()));
      answer.query().edits().pins().values().forEach(this::number);
      Plan plan = answer.plan();
      plan.start().picture().ifPresent(this::number);
      plan.levels().forEach(l -> l.subgoals().forEach(s -> s.state().picture().ifPresent(this::number)));
    }

    private int number(Frame frame) {
      return numbers.computeIfAbsent(frame, f -> numbers.size());
    }

    private void plan(Answer answer) throws IOException {
      query(answer.query());
      Plan plan = answer.plan();
      out.writeInt(plan.latentShape().size());
      for (int size : plan.latentShape()) out.writeInt(size);
      out.writeUTF(plan.observation().map(ObservationMode::name).orElse(""));
      out.writeDouble(plan.seconds());
      state(plan.start());
      out.writeInt(plan.levels().size());
      for (PlanLevel level : plan.levels()) level(level);
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

    private void level(PlanLevel level) throws IOException {
      Terms t = level.terms();
      numbers(level.cost(), t.distance(), t.feasibility(), t.prior());
      out.writeInt(level.subgoals().size());
      for (Subgoal s : level.subgoals()) {
        state(s.state());
        numbers(s.value(), s.distance(), s.steps(), s.budget());
      }
    }

    private void state(PlanState state) throws IOException {
      for (float x : state.latent()) out.writeFloat(x);
      out.writeInt(state.picture().map(this::number).orElse(-1));
      out.writeBoolean(state.estimate().isPresent());
      if (state.estimate().isEmpty()) return;
      ProbeEstimate e = state.estimate().get();
      numbers(e.drawer(), e.canX(), e.canY(), e.blockX(), e.blockY(), e.blockZ());
    }

    private void numbers(double... numbers) throws IOException {
      for (double x : numbers) out.writeDouble(x);
    }
  }

  /** Reads what {@link Writer} wrote. */
  private record Reader(DataInputStream in, int version, List<Frame> frames) {
    Reader(DataInputStream in, int version) {
      this(in, version, new ArrayList<>());
    }

    List<Answer> plans() throws IOException {
      int pictures = bounded(in.readInt());
      for (int i = 0; i < pictures; i++) {
        byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
        in.readFully(rgb);
        frames.add(Frame.observation(rgb));
      }
      List<Answer> plans = new ArrayList<>();
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

    private Answer plan() throws IOException {
      Query query = query();
      return new Answer(query, version <= SECOND_VERSION ? earlier(query.method()) : plan(query.method()));
    }

    private Plan plan(Method method) throws IOException {
      List<Integer> shape = new ArrayList<>();
      int dimensions = bounded(in.readInt());
      for (int i = 0; i < dimensions; i++) shape.add(bounded(in.readInt()));
      int size = bounded(shape.isEmpty() ? 0 : shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b));
      String observation = in.readUTF();
      double seconds = in.readDouble();
      PlanState start = state(size);
      List<PlanLevel> levels = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) levels.add(level(size));
      Optional<ObservationMode> observed =
          observation.isEmpty() ? Optional.empty() : Optional.of(ObservationMode.valueOf(observation));
      return new Plan(method, start, levels, shape, observed, seconds);
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

    private PlanLevel level(int latent) throws IOException {
      double cost = in.readDouble();
      Terms terms = terms();
      List<Subgoal> subgoals = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) {
        subgoals.add(
            new Subgoal(state(latent), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
      }
      return new PlanLevel(subgoals, cost, terms, Optional.empty());
    }

    private PlanState state(int size) throws IOException {
      float[] latent = new float[size];
      for (int i = 0; i < size; i++) latent[i] = in.readFloat();
      int picture = in.readInt();
      Optional<Frame> frame = picture < 0 ? Optional.empty() : Optional.of(frame(picture));
      return new PlanState(latent, frame, in.readBoolean() ? Optional.of(estimate()) : Optional.empty());
    }

    private Terms terms() throws IOException {
      return new Terms(in.readDouble(), in.readDouble(), in.readDouble());
    }

    private ProbeEstimate estimate() throws IOException {
      return new ProbeEstimate(
          in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    /** A plan whose levels each name the start, the observation and the time again. */
    private Plan earlier(Method method) throws IOException {
      List<Plan> levels = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) levels.add(earlierLevel(method));
      if (levels.isEmpty()) return new Plan(method, NOTHING, List.of(), List.of(), Optional.empty(), Double.NaN);
      Plan finest = levels.getLast();
      return new Plan(
          method, finest.start(), levels.stream().map(Plan::finest).toList(), List.of(), finest.observation(),
          finest.seconds());
    }

    private Plan earlierLevel(Method method) throws IOException {
      ObservationMode observation = ObservationMode.valueOf(in.readUTF());
      Frame start = frame();
      double cost = in.readDouble();
      double seconds = in.readDouble();
      List<Frame> frames = new ArrayList<>();
      List<double[]> numbers = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) {
        frames.add(frame());
        numbers.add(new double[] {in.readDouble(), in.readDouble()});
      }
      List<ProbeEstimate> estimates = new ArrayList<>();
      int read = bounded(in.readInt());
      for (int i = 0; i < read; i++) estimates.add(estimate());
      Terms terms = version > FIRST_VERSION || in.readBoolean() ? terms() : NO_TERMS;
      List<Subgoal> subgoals = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        PlanState state = earlierState(frames.get(i), estimates, i + 1);
        subgoals.add(new Subgoal(state, Double.NaN, numbers.get(i)[1], -numbers.get(i)[0], Double.NaN));
      }
      PlanLevel level = new PlanLevel(subgoals, cost, terms, Optional.empty());
      return new Plan(
          method, earlierState(start, estimates, 0), List.of(level), List.of(), Optional.of(observation), seconds);
    }

    /** A state without its latent; the estimates are those of all states, the start's first, or none. */
    private static PlanState earlierState(Frame picture, List<ProbeEstimate> estimates, int number) {
      return new PlanState(new float[0], Optional.of(picture), estimates.stream().skip(number).findFirst());
    }
  }
}
