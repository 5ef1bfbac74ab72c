package ptp.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Trajectory;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.task.DemonstrationOptions;
import ptp.env.tabletop.task.Demonstrator;
import ptp.experiment.train.ProbeStage;

final class DemonstratedSegmentTest {
  private static List<Trajectory> scene;

  @BeforeAll
  static void simulate() {
    DemonstrationOptions options = new DemonstrationOptions(75, .05, .05, 4);
    try (Demonstrator demonstrator = new Demonstrator(TabletopOptions.defaults(), new Seed(3), options)) {
      for (long i = 0; scene == null || labels(scene).size() < 3; i++) {
        scene = demonstrator.alternatives(i, 1).stream().filter(Trajectory::success).toList();
      }
    }
  }

  private static Set<String> labels(List<Trajectory> trajectories) {
    return trajectories.stream().map(Trajectory::label).collect(Collectors.toSet());
  }

  private static DemonstratedSegment hop(Trajectory shown, int from) {
    return new DemonstratedSegment(shown, from, shown.length(), scene);
  }

  private static boolean canHappen(DemonstratedSegment hop, float[] place) {
    return hop.reachable().stream().anyMatch(state -> hop.fits(place, state));
  }

  @Test
  void alternativesStartFromTheSameState() {
    Trajectory first = scene.getFirst();
    assertEquals(scene.size(), labels(scene).size(), "one of each primitive");
    for (Trajectory t : scene) {
      assertEquals(first.states().getFirst(), t.states().getFirst());
      assertEquals(first.observations().getFirst(), t.observations().getFirst());
    }
  }

  @Test
  void whatReallyHappenedCanHappen() {
    for (Trajectory t : scene) {
      assertTrue(hop(t, 0).moves(), t.label());
      for (Trajectory other : scene) {
        float[] end = ProbeStage.numbers(other.states().getLast());
        assertTrue(canHappen(hop(t, 0), end), other.label());
        assertEquals(t == other, canHappen(hop(t, t.length()), end), t.label() + " then " + other.label());
      }
    }
  }

  @Test
  void twoPrimitivesAtOnceCannotHappen() {
    SceneState start = scene.getFirst().states().getFirst();
    float[] ghost = ProbeStage.numbers(start);
    ghost[0] = start.opening() > .05 ? 0 : .118f;
    ghost[1] += start.canX() > .67 ? -.12f : .12f;
    assertFalse(canHappen(hop(scene.getFirst(), 0), ghost));
  }

  @Test
  void theDistanceIsThatOfTheWorstObject() {
    float[] a = {.01f, .5f, .1f, .7f, 0, 0, 9, 9, 9};
    float[] b = {.02f, .5f, .1f, .7f, .04f, .03f, 0, 0, 0};
    assertEquals(.05, DemonstratedSegment.worst(a, b), 1e-6);
    assertTrue(DemonstratedSegment.samePlaces(a, a));
    b[0] = .05f;
    assertFalse(DemonstratedSegment.samePlaces(a, b));
  }
}
