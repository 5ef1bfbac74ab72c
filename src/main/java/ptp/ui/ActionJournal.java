package ptp.ui;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.ui.action.WorkbenchAction;

/**
 * What was done in this window and earlier ones, newest first, with the command lines that do the same. Every entry is on
 * disk as soon as it was made; a file that has grown large is set aside once.
 */
final class ActionJournal {
  private static final System.Logger LOG = System.getLogger(ActionJournal.class.getName());
  private static final int KEPT = 500;
  private static final long LARGE = 1_000_000;

  private final Instant opened = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Path file;
  private final Executor worker;
  private final Executor ui;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();

  /**
   * @param worker reads what was done before, then writes, in order
   */
  ActionJournal(Path file, Executor worker, Executor ui) {
    this.file = file;
    this.worker = worker;
    this.ui = ui;
    worker.execute(this::read);
  }

  /**
   * One thing that was done.
   *
   * @param terminal the command line that does the same; empty where there is none
   */
  record Entry(Instant at, String id, String title, String terminal) {
    private String line() {
      JsonObject line = new JsonObject();
      line.addProperty("at", at.toString());
      line.addProperty("action", id);
      line.addProperty("title", title);
      line.addProperty("command", terminal);
      return line + "\n";
    }

    /** A line of the file; empty for one that was cut short. */
    private static Optional<Entry> of(String line) {
      try {
        return Optional.of(line.startsWith("{") ? parse(line) : former(line));
      } catch (RuntimeException damaged) { // in whatever way: the other lines count
        return Optional.empty();
      }
    }

    private static Entry parse(String line) {
      JsonObject of = JsonParser.parseString(line).getAsJsonObject();
      return new Entry(
          Instant.parse(of.get("at").getAsString()), of.get("action").getAsString(), of.get("title").getAsString(),
          of.get("command").getAsString());
    }

    /** Until version 0.1 the four were separated by tabs. */
    private static Entry former(String line) {
      String[] parts = line.split("\t", -1);
      return new Entry(Instant.parse(parts[0]), parts[1], parts[2], parts[3]);
    }
  }

  /** Newest first. */
  ObservableList<Entry> entries() {
    return FXCollections.unmodifiableObservableList(entries);
  }

  void add(WorkbenchAction action) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Entry entry = new Entry(now, action.id(), action.title(), action.terminalText());
    entries.addFirst(entry);
    if (entries.size() > KEPT) entries.removeLast();
    worker.execute(() -> write(entry.line()));
  }

  /** The command lines of this window in the order they were meant, ready for a shell. */
  String script() {
    List<String> lines = entries.reversed().stream().filter(e -> !e.at().isBefore(opened)).map(Entry::terminal).filter(
        t -> !t.isEmpty()).toList();
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** What earlier windows did. */
  private void read() {
    if (Files.notExists(file)) return;
    try {
      List<String> lines = Files.readAllLines(file);
      List<Entry> earlier =
          lines.subList(Math.max(0, lines.size() - KEPT), lines.size()).reversed().stream()
              .flatMap(line -> Entry.of(line).stream()).toList();
      ui.execute(() -> entries.addAll(earlier));
    } catch (IOException unreadable) {
      LOG.log(System.Logger.Level.WARNING, "the journal cannot be read", unreadable);
    }
  }

  private void write(String line) {
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) > LARGE) {
        Files.move(file, file.resolveSibling(file.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException full) {
      LOG.log(System.Logger.Level.WARNING, "the journal cannot be written", full);
    }
  }
}
