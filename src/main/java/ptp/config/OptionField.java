package ptp.config;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * One option of a configuration with its present value, as a form or a list shows it.
 *
 * @param path names from the outermost record on, joined by dots ("iql.batch")
 * @param type declared type of the value
 * @param doc what it does; empty when the component carries no {@link Option}
 * @param paper the paper's value as text, or empty
 * @param min smallest allowed number
 * @param max largest allowed number
 */
public record OptionField(String path, Type type, String doc, String paper, double min, double max, Object value) {

  /** All options of a record, those of nested records in their place. */
  public static List<OptionField> of(Record options) {
    List<OptionField> fields = new ArrayList<>();
    collect("", options, fields);
    return List.copyOf(fields);
  }

  /** The value as it is written in YAML. */
  public String text() {
    return ValueText.of(value);
  }

  /** The words that an option of few values takes; empty for numbers, texts and lists. */
  public List<String> choices() {
    if (type == boolean.class) return List.of("true", "false");
    return type instanceof Class<?> c && c.isEnum() ? ValueText.labels(c) : List.of();
  }

  private static void collect(String prefix, Record options, List<OptionField> fields) {
    for (Component c : Component.of(options.getClass())) {
      Object value = c.get(options);
      if (value instanceof Record nested) {
        collect(prefix + c.name() + ".", nested, fields);
      } else {
        fields.add(new OptionField(prefix + c.name(), c.type(), c.doc(), c.paper(), c.min(), c.max(), value));
      }
    }
  }
}
