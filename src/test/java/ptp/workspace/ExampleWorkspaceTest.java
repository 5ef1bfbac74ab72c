package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example goes where there is nothing to plan with, and nowhere else. */
final class ExampleWorkspaceTest {
  @TempDir private Path folder;
  private Path example;
  private Path target;

  @BeforeEach
  void makeExample() throws IOException {
    example = folder.resolve("example");
    target = folder.resolve("mine");
    write(example.resolve("index.db"), "theirs");
    write(example.resolve("networks/laptop-0/policy"), "theirs");
    write(example.resolve("datasets/laptop-0/frames"), "theirs");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Every file with its content. */
  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(target)) {
      return all.filter(Files::isRegularFile).map(f -> target.relativize(f) + " " + read(f)).sorted().toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aNewWorkspaceIsTheExample() throws IOException {
    ExampleWorkspace.provide(example, target);
    assertEquals(List.of("datasets/laptop-0/frames theirs", "index.db theirs", "networks/laptop-0/policy theirs"),
        files());
  }

  @Test
  void aWorkspaceWithoutNetworksGetsThemAndKeepsItsOwn() throws IOException {
    write(target.resolve("index.db"), "mine");
    write(target.resolve("datasets/laptop-0/frames"), "mine");
    Files.createDirectories(target.resolve("networks"));
    write(folder.resolve("mine.unfinished/policy"), "of a copy that was cut short");
    ExampleWorkspace.provide(example, target);
    assertEquals(List.of("datasets/laptop-0/frames mine", "index.db mine", "networks/laptop-0/policy theirs"), files());
  }

  @Test
  void aWorkspaceWithNetworksIsLeftAlone() throws IOException {
    write(target.resolve("networks/own-0/policy"), "mine");
    ExampleWorkspace.provide(example, target);
    assertEquals(List.of("networks/own-0/policy mine"), files());
  }
}
