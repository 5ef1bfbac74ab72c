package ptp.experiment.setup;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Task;

/**
 * Problems as they were written until {@link TaskInstanceFile} became a container: a magic number, the simulator's key, the
 * number of problems, then each with its seed, its start picture and its solution's pictures with their states; the last of
 * these is the goal. A checksum of all before it ends the file.
 */
final class OldTaskInstanceFile {
  private static final int MAGIC = 0x50545052;
  private static final int MOST = 100_000;

  private OldTaskInstanceFile() {}

  /** The content of a file as it was written. */
  private static byte[] unsealed(byte[] sealed) throws IOException {
    int length = sealed.length - Long.BYTES;
    if (length < 0) throw new IOException("it is cut off");
    byte[] content = Arrays.copyOf(sealed, length);
    if (ByteBuffer.wrap(sealed).getLong(length) != checksum(content)) throw new IOException("it has other bytes");
    return content;
  }

  private static long checksum(byte[] content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content);
    return checksum.getValue();
  }

  /** The problems of a file; empty when it is damaged, or of another simulator or version. */
  static Optional<List<TaskInstance>> read(Path file, Task task, String key) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(unsealed(Files.readAllBytes(file))))) {
      if (in.readInt() != MAGIC || !in.readUTF().equals(key)) return Optional.empty();
      List<TaskInstance> problems = new ArrayList<>();
      int count = bounded(in.readInt());
      for (int i = 0; i < count; i++) problems.add(problem(in, task));
      return Optional.of(problems);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static TaskInstance problem(DataInputStream in, Task task) throws IOException {
    Seed seed = new Seed(in.readLong());
    Frame start = frame(in);
    List<Goal> solution = new ArrayList<>();
    int count = bounded(in.readInt());
    for (int i = 0; i < count; i++) {
      Frame frame = frame(in);
      float[] numbers = new float[SceneState.COLUMNS.size()];
      for (int j = 0; j < numbers.length; j++) numbers[j] = in.readFloat();
      solution.add(new Goal(frame, Optional.of(SceneState.of(numbers))));
    }
    return new TaskInstance(task, seed, start, solution.getLast(), solution);
  }

  private static Frame frame(DataInputStream in) throws IOException {
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    in.readFully(rgb);
    return Frame.observation(rgb);
  }

  private static int bounded(int count) throws IOException {
    if (count < 0 || count > MOST) throw new IOException("impossible number of problems " + count);
    return count;
  }
}
