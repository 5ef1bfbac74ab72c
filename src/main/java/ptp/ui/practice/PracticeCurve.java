package ptp.ui.practice;

import java.util.List;
import java.util.Locale;
import ptp.ui.text.Texts;

/** What the chart can show of a practice: whether it succeeds, and why it improves or does not. */
enum PracticeCurve {
  SUCCESS(true),
  REWARD(false, "reward"),
  ARRIVED(true, "arrived"),
  VALUE(false, "value-start", "value-middle", "value-end"),
  CRITIC_ERROR(false, "critic-error"),
  EXPLORED(true, "explored");

  private final boolean share;
  private final List<String> lines;

  PracticeCurve(boolean share, String... lines) {
    this.share = share;
    this.lines = List.of(lines);
  }

  /** Whether its values lie between 0 and 1. */
  boolean share() {
    return share;
  }

  /** Its lines; none for success, whose lines are told apart by how they were measured. */
  List<String> lines() {
    return lines;
  }

  /** The name under which practice records a line. */
  static String metric(String line) {
    return "practice/" + line;
  }

  static String title(String line) {
    return Texts.get("practice.line." + line);
  }

  String title() {
    return text("title");
  }

  /** What its numbers mean, in a sentence. */
  String meaning() {
    return text("meaning");
  }

  /** The vertical axis. */
  String unit() {
    return share ? "%" : text("unit");
  }

  private String text(String part) {
    return Texts.get("practice.curve." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part);
  }
}
