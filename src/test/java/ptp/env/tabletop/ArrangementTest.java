package ptp.env.tabletop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.Frame;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.render.Camera;

/** Scenes that are arranged by hand stay possible, and look as they are. */
class ArrangementTest {
  private static final Seed SEED = Split.TUNING.seed(0);

  private Tabletop tabletop;

  @BeforeEach
  void open() {
    tabletop = Tabletop.create(TabletopOptions.defaults());
  }

  @AfterEach
  void close() {
    tabletop.close();
  }

  private SceneState start(Task task) {
    tabletop.reset(task, SEED);
    return tabletop.scene();
  }

  private SceneState move(SceneState from, SceneMove move) {
    tabletop.put(from, move);
    return tabletop.scene();
  }

  private static SceneMove drag(SceneObject object, double right, double down) {
    return new SceneMove.Drag(object, right, down);
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void aSceneThatIsPutAgainLooksTheSame(Task task) {
    Frame before = tabletop.reset(task, SEED).frame();
    SceneState state = tabletop.scene();
    Frame again = tabletop.put(state).frame();
    int different = 0;
    for (int i = 0; i < before.rgb().length; i++) {
      if (Math.abs((before.rgb()[i] & 255) - (again.rgb()[i] & 255)) > 8) different++;
    }
    assertTrue(different < 10, different + " values differ");
    assertArrayEquals(state.toArray(), tabletop.scene().toArray(), 2e-3f);
  }

  @Test
  void theCanGoesWhereItIsDragged() {
    SceneState before = start(Task.A);
    SceneState after = move(before, drag(SceneObject.CAN, 0, 0.2));
    assertEquals(1, before.canQuadrant());
    assertEquals(2, after.canQuadrant(), "down in the picture is towards the camera");
    assertEquals(before.canY(), after.canY(), 0.03);
  }

  @Test
  void theDrawerStopsAtTheCanAndOpensWhenItIsGone() {
    SceneState before = start(Task.A);
    SceneState stopped = move(before, drag(SceneObject.DRAWER, -0.4, 0));
    assertTrue(stopped.opening() < 0.09, "open " + stopped.opening());
    SceneState free = move(before, drag(SceneObject.CAN, 0, 0.2));
    SceneState open = move(free, drag(SceneObject.DRAWER, -0.4, 0));
    assertEquals(Geometry.TRAVEL, open.opening(), 0.003);
    SceneState shut = move(open, drag(SceneObject.DRAWER, 0.6, 0));
    assertEquals(0, shut.opening(), 0.003);
  }

  @Test
  void theBlockSnapsToTableTrayAndDrawer() {
    SceneState open = start(Task.B);
    assertEquals(BlockPlace.ON_TOP, open.blockPlace());
    SceneState inside = move(open, new SceneMove.Place(BlockPlace.IN_DRAWER));
    assertEquals(BlockPlace.IN_DRAWER, inside.blockPlace());
    SceneState out = move(inside, new SceneMove.Place(BlockPlace.OUT));
    assertEquals(BlockPlace.OUT, out.blockPlace());
    assertEquals(Geometry.BLOCK_TABLE_Z, out.blockZ(), 0.003);
    SceneState top = move(out, new SceneMove.Place(BlockPlace.ON_TOP));
    assertEquals(BlockPlace.ON_TOP, top.blockPlace());
    SceneState closed = move(top, drag(SceneObject.DRAWER, 0, -0.5));
    assertTrue(closed.opening() < 0.01, "open " + closed.opening());
    assertEquals(BlockPlace.ON_TOP, move(closed, new SceneMove.Place(BlockPlace.IN_DRAWER)).blockPlace());
  }

  @Test
  void aBlockThatIsDraggedOntoTheTrayLiesOnIt() {
    SceneState out = move(start(Task.B), new SceneMove.Place(BlockPlace.OUT));
    Camera camera = Camera.observation();
    double[] from = camera.project(out.blockX(), out.blockY(), out.blockZ());
    double[] tray = camera.project(out.drawerX(), out.drawerY(), Geometry.BLOCK_TOP_Z);
    SceneState top = move(out, drag(SceneObject.BLOCK, (tray[0] - from[0]) / 2, (from[1] - tray[1]) / 2));
    assertEquals(BlockPlace.ON_TOP, top.blockPlace());
  }

  @Test
  void whatLiesInTheDrawerGoesWithIt() {
    SceneState inside = start(Task.C);
    assertEquals(BlockPlace.IN_DRAWER, inside.blockPlace());
    SceneState shut = move(inside, drag(SceneObject.DRAWER, -0.3, 0));
    assertEquals(0, shut.opening(), 0.003);
    assertEquals(BlockPlace.IN_DRAWER, shut.blockPlace());
  }

  @Test
  void theGripperIsKeptAboveWhatIsBelowIt() {
    SceneState before = start(Task.B);
    SceneState low = move(before, new SceneMove.Lift(-1));
    assertTrue(low.gripper().z() > Geometry.Z_LOW - 0.01 && low.gripper().z() < before.gripper().z());
    SceneState high = move(low, new SceneMove.Lift(1));
    assertEquals(Geometry.Z_HIGH, high.gripper().z(), 0.01);
    SceneState turned = move(high, new SceneMove.Turn(SceneObject.GRIPPER, -0.5));
    assertEquals(high.gripper().yaw() + 0.5, turned.gripper().yaw(), 0.05);
  }

  /** However things are dragged, nothing is inside something else: a scene that is put again stays as it is. */
  @ParameterizedTest
  @EnumSource(Task.class)
  void hundredRandomMovesNeverThrowAnythingAbout(Task task) {
    SplittableRandom random = new SplittableRandom(task.ordinal());
    SceneState state = start(task);
    for (int i = 0; i < 100; i++) {
      SceneObject object = SceneObject.values()[random.nextInt(4)];
      state = move(state, drag(object, random.nextDouble(-0.5, 0.5), random.nextDouble(-0.5, 0.5)));
      tabletop.put(state);
      SceneState again = tabletop.scene();
      float[] a = state.toArray();
      float[] b = again.toArray();
      for (int k = 5; k < 14; k++) assertEquals(a[k], b[k], 0.008, i + " " + object + " " + SceneState.COLUMNS.get(k));
      assertEquals(Geometry.CAN_Z, again.canZ(), 0.004, "the can stands after move " + i + " of " + object);
      assertTrue(again.opening() > -0.003 && again.opening() < Geometry.TRAVEL + 0.003);
    }
  }

  @Test
  void theLargeViewKnowsWhatItShowsWhere() {
    SceneState state = start(Task.A);
    int edge = 240;
    tabletop.render(edge, edge);
    byte[] objects = tabletop.objects();
    double[] can = Camera.observation().project(state.canX(), state.canY(), state.canZ());
    int x = (int) ((can[0] + 1) / 2 * edge);
    int y = (int) ((1 - can[1]) / 2 * edge);
    assertEquals(SceneObject.CAN.ordinal(), objects[y * edge + x]);
    assertEquals(Tabletop.NO_OBJECT, objects[(edge - 1) * edge]);
  }

  @Test
  void theEmptySceneHasNoCan() {
    Frame full = tabletop.reset(Task.A, SEED).frame();
    SceneState state = tabletop.scene();
    Frame empty = tabletop.empty();
    double[] can = Camera.observation().project(state.canX(), state.canY(), state.canZ());
    int x = (int) ((can[0] + 1) / 2 * 48);
    int y = (int) ((1 - can[1]) / 2 * 48);
    assertNotEquals(full.argb(x, y), empty.argb(x, y));
    assertEquals(full, tabletop.observe().frame(), "looking at the empty scene changes nothing");
  }
}
