package ptp.data.sampling;

import java.util.List;
import ptp.data.dataset.EpisodeIndexEntry;

/**
 * Which rows form which episodes. Episode e of T_e actions covers the rows first_e to first_e + T_e; transition t of it
 * leads from row first_e + t to the row after. First rows ascend. Immutable.
 */
public final class EpisodeIndex {
  private final int[] firstRow;
  private final int[] length;
  private final boolean storedGoals;
  /** Transitions before each episode, and all of them at the end. */
  private final int[] before;

  /**
   * @param storedGoals whether the rows have goals that were active when they were recorded
   */
  public EpisodeIndex(int[] firstRow, int[] length, boolean storedGoals) {
    this.firstRow = firstRow.clone();
    this.length = length.clone();
    this.storedGoals = storedGoals;
    this.before = new int[length.length + 1];
    for (int e = 0; e < length.length; e++) before[e + 1] = before[e] + length[e];
  }

  /** The index of demonstrations, which have no stored goals. */
  public static EpisodeIndex of(List<EpisodeIndexEntry> episodes) {
    int[] firstRow = episodes.stream().mapToInt(EpisodeIndexEntry::firstRow).toArray();
    int[] length = episodes.stream().mapToInt(EpisodeIndexEntry::length).toArray();
    return new EpisodeIndex(firstRow, length, false);
  }

  /** Number of episodes. */
  public int episodes() {
    return length.length;
  }

  /** Number of actions in all episodes. */
  public int transitions() {
    return before[length.length];
  }

  /** Row of the first state of an episode. */
  public int firstRow(int episode) {
    return firstRow[episode];
  }

  /** Number of actions of an episode, T. */
  public int length(int episode) {
    return length[episode];
  }

  /** Row of the last state of an episode; an episode has one state more than transitions. */
  public int lastRow(int episode) {
    return firstRow[episode] + length[episode];
  }

  public boolean storedGoals() {
    return storedGoals;
  }

  /** The episode of the {@code transition}-th transition, counted over all episodes. */
  int episodeOfTransition(int transition) {
    return lastAtMost(before, length.length, transition);
  }

  /** Number of transitions in the episodes before this one. */
  int transitionsBefore(int episode) {
    return before[episode];
  }

  /** The episode that a row belongs to; the row must belong to one. */
  int episodeOfRow(int row) {
    return lastAtMost(firstRow, firstRow.length, row);
  }

  /** The row of the {@code position}-th observation, counted over all episodes. */
  int rowAt(int position) {
    int low = 0;
    int high = length.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] + middle <= position) low = middle;
      else high = middle - 1;
    }
    return firstRow[low] + position - before[low] - low;
  }

  /** The largest index below {@code n} whose value is at most {@code value}; empty ranges are so skipped. */
  private static int lastAtMost(int[] ascending, int n, int value) {
    int low = 0;
    int high = n - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (ascending[middle] <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
