package ptp.report.figure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a figure stands in print: its size, its text and its legend. A figure whose height follows from its content, such as
 * filmstrips or a table, passes over the height; one without a legend passes over the legend.
 *
 * @param width in millimetres
 * @param height in millimetres; empty for what suits the width
 * @param font size of the usual text in points; titles are a little larger and notes a little smaller
 */
public record FigureSettings(double width, OptionalDouble height, double font, Legend legend) {
  /** Width of one column of a paper with two, in millimetres. */
  public static final double ONE_COLUMN = 85;

  /** Width of both columns, in millimetres. */
  public static final double TWO_COLUMNS = 178;

  /** Defaults. */
  public static final FigureSettings USUAL = new FigureSettings(TWO_COLUMNS, OptionalDouble.empty(), 8, Legend.BELOW);

  /** Pixels per inch of a printed PNG. */
  public static final double PNG_DPI = 300;

  static final double POINTS_PER_MM = 72 / 25.4;

  /** Size of the usual text in a figure's own units. */
  private static final double TEXT_UNITS = 12;

  /** The least width in sizes of the usual text: below, hardly two words stand beside one another. */
  private static final double LEAST_TEXTS_WIDE = 15;

  private static final double SMALLEST = 20;
  private static final double LARGEST = 1000;
  private static final double SMALLEST_FONT = 4;
  private static final double LARGEST_FONT = 36;

  /** Position of the legend. */
  public enum Legend {
    RIGHT,
    BELOW,
    NONE;

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public FigureSettings {
    within("the width", width, SMALLEST, LARGEST, "mm");
    height.ifPresent(h -> within("the height", h, SMALLEST, LARGEST, "mm"));
    within("the text", font, SMALLEST_FONT, LARGEST_FONT, "pt");
    double most = Math.floor(10 * width * POINTS_PER_MM / LEAST_TEXTS_WIDE) / 10;
    if (font > most) {
      throw new IllegalArgumentException(
          "%s mm is too narrow for text of %s pt: at most %s pt fits".formatted(number(width), number(font), number(
              most)));
    }
  }

  private static void within(String what, double value, double least, double most, String unit) {
    if (value >= least && value <= most) return;
    throw new IllegalArgumentException(
        "%s must be %s to %s %s, not %s".formatted(what, number(least), number(most), unit, number(value)));
  }

  /**
   * What somebody typed.
   *
   * @param height may be blank
   * @throws IllegalArgumentException in a sentence that names what is wrong
   */
  public static FigureSettings of(String width, String height, String font, Legend legend) {
    OptionalDouble high =
        height.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(number("the height", height, "millimetres"));
    return new FigureSettings(number("the width", width, "millimetres"), high, number("the text", font, "points"),
        legend);
  }

  private static double number(String what, String typed, String unit) {
    try {
      return Double.parseDouble(typed.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s must be a number of %s, not \"%s\"".formatted(what, unit, typed.strip()), e);
    }
  }

  /** "85", "8.5": no more digits than needed. */
  public static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** As the terminal takes it: "--width 85 --height 60 --font 8 --legend right". */
  public String arguments() {
    String high = height.isPresent() ? " --height " + number(height.getAsDouble()) : "";
    return "--width " + number(width) + high + " --font " + number(font) + " --legend " + legend.id();
  }

  /** Reads what {@link #arguments} wrote; empty when that makes no sense. */
  public static Optional<FigureSettings> read(String arguments) {
    List<String> words = List.of(arguments.strip().split("\\s+"));
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < words.size(); i += 2) values.put(words.get(i), words.get(i + 1));
    try {
      return Optional.of(
          of(values.getOrDefault("--width", ""), values.getOrDefault("--height", ""), values.getOrDefault("--font", ""),
              legend(values.getOrDefault("--legend", ""))));
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private static Legend legend(String id) {
    return Arrays.stream(Legend.values()).filter(l -> l.id().equals(id)).findFirst().orElseThrow(
        () -> new IllegalArgumentException("the legend must be right, below or none, not \"" + id + "\""));
  }

  /** Points that one unit of a printed figure measures. */
  double unit() {
    return font / TEXT_UNITS;
  }

  /** The width in a figure's units. */
  double unitsWide() {
    return width * POINTS_PER_MM / unit();
  }

  /** The height in a figure's units, where there is one. */
  OptionalDouble unitsHigh() {
    return height.isPresent() ? OptionalDouble.of(height.getAsDouble() * POINTS_PER_MM / unit()) : height;
  }

  /** A recipe with a line that says how the figure was printed. */
  String addTo(String recipe) {
    return recipe.stripTrailing() + "\nprint: " + arguments() + "\n";
  }
}
