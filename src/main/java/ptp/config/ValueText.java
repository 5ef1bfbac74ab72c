package ptp.config;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Option values as YAML text. Reading the text gives the same value, numbers to the last bit. */
final class ValueText {
  private static final Set<String> YAML_WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

  private ValueText() {}

  static String of(Object value) {
    return switch (value) {
      case Double d -> number(d);
      case String s -> string(s);
      case Enum<?> e -> string(label(e));
      case List<?> list -> list.stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
      case Object array when array.getClass().isArray() -> of(elements(array));
      case null -> throw new IllegalArgumentException("an option has no value; options are never null");
      default -> value.toString();
    };
  }

  /** An enum constant's {@code label()} if it has one, else its name in lower case with hyphens. */
  static String label(Enum<?> constant) {
    try {
      Method label = constant.getDeclaringClass().getDeclaredMethod("label");
      label.setAccessible(true);
      return (String) label.invoke(constant);
    } catch (NoSuchMethodException e) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read the label of " + constant, e);
    }
  }

  /** Whether that is the constant's label, or was in older files. */
  static boolean isCalled(Enum<?> constant, String text) {
    if (label(constant).equalsIgnoreCase(text)) return true;
    try {
      Alias alias = constant.getDeclaringClass().getDeclaredField(constant.name()).getAnnotation(Alias.class);
      return alias != null && Arrays.stream(alias.value()).anyMatch(text::equalsIgnoreCase);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("an enum has no constant " + constant, e);
    }
  }

  /** A value as text with the label that its constant has now. */
  static String presentLabel(String text, Class<?> type) {
    if (!type.isEnum()) return text;
    return Arrays.stream(type.getEnumConstants()).map(c -> (Enum<?>) c).filter(c -> isCalled(c, text)).findFirst()
        .map(ValueText::label).orElse(text);
  }

  static List<String> labels(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants()).map(c -> label((Enum<?>) c)).toList();
  }

  /** Without an exponent where that stays short: 0.0003, not 3.0E-4. */
  private static String number(double d) {
    if (!Double.isFinite(d)) throw new IllegalArgumentException("an option is " + d + "; options are finite numbers");
    double size = Math.abs(d);
    boolean plain = d == 0 || size >= 1e-6 && size < 1e12;
    return plain && (d != 0 || 1 / d > 0) ? new BigDecimal(Double.toString(d)).toPlainString() : Double.toString(d);
  }

  private static String string(String s) {
    boolean plain = s.matches("[A-Za-z][A-Za-z0-9_.+/-]*") && !YAML_WORDS.contains(s.toLowerCase(Locale.ROOT));
    return plain ? s : s.chars().mapToObj(ValueText::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int c) {
    if (c == '"' || c == '\\') return "\\" + (char) c;
    return c >= ' ' && c < 127 ? String.valueOf((char) c) : "\\u%04x".formatted(c);
  }

  private static List<Object> elements(Object array) {
    return IntStream.range(0, Array.getLength(array)).mapToObj(i -> Array.get(array, i)).toList();
  }
}
