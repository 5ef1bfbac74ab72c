package ptp.data.importing.npz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ptp.data.importing.ImportLimits;
import ptp.data.importing.RefusedException;

/**
 * Ends of the trajectories of an archive: {@code episode_ends} [E] holds the row behind each one's last; or {@code terminals},
 * {@code dones} or {@code timeouts} [N] mark last rows.
 *
 * @param ends the row behind each trajectory's last, ascending; the last one is the number of rows
 * @param notes what is odd, one sentence each
 */
record EpisodeEnds(int[] ends, List<String> notes) {
  private static final String ENDS = "episode_ends";
  private static final List<String> MARKS = List.of("terminals", "dones", "timeouts");
  private static final int PIECE = 1 << 16;

  /** Names of the arrays that are read for this. */
  static List<String> arrays() {
    return Stream.concat(Stream.of(ENDS), MARKS.stream()).toList();
  }

  /**
   * Reads them.
   *
   * @param rows of the archive
   */
  static EpisodeEnds read(NpzFile file, int rows) throws IOException {
    BitSet last = new BitSet(rows);
    if (file.holds(ENDS)) {
      addEnds(file, rows, last);
    } else {
      if (MARKS.stream().noneMatch(file::holds)) {
        throw new RefusedException(
            "it does not say where trajectories end; add \"terminals\", \"dones\" or \"timeouts\" [N], or \"episode_ends\" [E]");
      }
      for (String marks : MARKS) {
        if (file.holds(marks)) addMarks(file, marks, rows, last);
      }
    }
    return of(last, rows);
  }

  private static void addEnds(NpzFile file, int rows, BitSet last) throws IOException {
    try (NpyArray ends = file.array(ENDS)) {
      if (ends.dimensions() != 1 || !ends.type().isWhole() || ends.rows() > rows) {
        throw new RefusedException("\"episode_ends\" must be whole numbers [E], at most one for each row");
      }
      double before = 0;
      for (long i = 0; i < ends.rows(); i++) {
        double end = ends.type().at(ends.next(1), 0);
        if (end <= before || end > rows) {
          throw new RefusedException("\"episode_ends\" must ascend from above 0 to at most %,d".formatted(rows));
        }
        last.set((int) end - 1);
        before = end;
      }
      ends.finish();
    }
  }

  private static void addMarks(NpzFile file, String name, int rows, BitSet last) throws IOException {
    try (NpyArray marks = file.array(name)) {
      if (marks.dimensions() < 1 || marks.rows() != rows || marks.rowElements() != 1) {
        throw new RefusedException("\"%s\" must have one mark for each of the %,d rows".formatted(name, rows));
      }
      for (int row = 0; row < rows; row += PIECE) {
        int count = Math.min(PIECE, rows - row);
        ByteBuffer piece = marks.next(count);
        for (int i = 0; i < count; i++) {
          if (marks.type().at(piece, i) != 0) last.set(row + i);
        }
      }
      marks.finish();
    }
  }

  private static EpisodeEnds of(BitSet last, int rows) throws RefusedException {
    List<String> notes = new ArrayList<>();
    if (!last.get(rows - 1)) {
      int begin = last.length();
      notes.add(
          begin == 0 ? "no row is marked as the end of a trajectory, so the whole file is one trajectory"
              : "its last %,d rows have no end marker; they form one more trajectory".formatted(rows - begin));
      last.set(rows - 1);
    }
    int[] ends = last.stream().map(row -> row + 1).toArray();
    EpisodeEnds all = new EpisodeEnds(ends, notes);
    long single = IntStream.range(0, ends.length).filter(e -> all.pictures(e) == 1).count();
    if (single > 0) notes.add("%,d trajectories with a single image were skipped".formatted(single));
    for (int e = 0; e < ends.length; e++) ImportLimits.checkLength("trajectory " + e, all.pictures(e));
    return all;
  }

  /** Rows of a trajectory. */
  int pictures(int trajectory) {
    return ends[trajectory] - (trajectory == 0 ? 0 : ends[trajectory - 1]);
  }

  /** NpzPictures of each trajectory that has an action, ascending. */
  int[] usable() {
    return IntStream.range(0, ends.length).map(this::pictures).filter(n -> n > 1).sorted().toArray();
  }
}
