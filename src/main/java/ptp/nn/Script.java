package ptp.nn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sources for {@link TorchModule#compile}: readable text beside the class that uses it, and options as methods. */
public final class Script {
  private Script() {}

  /** The text of a resource that lies where the class does. */
  public static String of(Class<?> user, String name) {
    try (InputStream in = user.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("the program lacks its part " + name + "; install it again");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's part " + name + " cannot be read; install it again", e);
    }
  }

  /** Numbers and truths as methods without arguments, {@code self.gamma()}, so that a loss reads like its equation. */
  public static String constants(Map<String, Object> values) {
    StringBuilder source = new StringBuilder();
    values.forEach((name, value) -> source.append(constant(name, value)));
    return source.toString();
  }

  private static String constant(String name, Object value) {
    String type = value instanceof Boolean ? "bool" : value instanceof Integer ? "int" : "float";
    String literal = value instanceof Boolean b ? (b ? "True" : "False") : value.toString();
    return "def " + name + "(self) -> " + type + ":\n  return " + literal + "\n";
  }
}
