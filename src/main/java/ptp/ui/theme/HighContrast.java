package ptp.ui.theme;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The dark style sheet with other colours behind it, as one sheet: only the sheet of the whole program reaches menus,
 * lists that drop down and questions, which are windows of their own.
 */
final class HighContrast {
  private HighContrast() {}

  static String sheet() {
    String both = read(new PrimerDark().getUserAgentStylesheet()) + read("high-contrast.css");
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(String resource) {
    try (InputStream in = HighContrast.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
    } catch (IOException damaged) {
      throw new UncheckedIOException("the installation is damaged: " + resource + " cannot be read", damaged);
    }
  }
}
