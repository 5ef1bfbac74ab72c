package ptp.env.tabletop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import ptp.domain.Primitive;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Trajectory;
import ptp.env.Environment;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.script.Feasibility;
import ptp.env.tabletop.script.Motion;
import ptp.env.tabletop.script.SceneSampler;
import ptp.env.tabletop.script.Script;
import ptp.env.tabletop.script.Scripts;
import ptp.env.tabletop.script.Wander;

/**
 * Collects scripted demonstrations. Trajectories come in groups that share a scene; a group depends on the seed and its
 * index alone, so that collecting can stop and go on anywhere and can be divided between workers.
 */
public final class Demonstrator implements AutoCloseable {
  private static final int RISE = 10;
  private static final int MOST_WANDERING = 15;
  private static final List<Primitive> PLACINGS =
      List.of(Primitive.PLACE_ON_TOP, Primitive.PLACE_IN_DRAWER, Primitive.TAKE_OUT);

  private final Tabletop tabletop;
  private final Seed seed;
  private final DemonstrationOptions options;

  /**
   * @param seed of all scenes, scripts and noise
   */
  public Demonstrator(TabletopOptions tabletop, Seed seed, DemonstrationOptions options) {
    this.tabletop = Tabletop.create(tabletop);
    this.seed = seed;
    this.options = options;
  }

  /** The trajectories of one scene, {@link DemonstrationOptions#trajectoriesPerScene()} of them. */
  public List<Trajectory> group(long index) {
    Seed group = seed.derive(index);
    SplittableRandom random = group.derive("primitives").random();
    tabletop.reset(group.derive("scene"));
    List<Trajectory> trajectories = new ArrayList<>();
    for (int i = 0; i < options.trajectoriesPerScene(); i++) {
      Optional<Primitive> primitive = choose(tabletop.scene(), random);
      for (int retry = 0; primitive.isEmpty(); retry++) {
        tabletop.reset(group.derive("scene " + i).derive(retry));
        primitive = choose(tabletop.scene(), random);
      }
      trajectories.add(demonstrate(tabletop, primitive.get(), options, random));
    }
    return trajectories;
  }

  /** The {@code index}-th trajectory; makes its whole group. */
  public Trajectory trajectory(long index) {
    int perScene = options.trajectoriesPerScene();
    return group(index / perScene).get((int) (index % perScene));
  }

  /**
   * Possible continuations: every feasible primitive in a scene, each simulated {@code repeats} times from the
   * same state. It tells measures which states can really be reached; nothing is trained on it.
   */
  public List<Trajectory> alternatives(long scene, int repeats) {
    Seed own = seed.derive("alternatives").derive(scene);
    tabletop.reset(own.derive("scene"));
    Environment.Snapshot start = tabletop.save();
    SceneState state = tabletop.scene();
    SplittableRandom random = own.derive("primitives").random();
    List<Trajectory> trajectories = new ArrayList<>();
    for (Primitive primitive : Primitive.values()) {
      for (int i = 0; i < repeats && Feasibility.possible(primitive, state); i++) {
        tabletop.restore(start);
        trajectories.add(demonstrate(tabletop, primitive, options, random));
      }
    }
    return trajectories;
  }

  /** Uniform over the kinds that are possible (drawer, pick-and-place, slide), then within the kind. */
  private static Optional<Primitive> choose(SceneState s, SplittableRandom random) {
    List<List<Primitive>> kinds = new ArrayList<>();
    for (List<Primitive> kind : List.of(
        List.of(Primitive.OPEN_DRAWER, Primitive.CLOSE_DRAWER), PLACINGS, List.of(Primitive.SLIDE_CAN))) {
      List<Primitive> possible = kind.stream().filter(p -> Feasibility.possible(p, s)).toList();
      if (!possible.isEmpty()) kinds.add(possible);
    }
    if (kinds.isEmpty()) return Optional.empty();
    List<Primitive> kind = kinds.get(random.nextInt(kinds.size()));
    return Optional.of(kind.get(random.nextInt(kind.size())));
  }

  /** One primitive from the scene as it stands: the script, then up and open, then wandering about. */
  static Trajectory demonstrate(
      Tabletop tabletop, Primitive primitive, DemonstrationOptions options, SplittableRandom random) {
    double noise = SceneSampler.uniform(random, options.noiseLow(), options.noiseHigh());
    Script script = new Scripts(tabletop.options().graspMode()).of(primitive, tabletop.scene(), random);
    int wandering = random.nextInt(MOST_WANDERING + 1);
    boolean early = random.nextBoolean();
    Recorder recorder = new Recorder(tabletop, random, noise);
    int scripted = options.steps() - RISE - wandering;
    recorder.run(script, scripted);
    int risen = early ? recorder.steps() + RISE : options.steps() - wandering;
    while (recorder.steps() < risen) recorder.step(rise(recorder.state()));
    recorder.run(new Wander(random), options.steps());
    boolean success = Achievement.achieved(primitive, recorder.states().getFirst(), recorder.state());
    return recorder.trajectory(primitive.name(), success);
  }

  private static float[] rise(SceneState s) {
    return Motion.vertical(s, Geometry.Z_HIGH - 0.02, 0, Motion.OPEN).orElseThrow();
  }

  @Override
  public void close() {
    tabletop.close();
  }
}
