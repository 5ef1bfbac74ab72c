package ptp.service;

import java.util.ArrayList;
import java.util.List;

/** A command as a person types it in a terminal: every word is quoted where a shell would read it otherwise. */
public final class CommandText {
  private static final String PROGRAM = "installer/ptp";

  private final List<String> words = new ArrayList<>();

  private CommandText(String command) {
    words.add(PROGRAM);
    words.add(command);
  }

  /** Begins with the program and one of its commands, such as "plan". */
  public static CommandText of(String command) {
    return new CommandText(command);
  }

  /** Adds an option with its value. */
  public CommandText option(String name, Object value) {
    words.add(name);
    words.add(quoted(value.toString()));
    return this;
  }

  /** Adds a word that no option names. */
  public CommandText argument(Object value) {
    words.add(quoted(value.toString()));
    return this;
  }

  /** Adds options that are written already. */
  public CommandText options(String written) {
    words.add(written);
    return this;
  }

  /** The command in one line. */
  public String text() {
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:,=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
