package ptp.experiment.sweep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import ptp.domain.Progress;

/**
 * Does those cells that are not done, several side by side, in the order given. A cell that fails does not stop the
 * others. What is done is decided by the results alone, so that a sweep can be stopped, killed and started again.
 */
public final class Sweep {
  private static final long MILLIS_BETWEEN_LOOKS = 100;

  /** Exit code of a program that was stopped by Ctrl+C and can resume. */
  private static final int INTERRUPTED = 130;

  private final List<SweepCell> cells;
  private final Predicate<SweepCell> done;
  private final Function<SweepCell, String> lacking;
  private final Program program;

  /** Starts the work of a cell outside of this program. */
  public interface Program {
    /** Starts the work of one cell and returns at once. */
    Running start(SweepCell cell);
  }

  /** Work that was started. */
  public interface Running {
    /** The exit code, empty while it works; 0 when the cell is done. */
    OptionalInt exit();

    /** Its last sentence about a failure, empty without one. */
    String failure();

    /** Asks it to save itself and end; returns at once. */
    void stop();
  }

  /** How a cell stands. */
  public enum State {
    DONE,
    MISSING,
    FAILED
  }

  /**
   * A cell and how it stands.
   *
   * @param note why it failed or cannot begin; else empty
   */
  public record Standing(SweepCell cell, State state, String note) {}

  /**
   * @param done whether a cell's result is there
   * @param lacking what a cell needs before it can begin, in a sentence; empty when it can
   */
  public Sweep(List<SweepCell> cells, Predicate<SweepCell> done, Function<SweepCell, String> lacking, Program program) {
    this.cells = List.copyOf(cells);
    this.done = done;
    this.lacking = lacking;
    this.program = program;
  }

  /** How all cells stand, in the order given; starts nothing. */
  public List<Standing> standing() {
    return standing(Map.of());
  }

  /**
   * Works until every missing cell that can begin is done or has failed once.
   *
   * @param parallel cells at a time, at least 1
   * @param progress in cells; when it is cancelled all work is asked to stop and waited for
   */
  public List<Standing> run(int parallel, Progress progress) {
    Deque<SweepCell> missing = new ArrayDeque<>(cells.stream().filter(this::canBegin).toList());
    int others = cells.size() - missing.size();
    Map<SweepCell, Running> running = new LinkedHashMap<>();
    Map<SweepCell, String> failures = new LinkedHashMap<>();
    try {
      while (!missing.isEmpty() || !running.isEmpty()) {
        progress.checkCancelled();
        while (!missing.isEmpty() && running.size() < parallel) start(missing.poll(), running, progress);
        collect(running, failures, progress);
        progress.at(cells.size() - others - missing.size() - running.size(), cells.size() - others);
        if (!running.isEmpty()) pause();
      }
    } finally {
      stop(running);
    }
    return standing(failures);
  }

  private boolean canBegin(SweepCell cell) {
    return !done.test(cell) && lacking.apply(cell).isEmpty();
  }

  private void start(SweepCell cell, Map<SweepCell, Running> running, Progress progress) {
    progress.message("practising " + cell);
    running.put(cell, program.start(cell));
  }

  /** Takes what has ended out of {@code running}. */
  private void collect(Map<SweepCell, Running> running, Map<SweepCell, String> failures, Progress progress) {
    running.entrySet().removeIf(entry -> {
      OptionalInt exit = entry.getValue().exit();
      if (exit.isEmpty()) return false;
      if (exit.getAsInt() != 0 || !done.test(entry.getKey())) {
        String why = why(exit.getAsInt(), entry.getValue());
        failures.put(entry.getKey(), why);
        progress.message(entry.getKey() + ": " + why);
      }
      return true;
    });
  }

  private static String why(int exit, Running ended) {
    if (exit == INTERRUPTED) return "it was stopped";
    return ended.failure().isEmpty() ? "it ended with code " + exit + " and left no result" : ended.failure();
  }

  /** Ends what still works and waits until it has saved itself. */
  private static void stop(Map<SweepCell, Running> running) {
    running.values().forEach(Running::stop);
    while (running.values().stream().anyMatch(r -> r.exit().isEmpty())) pause();
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    }
  }

  private List<Standing> standing(Map<SweepCell, String> failures) {
    return cells.stream().map(cell -> standing(cell, failures)).toList();
  }

  private Standing standing(SweepCell cell, Map<SweepCell, String> failures) {
    String failure = failures.get(cell);
    if (failure != null) return new Standing(cell, State.FAILED, failure);
    return done.test(cell) ? new Standing(cell, State.DONE, "") : new Standing(cell, State.MISSING, lacking.apply(
        cell));
  }
}
