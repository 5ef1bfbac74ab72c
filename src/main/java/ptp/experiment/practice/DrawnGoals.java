package ptp.experiment.practice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import ptp.domain.FrameFile;
import ptp.domain.Goal;
import ptp.domain.SceneState;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;

/**
 * Goals that people drew: {@code ID.png} in a folder, and {@code ID.state} beside it where the picture is a scene of the
 * simulator. The id is a checksum of both, so a goal that is kept again is the same one.
 */
public final class DrawnGoals {
  private static final String ID = "[0-9a-f]{8}";
  private static final String PICTURE = ".png";

  private final Path folder;

  /**
   * @param folder of the workspace where they are kept
   */
  public DrawnGoals(Path folder) {
    this.folder = folder;
  }

  /** Keeps a goal of 48x48 pixels and names it. */
  public String keep(Goal goal) {
    String id = id(goal);
    try {
      Files.createDirectories(folder);
      goal.state().ifPresent(state -> AtomicFiles.write(folder.resolve(id + ".state"), text(state)));
      AtomicFiles.write(picture(id), FrameFile.png(goal.frame()));
    } catch (IOException e) {
      throw new StoreException("the goal cannot be saved in " + folder + "; check that it is writable", e);
    }
    return id;
  }

  /** A goal that was kept. */
  public Goal read(String id) {
    if (!Files.exists(picture(id))) {
      throw new StoreException("the drawn goal " + id + " no longer exists; draw it again");
    }
    try {
      Path state = folder.resolve(id + ".state");
      Optional<SceneState> known =
          Files.exists(state) ? Optional.of(state(Files.readString(state).strip())) : Optional.empty();
      return new Goal(FrameFile.read(picture(id)), known);
    } catch (IOException | RuntimeException e) {
      throw new StoreException("the drawn goal " + picture(id) + " cannot be read; draw it again", e);
    }
  }

  /** The goals that were kept, the one that was kept last first; those that cannot be read are left out. */
  public List<KeptGoal> list() {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(name -> name.matches(ID + "\\" + PICTURE))
          .map(name -> name.substring(0, name.length() - PICTURE.length())).flatMap(id -> dated(id).stream())
          .sorted(Comparator.comparing(Dated::kept).reversed().thenComparing(d -> d.goal().id())).map(Dated::goal)
          .toList();
    } catch (IOException e) {
      throw new StoreException("cannot look into " + folder, e);
    }
  }

  private record Dated(FileTime kept, KeptGoal goal) {}

  /** A goal with the time it was kept; empty where it is damaged, or was taken away meanwhile. */
  private Optional<Dated> dated(String id) {
    try {
      return Optional.of(new Dated(Files.getLastModifiedTime(picture(id)), new KeptGoal(id, read(id))));
    } catch (IOException | StoreException unreadable) {
      return Optional.empty();
    }
  }

  private static String text(SceneState state) {
    float[] numbers = state.toArray();
    return IntStream.range(0, numbers.length).mapToObj(i -> Float.toString(numbers[i]))
        .collect(Collectors.joining(" "));
  }

  private static SceneState state(String text) {
    String[] words = text.split(" ");
    float[] numbers = new float[words.length];
    for (int i = 0; i < numbers.length; i++) numbers[i] = Float.parseFloat(words[i]);
    if (numbers.length != SceneState.COLUMNS.size()) throw new IllegalArgumentException(numbers.length + " numbers");
    return SceneState.of(numbers);
  }

  private Path picture(String id) {
    if (!id.matches(ID)) throw new IllegalArgumentException("\"" + id + "\" is not the name of a goal");
    return folder.resolve(id + PICTURE);
  }

  private static String id(Goal goal) {
    CRC32C sum = new CRC32C();
    sum.update(goal.frame().rgb());
    goal.state().ifPresent(state -> sum.update(bytes(state.toArray())));
    return "%08x".formatted(sum.getValue());
  }

  private static byte[] bytes(float[] numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Float.BYTES);
    buffer.asFloatBuffer().put(numbers);
    return Arrays.copyOf(buffer.array(), buffer.capacity());
  }
}
