package ptp.experiment.practice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ptp.data.sampling.OnlineEpisode;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.SceneState;
import ptp.experiment.preset.PracticeOptions.RelabelWindow;
import ptp.rollout.Agent;
import ptp.rollout.EpisodeResult;

/** What of an episode is kept, where a state is its number along a line. */
final class OnlineEpisodesTest {
  /** Towards 6 for ten steps, nearest after the seventh; then towards 20 for eight, nearest after the sixth of them. */
  private static final int[] STATES = {0, 1, 2, 3, 4, 5, 5, 6, 5, 4, 5, 8, 11, 14, 17, 19, 20, 18, 17};

  private static final Agent LINE =
      new Agent() {
        @Override
        public float[] latents(short[] codes, int count) {
          float[] all = new float[count * Latent.SIZE];
          for (int i = 0; i < all.length; i++) all[i] = codes[i / Latent.SIZE * Latent.CODES];
          return all;
        }

        @Override
        public short[] encode(byte[] frames, int count) {
          throw new UnsupportedOperationException();
        }

        @Override
        public short[] codes(float[] latents, int count) {
          throw new UnsupportedOperationException();
        }

        @Override
        public float[] act(float[] states, float[] goals, List<GripperPose> poses) {
          throw new UnsupportedOperationException();
        }
      };

  private static short[] codes(int... states) {
    short[] codes = new short[states.length * Latent.CODES];
    for (int i = 0; i < codes.length; i++) codes[i] = (short) states[i / Latent.CODES];
    return codes;
  }

  private static EpisodeResult episode(int goalReachedAfter) {
    int steps = STATES.length - 1;
    int[] targets = IntStream.range(0, steps).map(t -> t < 10 ? 0 : 1).toArray();
    List<SceneState> states = Collections.nCopies(steps + 1, SceneState.of(new float[SceneState.COLUMNS.size()]));
    return new EpisodeResult(
        null, codes(STATES), Collections.nCopies(steps + 1, new GripperPose(0, 0, 0, 0, 0, false)),
        Collections.nCopies(steps, new float[Action.SIZE]), targets, List.of(codes(6), codes(20)), states, List.of(),
        goalReachedAfter, null);
  }

  private static List<int[]> kept(RelabelWindow keep, int goalReachedAfter) {
    return OnlineEpisodes.of(episode(goalReachedAfter), keep, LINE).stream().map(OnlineEpisodesTest::states).toList();
  }

  private static int[] states(OnlineEpisode episode) {
    int[] states = new int[episode.length() + 1];
    for (int t = 0; t < states.length; t++) states[t] = episode.codes()[t * Latent.CODES];
    return states;
  }

  @Test
  void wholeEpisodesAreKept() {
    List<int[]> all = kept(RelabelWindow.FULL, 0);
    assertEquals(1, all.size());
    assertArrayEquals(STATES, all.getFirst());
  }

  @Test
  void ofAnEpisodeThatReachedItsGoalTheWayThereIsKept() {
    assertEquals(List.of(), kept(RelabelWindow.SUCCESSFUL, 0));
    assertArrayEquals(Arrays.copyOf(STATES, 17), kept(RelabelWindow.SUCCESSFUL, 16).getFirst());
  }

  @Test
  void ofEveryHopTheApproachIsKept() {
    List<int[]> parts = kept(RelabelWindow.UNTIL_CLOSEST, 0);
    assertEquals(2, parts.size());
    assertArrayEquals(Arrays.copyOfRange(STATES, 0, 8), parts.get(0));
    assertArrayEquals(Arrays.copyOfRange(STATES, 10, 17), parts.get(1));
    OnlineEpisode second = OnlineEpisodes.of(episode(0), RelabelWindow.UNTIL_CLOSEST, LINE).get(1);
    assertEquals(20, second.goals()[0], "the subgoal that was pursued");
  }

  @Test
  void anApproachOfAFewStepsIsNone() {
    EpisodeResult whole = episode(0);
    List<short[]> near = List.of(codes(1), codes(5));
    EpisodeResult brief =
        new EpisodeResult(
            null, whole.codes(), whole.poses(), whole.actions(), whole.targets(), near, whole.states(), List.of(), 0,
            null);
    assertEquals(List.of(), OnlineEpisodes.of(brief, RelabelWindow.UNTIL_CLOSEST, LINE));
  }
}
