package ptp.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkpoints of one run: one folder per checkpoint, complete or absent. Files are written to a hidden folder and
 * forced to disk, the manifest last, and the folder then takes its name in one step. The last two are kept, so that a
 * damaged one costs the work since the one before it and no more. One writer at a time.
 */
public final class Checkpoints {
  private static final int KEPT = 2;
  private static final Pattern NAME = Pattern.compile("step-(\\d{18})");
  private static final String UNFINISHED = ".unfinished";
  private static final String REPLACED = ".replaced";

  private final Path folder;

  /** The checkpoints in {@code folder}, which is made when the first one is saved. */
  public Checkpoints(Path folder) {
    this.folder = folder;
  }

  /** Puts the files of a checkpoint into an empty folder: plain files, no sub-folders. */
  public interface Content {
    void writeInto(Path emptyFolder) throws IOException;
  }

  /**
   * The newest sound checkpoint, if any, and one sentence for each damaged one that was passed over on the way to it.
   */
  public record Found(Optional<Checkpoint> checkpoint, List<String> problems) {}

  /**
   * Saves a checkpoint; it is on disk when this returns. Those of later steps, which a run that was resumed from an
   * earlier one has left behind, are removed, as are all but the last two.
   */
  public Checkpoint save(long step, Content content) {
    try {
      Path unfinished = emptyFolder(UNFINISHED);
      content.writeInto(unfinished);
      Manifest manifest = Manifest.of(step, unfinished);
      for (String name : manifest.files().keySet()) AtomicFiles.force(unfinished.resolve(name));
      AtomicFiles.write(unfinished.resolve(Manifest.NAME), manifest.text());
      Path target = folder.resolve("step-%018d".formatted(step));
      publish(unfinished, target);
      removeSuperseded(step);
      return new Checkpoint(step, target, manifest.files().keySet());
    } catch (IOException e) {
      throw new StoreException("cannot save a checkpoint in " + folder + "; check that the disk has room", e);
    }
  }

  private Path emptyFolder(String name) throws IOException {
    Path path = folder.resolve(name);
    AtomicFiles.deleteFolder(path);
    return Files.createDirectories(path);
  }

  private void publish(Path unfinished, Path target) throws IOException {
    Path replaced = folder.resolve(REPLACED);
    AtomicFiles.deleteFolder(replaced);
    if (Files.exists(target)) AtomicFiles.move(target, replaced);
    AtomicFiles.move(unfinished, target);
    AtomicFiles.deleteFolder(replaced);
  }

  private void removeSuperseded(long step) throws IOException {
    int kept = 0;
    for (Path path : newestFirst()) {
      if (step(path) > step || ++kept > KEPT) AtomicFiles.deleteFolder(path);
    }
  }

  /** Removes all of them: what they led to is finished. */
  public void discard() {
    try {
      AtomicFiles.deleteFolder(folder);
    } catch (IOException e) {
      throw new StoreException("cannot remove the checkpoints in " + folder + "; check that it is writable", e);
    }
  }

  /** The step of the newest checkpoint by its name alone, unverified; cheap enough to be asked every few seconds. */
  public OptionalLong newestStep() {
    try {
      return newestFirst().stream().mapToLong(Checkpoints::step).findFirst();
    } catch (IOException e) {
      throw new StoreException("cannot read the checkpoints in " + folder + "; check the disk", e);
    }
  }

  /** Finds the newest checkpoint whose every byte is as it was written. */
  public Found newest() {
    List<String> problems = new ArrayList<>();
    try {
      for (Path path : newestFirst()) {
        Optional<Checkpoint> sound = open(path, problems);
        if (sound.isPresent()) return new Found(sound, problems);
      }
      return new Found(Optional.empty(), problems);
    } catch (IOException e) {
      throw new StoreException("cannot read the checkpoints in " + folder + "; check the disk", e);
    }
  }

  private static Optional<Checkpoint> open(Path path, List<String> problems) {
    try {
      Manifest manifest = Manifest.read(path.resolve(Manifest.NAME));
      Optional<String> damage =
          manifest.step() == step(path) ? manifest.damage(path) : Optional.of("it belongs to another step");
      if (damage.isEmpty()) return Optional.of(new Checkpoint(manifest.step(), path, manifest.files().keySet()));
      problems.add(damaged(path, damage.get()));
    } catch (IOException e) {
      boolean missing = Files.notExists(path.resolve(Manifest.NAME));
      problems.add(damaged(path, missing ? "its manifest is missing" : String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private static String damaged(Path path, String damage) {
    return "checkpoint %s is damaged (%s) and was passed over".formatted(path.getFileName(), damage);
  }

  private List<Path> newestFirst() throws IOException {
    if (Files.notExists(folder)) return List.of();
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(p -> step(p) >= 0).sorted(Comparator.comparingLong(Checkpoints::step).reversed()).toList();
    }
  }

  /** The step in a checkpoint's name, -1 for other files. */
  private static long step(Path path) {
    Matcher matcher = NAME.matcher(path.getFileName().toString());
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
  }
}
