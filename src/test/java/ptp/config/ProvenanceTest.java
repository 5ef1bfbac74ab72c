package ptp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProvenanceTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;

  @Test
  void describesThisMachine() {
    Provenance p = Provenance.here(folder, Instant.EPOCH);
    assertTrue(p.version().matches("\\d+\\..*"), p.version());
    assertEquals(Runtime.getRuntime().availableProcessors(), p.cores());
    assertTrue(p.memory() > 64L << 20);
    assertEquals(Optional.empty(), p.commit());
  }

  @Test
  void aConfigurationUnderTheHeaderCanBeRead() {
    Provenance p = new Provenance("1.0", Optional.of(HASH), Instant.EPOCH, "jvm", "os", 2, 3L << 30);
    String machine = "# jvm\n# os, 2 cores, 3072 MiB\n";
    assertEquals("# PTP Workbench 1.0, commit " + HASH + "\n# 1970-01-01T00:00:00Z\n" + machine, p.header());
    Sample read = OptionsReader.read(p.header() + OptionsWriter.write(Sample.defaults()), Sample.class);
    assertEquals(List.of(), OptionsDiff.between(Sample.defaults(), read));
  }

  @Test
  void findsTheCommitOfABranchFromASubfolder() throws IOException {
    Path git = Files.createDirectories(folder.resolve(".git/refs/heads"));
    Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    Files.writeString(git.resolve("main"), HASH + "\n");
    assertEquals(Optional.of(HASH), GitCommit.of(Files.createDirectories(folder.resolve("a/b"))));
  }

  @Test
  void findsTheCommitOfALinkedTreeWithPackedBranches() throws IOException {
    Path main = Files.createDirectories(folder.resolve("main/.git"));
    Path own = Files.createDirectories(main.resolve("worktrees/w"));
    Files.writeString(own.resolve("HEAD"), "ref: refs/heads/topic\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(main.resolve("packed-refs"), "# pack-refs\n" + HASH + " refs/heads/topic\n");
    Path tree = Files.createDirectories(folder.resolve("tree"));
    Files.writeString(tree.resolve(".git"), "gitdir: " + own + "\n");
    assertEquals(Optional.of(HASH), GitCommit.of(tree));
  }

  @Test
  void aDamagedCheckoutHasNoCommit() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    assertEquals(Optional.empty(), GitCommit.of(folder));
  }
}
