package ptp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LauncherTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, DISPLAY, :0, false, true",
    "Linux, WAYLAND_DISPLAY, wayland-0, false, true",
    "Linux, DISPLAY, '', false, false",
    "Linux, HOME, /, false, false",
    "Linux, DISPLAY, :0, true, false",
    "Mac OS X, HOME, /, false, true",
    "Windows 11, HOME, /, true, false"})
  void aWindowNeedsADisplay(String os, String variable, String value, String headless, boolean expected) {
    Properties properties = new Properties();
    properties.setProperty("os.name", os);
    properties.setProperty("java.awt.headless", headless);
    assertEquals(expected, Launcher.hasDisplay(Map.of(variable, value), properties));
  }

  @Test
  void withoutADisplayTheWindowIsRefusedAndNothingIsMade(@TempDir Path folder) {
    String refusal = assertThrows(IllegalStateException.class, () -> Launcher.window(folder.resolve("w"))).getMessage();
    assertTrue(refusal.startsWith("no display found"), refusal);
    assertFalse(Files.exists(folder.resolve("w")));
  }
}
