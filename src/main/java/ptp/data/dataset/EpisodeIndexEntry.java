package ptp.data.dataset;

/**
 * Position of one trajectory in a data set's files.
 *
 * @param number its place in the data set, from 0
 * @param label behaviour, for example "SLIDE_CAN"
 * @param firstRow row of its first observation
 * @param length number of actions, T; it has T + 1 rows
 * @param checksum CRC-32C of its frames followed by its step rows
 */
public record EpisodeIndexEntry(int number, String label, boolean success, int firstRow, int length, long checksum) {
  /** Number of observations, T + 1. */
  public int rows() {
    return length + 1;
  }

  /** The row behind its last one. */
  public int endRow() {
    return firstRow + rows();
  }
}
