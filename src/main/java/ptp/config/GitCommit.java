package ptp.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the commit that a folder has checked out by reading git's own files, so that git need not be installed. */
final class GitCommit {
  private GitCommit() {}

  /** The commit's hash; empty outside a checkout. */
  static Optional<String> of(Path folder) {
    for (Path p = folder.toAbsolutePath(); p != null; p = p.getParent()) {
      Path git = p.resolve(".git");
      if (Files.exists(git)) return hash(git);
    }
    return Optional.empty();
  }

  private static Optional<String> hash(Path git) {
    try {
      Path own = Files.isDirectory(git) ? git : git.resolveSibling(first(git).replaceFirst("^gitdir: ", ""));
      String head = first(own.resolve("HEAD"));
      return head.startsWith("ref: ") ? branch(common(own), head.substring(5)) : Optional.of(head);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // a damaged checkout: the commit is unknown, which is no reason to stop a run
    }
  }

  /** The folder with the branches: a linked work tree keeps them in the main one. */
  private static Path common(Path git) throws IOException {
    Path pointer = git.resolve("commondir");
    return Files.exists(pointer) ? git.resolve(first(pointer)) : git;
  }

  private static Optional<String> branch(Path git, String ref) throws IOException {
    if (Files.exists(git.resolve(ref))) return Optional.of(first(git.resolve(ref)));
    Path packed = git.resolve("packed-refs");
    if (!Files.exists(packed)) return Optional.empty();
    return Files.readAllLines(packed).stream().filter(l -> l.endsWith(" " + ref)).map(l -> l.split(" ")[0]).findFirst();
  }

  private static String first(Path file) throws IOException {
    return Files.readAllLines(file).getFirst().strip();
  }
}
