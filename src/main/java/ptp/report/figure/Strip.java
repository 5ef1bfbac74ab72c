package ptp.report.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.Subgoal;

/**
 * One row of a filmstrip figure: a level of a plan, and lines of text below its pictures.
 *
 * @param plan every state of the level has a picture
 * @param level with at least the goal
 * @param notes one list of lines per picture, the start's first
 */
public record Strip(Plan plan, PlanLevel level, List<List<String>> notes) {
  public Strip {
    if (level.subgoals().isEmpty()) throw new IllegalArgumentException("a filmstrip needs at least the goal");
    notes = notes.stream().map(List::copyOf).toList();
  }

  /** A row without notes. */
  public static Strip bare(Plan plan, PlanLevel level) {
    return new Strip(plan, level, IntStream.rangeClosed(0, level.subgoals().size()).mapToObj(i -> noNotes()).toList());
  }

  private static List<String> noNotes() {
    return List.of();
  }

  public List<Subgoal> subgoals() {
    return level.subgoals();
  }

  /** Lines of the longest notes. */
  public int noteLines() {
    return notes.stream().mapToInt(List::size).max().orElse(0);
  }

  /** "cost 4.31", or nothing for a method without a search. */
  public String costText() {
    return Double.isNaN(level.cost()) ? "" : String.format(Locale.ROOT, "cost %.2f", level.cost());
  }

  /** "1.4 s", or nothing when it was not measured. */
  public String secondsText() {
    double seconds = plan.seconds();
    return Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, seconds < 0.1 ? "%.3f s" : "%.1f s", seconds);
  }

  /** Observation of the policy; empty when unknown. */
  public String observationText() {
    return plan.observation().map(o -> o.label()).orElse("");
  }
}
