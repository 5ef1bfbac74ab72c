package ptp.report.figure;

import java.util.List;
import java.util.Locale;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.ObservationMode;

/**
 * One row of a filmstrip figure: a plan as pictures.
 *
 * @param hops one per subgoal, at least one; the last one leads to the goal itself
 * @param cost the planner's cost, NaN for methods without one
 * @param seconds time the search took, NaN when it was not measured
 * @param startNotes lines of text below the start picture
 */
public record Strip(
    Method method,
    ObservationMode observation,
    Frame start,
    List<Hop> hops,
    double cost,
    double seconds,
    List<String> startNotes) {
  public Strip {
    if (hops.isEmpty()) throw new IllegalArgumentException("a filmstrip needs at least the goal");
    hops = List.copyOf(hops);
    startNotes = List.copyOf(startNotes);
  }

  /** Lines of the longest notes. */
  public int noteLines() {
    return Math.max(startNotes.size(), hops.stream().mapToInt(h -> h.notes().size()).max().orElse(0));
  }

  /**
   * One hop.
   *
   * @param frame the picture it leads to
   * @param value V of the hop, NaN when unknown
   * @param distance latent distance of the hop, NaN when unknown
   * @param budget steps that the policy is given for it
   * @param notes lines of text below the picture
   */
  public record Hop(Frame frame, double value, double distance, double budget, List<String> notes) {
    public Hop {
      notes = List.copyOf(notes);
    }

    /** Whether the policy can be expected to make it. */
    public SegmentGrade feasibility() {
      return SegmentGrade.of(value, budget);
    }

    /** "V −12", or nothing when V is unknown. */
    public String valueText() {
      return Double.isNaN(value) ? "" : "V " + minus(String.format(Locale.ROOT, "%.0f", value));
    }

    /** "d 7.5", or nothing when the distance is unknown. */
    public String distanceText() {
      return Double.isNaN(distance) ? "" : String.format(Locale.ROOT, "d %.1f", distance);
    }

    /** "t 28": the steps that the policy is given. */
    public String budgetText() {
      return String.format(Locale.ROOT, "t %.0f", budget);
    }

    private static String minus(String number) {
      return number.equals("-0") ? "0" : number.replace('-', '\u2212');
    }
  }

  /** "cost 4.31", or nothing for a method without a search. */
  public String costText() {
    return Double.isNaN(cost) ? "" : String.format(Locale.ROOT, "cost %.2f", cost);
  }

  /** "1.4 s", or nothing when it was not measured. */
  public String secondsText() {
    return Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, seconds < 0.1 ? "%.3f s" : "%.1f s", seconds);
  }
}
