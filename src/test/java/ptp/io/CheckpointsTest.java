package ptp.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckpointsTest {
  @TempDir Path temporary;
  private Path folder;
  private Checkpoints checkpoints;

  @BeforeEach
  void name() {
    folder = temporary.resolve("checkpoints");
    checkpoints = new Checkpoints(folder);
  }

  private static byte[] weights(long step) {
    byte[] bytes = new byte[2_000];
    new java.util.Random(step).nextBytes(bytes);
    return bytes;
  }

  private Checkpoint save(long step) {
    return checkpoints.save(
        step,
        empty -> {
          Files.write(empty.resolve("weights.bin"), weights(step));
          Files.writeString(empty.resolve("state.json"), "{\"step\":" + step + "}");
          Files.createFile(empty.resolve("empty"));
        });
  }

  private List<String> names() throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theNewestIsFoundAndTheLastTwoAreKept() throws IOException {
    assertEquals(Optional.empty(), checkpoints.newest().checkpoint());
    for (long step = 100; step <= 500; step += 100) save(step);
    Checkpoint found = checkpoints.newest().checkpoint().orElseThrow();
    assertEquals(500, found.step());
    assertEquals(Set.of("weights.bin", "state.json", "empty"), found.names());
    assertArrayEquals(weights(500), found.read("weights.bin"));
    assertThrows(StoreException.class, () -> found.read("other"));
    assertEquals(List.of("step-000000000000000400", "step-000000000000000500"), names());
  }

  @Test
  void everyDamageIsFoundAndTheOneBeforeIsOffered() throws IOException {
    save(1);
    Checkpoint newest = save(2);
    SplittableRandom random = new SplittableRandom(4);
    List<String> files = List.of("weights.bin", "state.json", "manifest.txt");
    for (int i = 0; i < 1_000; i++) {
      Path file = newest.folder().resolve(files.get(random.nextInt(3)));
      byte[] sound = Files.readAllBytes(file);
      String damaged = damage(file, sound, random);
      Checkpoints.Found found = checkpoints.newest();
      assertEquals(1, found.checkpoint().orElseThrow(() -> new AssertionError(damaged)).step(), damaged);
      assertEquals(1, found.problems().size(), damaged);
      assertTrue(found.problems().getFirst().contains(newest.folder().getFileName().toString()));
      Files.write(file, sound);
    }
    assertEquals(2, checkpoints.newest().checkpoint().orElseThrow().step());
  }

  /** Flips a bit of a file, cuts it off, lengthens it or removes it. */
  private static String damage(Path file, byte[] sound, SplittableRandom random) throws IOException {
    int at = random.nextInt(sound.length);
    int kind = random.nextInt(4);
    switch (kind) {
      case 0 -> {
        byte[] flipped = sound.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
      }
      case 1 -> Files.write(file, Arrays.copyOf(sound, at));
      case 2 -> Files.write(file, Arrays.copyOf(sound, sound.length + 1 + at));
      default -> Files.delete(file);
    }
    return file.getFileName() + " kind " + kind + " at " + at;
  }

  @Test
  void aCheckpointMovedToAnotherStepIsNotTrusted() throws IOException {
    Files.move(save(7).folder(), folder.resolve("step-000000000000000009"));
    assertEquals(Optional.empty(), checkpoints.newest().checkpoint());
  }

  @Test
  void savingThatFailsOrDiesKeepsWhatWasThere() throws IOException {
    save(1);
    assertThrows(StoreException.class, () -> checkpoints.save(2, empty -> { throw new IOException("full"); }));
    assertThrows(
        UncheckedIOException.class,
        () -> checkpoints.save(
            2,
            empty -> {
              Files.writeString(empty.resolve("half"), "half");
              throw new UncheckedIOException(new IOException("killed"));
            }));
    assertEquals(1, checkpoints.newest().checkpoint().orElseThrow().step());
    assertEquals(2, save(2).step());
    assertEquals(2, checkpoints.newest().checkpoint().orElseThrow().step());
    assertEquals(List.of("step-000000000000000001", "step-000000000000000002"), names());
  }

  @Test
  void aRunResumedEarlierReplacesItsAbandonedFuture() throws IOException {
    save(1);
    save(2);
    save(2);
    save(3);
    checkpoints.save(2, empty -> Files.writeString(empty.resolve("again"), "x"));
    assertEquals(Set.of("again"), checkpoints.newest().checkpoint().orElseThrow().names());
    assertEquals(List.of("step-000000000000000002"), names());
  }

  @Test
  void foldersAndOddNamesAreNoPartOfACheckpoint() {
    assertThrows(
        IllegalArgumentException.class,
        () -> checkpoints.save(1, empty -> Files.createDirectory(empty.resolve("inner"))));
    assertThrows(
        IllegalArgumentException.class, () -> checkpoints.save(1, empty -> Files.createFile(empty.resolve("a b"))));
  }
}
