package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DefaultWorkspaceTest {
  @TempDir private Path home;

  private DefaultWorkspace on(String system) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    properties.setProperty("user.home", home.toString());
    return DefaultWorkspace.of(Map.of(), properties);
  }

  @Test
  void itIsAmongTheDocuments() {
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertEquals(home.resolve("Documents").resolve("PTP Workbench"), on(system).folder(), system);
      assertFalse(on(system).settled(), system);
    }
  }

  @Test
  void aDesktopMayNameTheDocumentsInItsOwnLanguage() throws IOException {
    Path settings = Files.createDirectories(home.resolve(".config"));
    Files.writeString(settings.resolve("user-dirs.dirs"), "# names\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n");
    assertEquals(home.resolve("Dokumente").resolve("PTP Workbench"), on("Linux").folder());
  }

  @Test
  void aChoiceIsKept() {
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      Path chosen = home.resolve("for " + system);
      on(system).choose(chosen);
      assertEquals(chosen, on(system).folder());
      assertTrue(on(system).settled());
    }
  }

  @Test
  void aFolderThatIsInUseNeedsNoQuestion() throws IOException {
    Files.createDirectories(on("Linux").folder());
    assertTrue(on("Linux").settled());
  }
}
