package ptp.config;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns one YAML value into an option's Java value, or says in a sentence which values the option takes. */
final class ValueReader {
  private static final int LONGEST_QUOTE = 40;

  private final String source;
  private final String path;
  private final Component component;

  ValueReader(String source, String path, Component component) {
    this.source = source;
    this.path = path;
    this.component = component;
  }

  Object read(Node node) {
    Class<?> type = component.rawType();
    if (type.isArray()) return array(node, type.getComponentType());
    if (type == List.class) return List.copyOf(list(node, elementType(component.type())));
    return scalar(node, type);
  }

  private Object array(Node node, Class<?> element) {
    List<Object> values = list(node, element);
    Object array = Array.newInstance(element, values.size());
    for (int i = 0; i < values.size(); i++) Array.set(array, i, values.get(i));
    return array;
  }

  private List<Object> list(Node node, Class<?> element) {
    Supplier<String> expected = () -> "a list in brackets, each " + description(element);
    if (!(node instanceof SequenceNode sequence) || !node.getTag().equals(Tag.SEQ)) throw refused(node, expected);
    List<Object> values = new ArrayList<>();
    for (Node item : sequence.getValue()) values.add(scalar(item, element));
    return values;
  }

  private Object scalar(Node node, Class<?> type) {
    Supplier<String> expected = () -> description(type);
    if (!(node instanceof ScalarNode s) || !isPlainYaml(s)) throw refused(node, expected);
    Object value = s.getScalarStyle() == ScalarStyle.PLAIN || isText(type) ? parsed(s.getValue(), type) : null;
    if (value == null || value instanceof Number n && !inRange(n)) throw refused(node, expected);
    return value;
  }

  /** False for explicit types such as {@code !!java.net.URL}, for empty values and for null. */
  private static boolean isPlainYaml(ScalarNode node) {
    return node.getTag().startsWith(Tag.PREFIX) && !node.getTag().equals(Tag.NULL);
  }

  private static boolean isText(Class<?> type) {
    return type == String.class || type.isEnum();
  }

  /** The value, or null when the text is none of this type. */
  private static @Nullable Object parsed(String text, Class<?> type) {
    try {
      if (type == int.class || type == Integer.class) return Integer.valueOf(text.replace("_", ""));
      if (type == long.class || type == Long.class) return Long.valueOf(text.replace("_", ""));
      if (type == double.class || type == Double.class) return finite(text);
    } catch (NumberFormatException e) {
      return null;
    }
    if (type == boolean.class) return text.equals("true") ? (Object) true : text.equals("false") ? false : null;
    if (type == String.class) return text;
    if (type.isEnum()) return constant(text, type);
    throw new IllegalStateException("options of type " + type.getName() + " are not supported");
  }

  private static @Nullable Double finite(String text) {
    boolean number = text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    double value = number ? Double.parseDouble(text) : Double.NaN;
    return Double.isFinite(value) ? value : null;
  }

  private static @Nullable Object constant(String text, Class<?> type) {
    for (Object c : type.getEnumConstants()) {
      if (ValueText.isCalled((Enum<?>) c, text)) return c;
    }
    return null;
  }

  private boolean inRange(Number value) {
    return value.doubleValue() >= component.min() && value.doubleValue() <= component.max();
  }

  private String description(Class<?> type) {
    if (type == boolean.class) return "true or false";
    if (type == String.class) return "a text";
    if (type.isEnum()) return "one of " + String.join(", ", ValueText.labels(type));
    boolean real = type == double.class || type == Double.class;
    return (real ? "a number" : "a whole number") + range(real);
  }

  private String range(boolean real) {
    boolean low = component.min() > Double.NEGATIVE_INFINITY;
    boolean high = component.max() < Double.POSITIVE_INFINITY;
    if (low && high) return " from " + bound(component.min(), real) + " to " + bound(component.max(), real);
    if (low) return " of at least " + bound(component.min(), real);
    return high ? " of at most " + bound(component.max(), real) : "";
  }

  private static String bound(double value, boolean real) {
    return real && value != Math.rint(value) ? ValueText.of(value) : "%d".formatted((long) value);
  }

  private OptionsException refused(Node node, Supplier<String> expected) {
    String sentence = path + " must be " + expected.get() + ", not " + found(node);
    return new OptionsException(source, node.getStartMark().getLine() + 1, sentence);
  }

  private static String found(Node node) {
    return switch (node) {
      case ScalarNode s when s.getValue().isEmpty() -> "empty";
      case ScalarNode s -> "\"" + shortened(s.getValue()) + "\"";
      case SequenceNode _ -> "a list";
      default -> "a group of options";
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "...";
  }

  private static Class<?> elementType(Type listType) {
    return (Class<?>) ((ParameterizedType) listType).getActualTypeArguments()[0];
  }
}
