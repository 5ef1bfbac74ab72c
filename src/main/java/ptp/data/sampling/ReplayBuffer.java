package ptp.data.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.SceneState;

/**
 * Replay buffer of online episodes, in memory: about 700 bytes per transition, 210 MB for 300,000. When the buffer is full,
 * the oldest episodes are removed. Row numbers are never reused. Not thread-safe.
 */
public final class ReplayBuffer implements TransitionTable {
  private final int capacity;
  private final List<OnlineEpisode> episodes = new ArrayList<>();
  private int firstRow;
  private EpisodeIndex index = new EpisodeIndex(new int[0], new int[0], true);

  /**
   * @param capacity most transitions to keep
   */
  public ReplayBuffer(int capacity) {
    this(capacity, 0, List.of());
  }

  ReplayBuffer(int capacity, int firstRow, List<OnlineEpisode> episodes) {
    if (capacity < 1) throw new IllegalArgumentException("a replay buffer holds at least one transition");
    this.capacity = capacity;
    this.firstRow = firstRow;
    this.episodes.addAll(episodes);
    rebuildIndex();
  }

  /** Adds an episode and drops the oldest ones until all fit; one longer than the capacity is refused. */
  public void add(OnlineEpisode episode) {
    if (episode.length() > capacity) {
      throw new IllegalArgumentException(
          "an episode of %d steps does not fit into a replay buffer of %d".formatted(episode.length(), capacity));
    }
    int excess = index.transitions() + episode.length() - capacity;
    int dropped = 0;
    for (; excess > 0; dropped++) {
      excess -= episodes.get(dropped).length();
      firstRow += episodes.get(dropped).length() + 1;
    }
    episodes.subList(0, dropped).clear();
    episodes.add(episode);
    rebuildIndex();
  }

  private void rebuildIndex() {
    int[] lengths = episodes.stream().mapToInt(OnlineEpisode::length).toArray();
    int[] firstRows = new int[lengths.length];
    for (int e = 0, row = firstRow; e < lengths.length; row += lengths[e++] + 1) firstRows[e] = row;
    index = new EpisodeIndex(firstRows, lengths, true);
  }

  @Override
  public EpisodeIndex index() {
    return index;
  }

  /** Transitions in the buffer. */
  public int transitions() {
    return index.transitions();
  }

  /** Most transitions that the buffer keeps. */
  public int capacity() {
    return capacity;
  }

  int firstRow() {
    return firstRow;
  }

  /** The episodes that are kept, oldest first. */
  public List<OnlineEpisode> episodes() {
    return List.copyOf(episodes);
  }

  @Override
  public void copyCodes(int[] rows, short[] out, int at) {
    for (int i = 0; i < rows.length; i++) copyCode(rows[i], out, at + i);
  }

  @Override
  public void copyGoalCodes(HerBatch batch, short[] out, int at) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.kind()[i] == GoalKind.STORED) copyStoredGoal(batch.goal()[i], out, at + i);
      else copyCode(batch.goal()[i], out, at + i);
    }
  }

  private void copyCode(int row, short[] out, int item) {
    int e = index.episodeOfRow(row);
    int t = row - index.firstRow(e);
    System.arraycopy(episodes.get(e).codes(), t * Latent.CODES, out, item * Latent.CODES, Latent.CODES);
  }

  private void copyStoredGoal(int row, short[] out, int item) {
    int e = index.episodeOfRow(row);
    int t = row - index.firstRow(e);
    System.arraycopy(episodes.get(e).goals(), t * Latent.CODES, out, item * Latent.CODES, Latent.CODES);
  }

  @Override
  public void copyActions(int[] rows, float[] out, int at) {
    for (int i = 0; i < rows.length; i++) {
      int e = index.episodeOfRow(rows[i]);
      int t = rows[i] - index.firstRow(e);
      int to = (at + i) * Action.SIZE;
      if (t == index.length(e)) Arrays.fill(out, to, to + Action.SIZE, 0);
      else System.arraycopy(episodes.get(e).actions(), t * Action.SIZE, out, to, Action.SIZE);
    }
  }

  @Override
  public void copyPoses(int[] rows, float[] out, int at) {
    for (int i = 0; i < rows.length; i++) {
      int e = index.episodeOfRow(rows[i]);
      int t = rows[i] - index.firstRow(e);
      int size = GripperPose.SIZE;
      System.arraycopy(episodes.get(e).poses(), t * size, out, (at + i) * size, size);
    }
  }

  /** The privileged state of a row, for measures and probes only. */
  public SceneState state(int row) {
    int e = index.episodeOfRow(row);
    int from = (row - index.firstRow(e)) * OnlineEpisode.STATE_SIZE;
    return SceneState.of(
        Arrays.copyOfRange(episodes.get(e).states(), from, from + OnlineEpisode.STATE_SIZE));
  }
}
