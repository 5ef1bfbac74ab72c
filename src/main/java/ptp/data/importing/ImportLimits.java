package ptp.data.importing;

/** Limits of imported data; larger files are rejected with one sentence. */
public final class ImportLimits {
  /** The code indices of more do not fit in memory. */
  private static final long MOST_ROWS = 10_000_000;
  /** Longer trajectories do not fit in memory together with their neighbours. */
  private static final long LONGEST = 10_000;
  private static final long LARGEST_EDGE = 2_048;

  private ImportLimits() {}

  /** Checks how many pictures a file has altogether. */
  public static void checkRows(long rows) throws RefusedException {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new RefusedException("it has %,d images; 1 to %,d are supported".formatted(rows, MOST_ROWS));
    }
  }

  /** Checks how many pictures a trajectory has. */
  public static void checkLength(String trajectory, long pictures) throws RefusedException {
    if (pictures > LONGEST) {
      throw new RefusedException(
          "%s has %,d images; at most %,d are supported, so split it".formatted(trajectory, pictures, LONGEST));
    }
  }

  /** Checks the size of pictures. */
  public static void checkSize(long width, long height) throws RefusedException {
    if (Math.min(height, width) < 1 || Math.max(height, width) > LARGEST_EDGE) {
      throw new RefusedException(
          "its images have %,d x %,d pixels; 1 to %,d per side are supported".formatted(
              width, height, LARGEST_EDGE));
    }
  }
}
