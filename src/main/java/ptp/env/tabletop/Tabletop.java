package ptp.env.tabletop;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.Primitive;
import ptp.domain.SceneMove;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Success;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.EnvironmentSource;
import ptp.env.Step;
import ptp.env.tabletop.physics.BulletLibrary;
import ptp.env.tabletop.physics.Layout;
import ptp.env.tabletop.physics.World;
import ptp.env.tabletop.render.Camera;
import ptp.env.tabletop.render.DepthImage;
import ptp.env.tabletop.render.RayCaster;
import ptp.env.tabletop.render.SceneGraph;
import ptp.env.tabletop.script.Feasibility;
import ptp.env.tabletop.script.SceneSampler;

/** The simulated table-top: Bullet's physics, our own pictures. One thread at a time may use it. */
public final class Tabletop implements Environment {
  /** Value of pixels that show no movable object. */
  public static final byte NO_OBJECT = -1;

  private static final int SNAPSHOT_VERSION = 1;
  private static final int SETTLE_STEPS = 3;
  private static final int LARGE_SAMPLES = 2;

  private final TabletopOptions options;
  private final World world;
  private final SceneGraph stage;
  private final RayCaster eye;
  private @Nullable RayCaster large;
  private int largeWidth;
  private int largeHeight;

  private Tabletop(TabletopOptions options) {
    this.options = options;
    world = new World(options.graspMode());
    stage = new SceneGraph(world);
    int size = Frame.OBSERVATION_SIZE;
    eye = new RayCaster(size, size, options.supersampling(), Camera.observation(), false, options.dropShadows());
  }

  /**
   * A table-top in a random scene; close it to free native memory. One at a time, because two threads that make their
   * first physics spaces at once crash the native code.
   */
  public static synchronized Tabletop create(TabletopOptions options) {
    BulletLibrary.load();
    Tabletop tabletop = new Tabletop(options);
    tabletop.place(SceneSampler.random(new Seed(0).random()));
    return tabletop;
  }

  /** As many table-tops as are asked for. */
  public static EnvironmentSource source(TabletopOptions options) {
    return () -> create(options);
  }

  public TabletopOptions options() {
    return options;
  }

  @Override
  public Observation reset(Task task, Seed seed) {
    return begin(SceneSampler.task(task, seed.random()));
  }

  @Override
  public Observation reset(Seed seed) {
    return begin(SceneSampler.random(seed.random()));
  }

  /** Puts a random scene in which the primitive can be done. */
  public Observation reset(Primitive primitive, Seed seed) {
    SplittableRandom random = seed.derive(primitive.name()).random();
    while (true) {
      place(SceneSampler.random(random));
      if (Feasibility.possible(primitive, scene())) return observe();
    }
  }

  /** Puts a scene as it was at some moment, with nothing held, and lets it come to rest. */
  public Observation put(SceneState scene) {
    return begin(Layout.of(scene));
  }

  /** Puts a scene after something in it was moved by hand; what is not possible becomes the nearest that is. */
  public Observation put(SceneState scene, SceneMove move) {
    return begin(Arrangement.moved(Layout.of(scene), move));
  }

  private Observation begin(Layout layout) {
    place(layout);
    return observe();
  }

  /** Puts a scene and lets its objects come to rest. */
  private void place(Layout layout) {
    world.place(layout);
    float[] rest = {0, 0, 0, 0, -1};
    for (int i = 0; i < SETTLE_STEPS; i++) world.step(rest);
    stage.cabinetMoved();
  }

  @Override
  public Step step(float[] action) {
    if (action.length != Action.SIZE) {
      throw new IllegalArgumentException("an action has 5 numbers, not " + action.length);
    }
    float[] done = Action.clip(action);
    world.step(done);
    return new Step(observe(), done);
  }

  @Override
  public Observation observe() {
    stage.follow();
    return new Observation(eye.render(stage), world.gripper().pose());
  }

  @Override
  public Frame render(int width, int height) {
    if (large == null || largeWidth != width || largeHeight != height) {
      large = new RayCaster(width, height, LARGE_SAMPLES, Camera.observation(), true, false);
      largeWidth = width;
      largeHeight = height;
    }
    stage.follow();
    return large.render(stage);
  }

  /**
   * What the picture that {@link #render} gave last shows at each of its pixels, row-major: an object's ordinal, or
   * {@link #NO_OBJECT}.
   */
  public byte[] objects() {
    byte[] objects = new byte[largeWidth * largeHeight];
    if (large == null) return objects;
    for (int i = 0; i < objects.length; i++) {
      int solid = large.movingAt(i % largeWidth, i / largeWidth);
      objects[i] = solid == DepthImage.NOTHING ? NO_OBJECT : (byte) stage.object(solid).ordinal();
    }
    return objects;
  }

  /** The 48x48 picture of the scene as it stands without can, block and arm. */
  public Frame empty() {
    stage.follow();
    return eye.render(stage, stage.drawer(), List.of());
  }

  /** The privileged state. */
  public SceneState scene() {
    return world.state();
  }

  @Override
  public Optional<SceneState> state() {
    return Optional.of(scene());
  }

  @Override
  public Optional<Success> success(Task task, SceneState goal) {
    return Optional.of(SuccessRule.compare(task, scene(), goal));
  }

  /** Saving reads and re-enters the state, so that this environment and a restored one go on alike to the bit. */
  @Override
  public Snapshot save() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(SNAPSHOT_VERSION);
      out.writeInt(options.graspMode().ordinal());
      world.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Snapshot snapshot = new Snapshot(bytes.toByteArray());
    restore(snapshot);
    return snapshot;
  }

  @Override
  public void restore(Snapshot snapshot) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot.bytes()))) {
      if (in.readInt() != SNAPSHOT_VERSION || in.readInt() != options.graspMode().ordinal()) {
        throw new IllegalArgumentException(
            "The saved state has another version or grasp mode; restart the episode.");
      }
      world.restore(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The saved state is truncated; restart the episode.", e);
    }
    stage.cabinetMoved();
  }

  @Override
  public void close() {
    world.close();
  }
}
