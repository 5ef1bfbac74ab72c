package ptp.data.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Frame;
import ptp.domain.Seed;
import ptp.io.Database;
import ptp.io.Schema;

/**
 * A data set with many trajectories, made in seconds: every tenth frame is painted, the others are holes in the file.
 * Checksums are not right.
 */
public final class ManyTrajectories {
  private static final String[] LABELS = {"open-drawer", "slide-can", "close-drawer", "place-on-top"};

  private ManyTrajectories() {}

  /** Writes a data set of {@code trajectories} with {@code length} actions each into a new folder. */
  public static void write(Path folder, int trajectories, int length) throws IOException {
    Files.createDirectories(folder);
    DatasetFiles files = new DatasetFiles(folder);
    List<EpisodeIndexEntry> episodes = new ArrayList<>();
    for (int i = 0; i < trajectories; i++) {
      episodes.add(new EpisodeIndexEntry(i, LABELS[i % LABELS.length], i % 9 != 4, i * (length + 1), length, 0));
    }
    long rows = (long) trajectories * (length + 1);
    frames(files.frames(), rows);
    steps(files.steps(), rows);
    try (Database index = Database.open(files.index(), Schema.DATASET)) {
      files.describe(index, Origin.simulator("made for a test of speed"));
      new EpisodeStore(index).add(episodes);
    }
  }

  private static void frames(Path file, long rows) throws IOException {
    SplittableRandom random = new Seed(1).random();
    byte[] frame = new byte[Frame.OBSERVATION_BYTES];
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(rows * Frame.OBSERVATION_BYTES);
      for (long row = 0; row < rows; row += 10) {
        Arrays.fill(frame, (byte) random.nextInt(256));
        out.seek(row * Frame.OBSERVATION_BYTES);
        out.write(frame);
      }
    }
  }

  private static void steps(Path file, long rows) throws IOException {
    SplittableRandom random = new Seed(2).random();
    ByteBuffer row = ByteBuffer.allocate(StepLayout.ROW_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (long i = 0; i < rows; i++) {
        row.clear();
        for (int c = 0; c < StepLayout.COLUMNS; c++) row.putFloat((float) random.nextDouble(-1, 1));
        out.write(row.array());
      }
    }
  }
}
