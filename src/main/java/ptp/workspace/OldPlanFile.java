package ptp.workspace;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.MethodId;
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
 * Plans as they were saved until {@link PlanFile} became a container: compressed with a check sum (gzip's own), a magic
 * number and a version, when and under which title, the recipe, every different picture once, then the plans, which name
 * pictures by number.
 */
final class OldPlanFile {
  private static final int MAGIC = 0x5054504C;

  /** Without latents and budgets, and with minus the steps in the place of V. */
  private static final int VERSION = 2;

  /** Also without starts of one's own, without the scenes of drawn goals, and with terms for some methods only. */
  private static final int FIRST_VERSION = 1;

  private static final Terms NO_TERMS = new Terms(Double.NaN, Double.NaN, Double.NaN);
  private static final PlanState NOTHING = new PlanState(new float[0]);
  private static final int MOST = 1 << 20;

  private OldPlanFile() {}

  private static String text(DataInputStream in) throws IOException {
    byte[] bytes = new byte[bounded(in.readInt())];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int bounded(int count) throws IOException {
    if (count < 0 || count > MOST) throw new IOException("it names an impossible number of things, " + count);
    return count;
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

  /** Reads the plans behind the table of their pictures. */
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
      return new Answer(query, plan(query.method()));
    }

    private Query query() throws IOException {
      MethodId method = new MethodId(in.readUTF());
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

    private Terms terms() throws IOException {
      return new Terms(in.readDouble(), in.readDouble(), in.readDouble());
    }

    private ProbeEstimate estimate() throws IOException {
      return new ProbeEstimate(
          in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    /** A plan whose levels each name the start, the observation and the time again. */
    private Plan plan(MethodId method) throws IOException {
      List<Plan> levels = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) levels.add(level(method));
      if (levels.isEmpty()) return new Plan(method, NOTHING, List.of(), List.of(), Optional.empty(), Double.NaN);
      Plan finest = levels.getLast();
      return new Plan(
          method, finest.start(), levels.stream().map(Plan::finest).toList(), List.of(), finest.observation(),
          finest.seconds());
    }

    private Plan level(MethodId method) throws IOException {
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
        PlanState state = state(frames.get(i), estimates, i + 1);
        subgoals.add(new Subgoal(state, Double.NaN, numbers.get(i)[1], -numbers.get(i)[0], Double.NaN));
      }
      PlanLevel level = new PlanLevel(subgoals, cost, terms, Optional.empty());
      return new Plan(
          method, state(start, estimates, 0), List.of(level), List.of(), Optional.of(observation), seconds);
    }

    /** A state without its latent; the estimates are those of all states, the start's first, or none. */
    private static PlanState state(Frame picture, List<ProbeEstimate> estimates, int number) {
      return new PlanState(new float[0], Optional.of(picture), estimates.stream().skip(number).findFirst());
    }
  }
}
