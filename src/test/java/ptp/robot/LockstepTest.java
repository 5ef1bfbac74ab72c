package ptp.robot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ptp.domain.Goal;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.EnvironmentSource;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;
import ptp.robot.serve.Imperfections;
import ptp.robot.serve.RobotServer;
import ptp.robot.serve.TabletopRobot;
import ptp.rollout.EpisodeRequest;
import ptp.rollout.EpisodeResult;
import ptp.rollout.EpisodeRunner;
import ptp.rollout.RolloutOptions;

/** The product's episodes in this process and through a robot's link in lock step. */
final class LockstepTest {
  private static final int STEPS = 60;
  private static final TabletopOptions OPTIONS = TabletopOptions.defaults();

  private static EpisodeResult episode(Task task, EnvironmentSource source) {
    try (Environment environment = source.open()) {
      Plan plan = new Plan(MethodId.PTP, new float[Latent.SIZE], List.of(subgoal(.3f), subgoal(.6f)), 0);
      SceneState anywhere = SceneState.of(new float[SceneState.COLUMNS.size()]);
      EpisodeRequest request =
          new EpisodeRequest(
              task, new Seed(41), new Goal(environment.render(48, 48), Optional.of(anywhere)), new Seed(5), _ -> plan);
      EpisodeRunner runner =
          new EpisodeRunner(new PictureAgent(), new RolloutOptions(STEPS, .3, 0, 10), .1, List.of(environment));
      return runner.run(List.of(request), Progress.SILENT).getFirst();
    }
  }

  private static Subgoal subgoal(float value) {
    float[] latent = new float[Latent.SIZE];
    java.util.Arrays.fill(latent, value);
    return new Subgoal(latent, -1, 1);
  }

  private static RobotServer serve(Imperfections imperfections) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new RobotServer(anyPort, () -> new TabletopRobot(OPTIONS, true), imperfections, new Seed(1)).start();
  }

  private static EnvironmentSource robot(RobotServer server) {
    return new RobotSource("ws://127.0.0.1:" + server.port(), RobotOptions.defaults());
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void anEpisodeThroughTheLinkEqualsTheOneInThisProcess(Task task) {
    EpisodeResult here = episode(task, Tabletop.source(OPTIONS));
    try (RobotServer server = serve(Imperfections.NONE)) {
      EpisodeResult there = episode(task, robot(server));
      assertArrayEquals(here.seen().codes(), there.seen().codes());
      assertEquals(here.seen().poses(), there.seen().poses());
      assertArrayEquals(here.seen().actions().toArray(), there.seen().actions().toArray());
      for (int i = 0; i <= STEPS; i++) {
        assertArrayEquals(here.seen().states().get(i).toArray(), there.seen().states().get(i).toArray());
      }
      assertArrayEquals(here.pursuit().targets(), there.pursuit().targets());
      assertEquals(here.pursuit().outcomes(), there.pursuit().outcomes());
      assertEquals(here.success(), there.success());
      assertNotEquals(here.seen().poses().getFirst(), here.seen().poses().getLast(), "something moved");
    }
  }

  @Test
  void cameraNoiseIsTheSameForOneSeedAndChangesTheEpisode() {
    try (RobotServer server = serve(new Imperfections(0, 4)); RobotServer again = serve(new Imperfections(0, 4))) {
      EpisodeResult noisy = episode(Task.B, robot(server));
      assertArrayEquals(noisy.seen().codes(), episode(Task.B, robot(again)).seen().codes());
      assertNotEquals(episode(Task.B, Tabletop.source(OPTIONS)).seen().poses(), noisy.seen().poses());
    }
  }
}
