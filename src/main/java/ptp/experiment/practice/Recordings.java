package ptp.experiment.practice;

import java.util.List;
import ptp.experiment.practice.PracticeFeed.Film;

/**
 * Recorded episodes of a practice run, newest first.
 *
 * @param problem why they cannot be shown, in a sentence; empty when nothing is wrong
 */
public record Recordings(List<Film> list, String problem) {
  public static final Recordings NONE = new Recordings(List.of(), "");
}
