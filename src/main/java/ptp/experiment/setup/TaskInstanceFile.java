package ptp.experiment.setup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
import ptp.io.AtomicFiles;
import ptp.io.StoreException;

/**
 * TaskInstances as a file, so that they are simulated once: a magic number, the simulator's key, the number of problems, then
 * each with its seed, its start picture and its solution's pictures with their states; the last of these is the goal. A
 * checksum of all before it ends the file.
 */
final class TaskInstanceFile {
  private static final int MAGIC = 0x50545052;
  private static final int MOST = 100_000;

  private TaskInstanceFile() {}

  static void write(Path file, String key, List<TaskInstance> problems) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeUTF(key);
      out.writeInt(problems.size());
      for (TaskInstance problem : problems) write(out, problem);
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new StoreException("cannot write " + file, e);
    }
    AtomicFiles.write(file, sealed(bytes.toByteArray()));
  }

  private static byte[] sealed(byte[] content) {
    ByteBuffer sealed = ByteBuffer.allocate(content.length + Long.BYTES);
    return sealed.put(content).putLong(checksum(content)).array();
  }

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

  private static void write(DataOutputStream out, TaskInstance problem) throws IOException {
    out.writeLong(problem.seed().value());
    out.write(problem.start().rgb());
    out.writeInt(problem.solution().size());
    for (Goal goal : problem.solution()) {
      out.write(goal.frame().rgb());
      for (float number : goal.state().orElseThrow().toArray()) out.writeFloat(number);
    }
  }

  /** The problems of a file; empty when there is none, or a damaged one, or one of another simulator or version. */
  static Optional<List<TaskInstance>> read(Path file, Task task, String key) {
    if (!Files.exists(file)) return Optional.empty();
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
