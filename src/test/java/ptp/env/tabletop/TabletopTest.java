package ptp.env.tabletop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.physics.GraspMode;
import ptp.env.tabletop.render.Camera;
import ptp.env.tabletop.script.PickAndPlace;
import ptp.env.tabletop.script.ScriptedHand;

class TabletopTest {
  private static final int EPISODE = 60;

  @ParameterizedTest
  @EnumSource(GraspMode.class)
  void theSameSeedAndActionsGiveTheSamePicturesBitForBit(GraspMode mode) {
    TabletopOptions options = TabletopOptions.defaults().withGraspMode(mode);
    try (Tabletop first = Tabletop.create(options);
        Tabletop second = Tabletop.create(options)) {
      second.reset(new Seed(99));
      act(second, new SplittableRandom(3), 20);
      for (int scene = 0; scene < 4; scene++) {
        first.reset(Split.TUNING.seed(scene));
        second.reset(Split.TUNING.seed(scene));
        assertSame(act(first, new SplittableRandom(scene), EPISODE), act(second, new SplittableRandom(scene), EPISODE));
        assertArrayEquals(first.scene().toArray(), second.scene().toArray());
      }
    }
  }

  @Test
  void threadsDoNotChangeThePictures() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<List<Observation>>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) runs.add(pool.submit(() -> episode(7)));
      List<Observation> here = episode(7);
      for (Future<List<Observation>> run : runs) assertSame(here, run.get());
    }
  }

  private static List<Observation> episode(long seed) {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      tabletop.reset(new Seed(seed));
      return act(tabletop, new SplittableRandom(seed), EPISODE);
    }
  }

  @ParameterizedTest
  @EnumSource(GraspMode.class)
  void aRestoredSceneGoesOnExactlyLikeTheSavedOne(GraspMode mode) {
    TabletopOptions options = TabletopOptions.defaults().withGraspMode(mode);
    try (Tabletop saved = Tabletop.create(options);
        Tabletop restored = Tabletop.create(options)) {
      for (Task task : Task.values()) {
        saved.reset(task, Split.TUNING.seed(0));
        act(saved, new SplittableRandom(5), 25);
        Environment.Snapshot snapshot = saved.save();
        restored.restore(snapshot);
        assertEquals(saved.observe(), restored.observe());
        List<Observation> going = act(saved, new SplittableRandom(6), EPISODE);
        assertSame(going, act(restored, new SplittableRandom(6), EPISODE));
        restored.restore(snapshot);
        assertSame(going, act(restored, new SplittableRandom(6), EPISODE));
      }
    }
  }

  @Test
  void aHeldBlockIsStillHeldAfterRestoring() {
    try (Tabletop saved = Tabletop.create(TabletopOptions.defaults());
        Tabletop restored = Tabletop.create(TabletopOptions.defaults())) {
      saved.reset(Task.C, Split.TUNING.seed(1));
      PickAndPlace script = new PickAndPlace(ScriptedHand.of(GraspMode.ASSISTED), 0.525, -0.1675, Geometry.BLOCK_TOP_Z);
      while (!saved.scene().held()) saved.step(script.act(saved.scene()).orElseThrow());
      for (int i = 0; i < 4; i++) saved.step(script.act(saved.scene()).orElseThrow());
      restored.restore(saved.save());
      assertTrue(restored.scene().held());
      assertSame(act(saved, new SplittableRandom(2), EPISODE), act(restored, new SplittableRandom(2), EPISODE));
    }
  }

  @Test
  void aStateOfAnotherGraspModeIsRefused() {
    try (Tabletop assisted = Tabletop.create(TabletopOptions.defaults());
        Tabletop friction = Tabletop.create(TabletopOptions.defaults().withGraspMode(GraspMode.FRICTION))) {
      Environment.Snapshot snapshot = friction.save();
      assertThrows(IllegalArgumentException.class, () -> assisted.restore(snapshot));
    }
  }

  @Test
  void actionsThatAreNotNumbersMoveNothing() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      tabletop.reset(Task.B, new Seed(1));
      SceneState before = tabletop.scene();
      tabletop.step(new float[] {Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN});
      assertEquals(before.gripper().x(), tabletop.scene().gripper().x(), 1e-4);
      assertThrows(IllegalArgumentException.class, () -> tabletop.step(new float[4]));
    }
  }

  @Test
  void resetsOfATaskVaryTheBlocksYawOnly() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      tabletop.reset(Task.B, new Seed(1));
      SceneState one = tabletop.scene();
      tabletop.reset(Task.B, new Seed(2));
      SceneState two = tabletop.scene();
      assertNotEquals(one.blockYaw(), two.blockYaw());
      assertEquals(one.handleX(), two.handleX(), 1e-9);
      assertEquals(one.canX(), two.canX(), 1e-4);
      assertEquals(one.blockX(), two.blockX(), 1e-3);
    }
  }

  @Test
  void theGripperStaysInThePictureInEveryCornerOfTheWorkspace() {
    Camera camera = Camera.observation();
    for (int corner = 0; corner < 8; corner++) {
      double x = (corner & 1) == 0 ? Geometry.X_LOW : Geometry.X_HIGH;
      double y = (corner & 2) == 0 ? Geometry.Y_LOW : Geometry.Y_HIGH;
      double z = (corner & 4) == 0 ? Geometry.Z_LOW : Geometry.Z_HIGH;
      for (double up : new double[] {-0.01, 0.1}) {
        double[] p = camera.project(x, y, z + up);
        assertTrue(Math.abs(p[0]) < 1 && Math.abs(p[1]) < 1, () -> "corner " + x + " " + y + " " + z);
      }
    }
  }

  @Test
  void theGripperIsSeenInItsOwnColours() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      for (Task task : Task.values()) {
        assertTrue(redPixels(tabletop.reset(task, new Seed(3)).frame()) >= 12, task.name());
      }
    }
  }

  private static int redPixels(Frame frame) {
    int red = 0;
    for (int i = 0; i < frame.width() * frame.height(); i++) {
      int argb = frame.argb(i % frame.width(), i / frame.width());
      boolean strong = (argb >> 16 & 255) > 120 && (argb >> 8 & 255) < 60 && (argb & 255) < 60;
      if (strong) red++;
    }
    return red;
  }

  @Test
  void largePicturesShowTheSameSceneAndChangeNothing() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      Observation before = tabletop.reset(Task.A, new Seed(1));
      Frame large = tabletop.render(160, 120);
      assertEquals(160, large.width());
      assertEquals(120, large.height());
      assertEquals(large, tabletop.render(160, 120));
      assertEquals(before, tabletop.observe());
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void manyResetsDoNotGrowTheMemory() throws IOException {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      for (int i = 0; i < 100; i++) tabletop.reset(new Seed(i));
      System.gc();
      long before = residentBytes();
      for (int i = 0; i < 300; i++) tabletop.reset(new Seed(i));
      System.gc();
      long grown = residentBytes() - before;
      assertTrue(grown < 60_000_000, () -> "300 resets grew the process by " + grown + " bytes");
    }
  }

  private static long residentBytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    }
    throw new IOException("no VmRSS");
  }

  @Test
  void aBlockIsNotGraspedFromAbove() {
    try (Tabletop tabletop = Tabletop.create(TabletopOptions.defaults())) {
      tabletop.reset(Task.C, new Seed(1));
      tabletop.step(new float[] {0, 0, 0, 0, 1});
      assertFalse(tabletop.scene().held());
    }
  }

  private static List<Observation> act(Tabletop tabletop, SplittableRandom random, int steps) {
    List<Observation> seen = new ArrayList<>();
    float[] action = new float[5];
    for (int i = 0; i < steps; i++) {
      for (int j = 0; j < 5; j++) action[j] = (float) (0.5 * action[j] + random.nextDouble(-1, 1));
      seen.add(tabletop.step(action).seen());
    }
    return seen;
  }

  private static void assertSame(List<Observation> expected, List<Observation> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), actual.get(i), "step " + i);
      assertTrue(Arrays.equals(expected.get(i).frame().rgb(), actual.get(i).frame().rgb()));
    }
  }
}
