package ptp.config;

import java.util.List;

/** Writes option records as YAML that {@link OptionsReader} reads back to equal values. */
public final class OptionsWriter {
  private final StringBuilder out = new StringBuilder();
  private final boolean comments;

  private OptionsWriter(boolean comments) {
    this.comments = comments;
  }

  /** Names and values only. */
  public static String write(Record options) {
    return new OptionsWriter(false).text(options);
  }

  /** With what every option means, and the paper's value, as comments. */
  public static String writeWithComments(Record options) {
    return new OptionsWriter(true).text(options);
  }

  /** Options by their dotted paths, in the order of the record, as YAML: the groups are written where they begin. */
  public static String writeChanges(List<OptionsDiff> changes) {
    List<String> paths = changes.stream().map(OptionsDiff::path).toList();
    return OptionsText.of(paths, changes.stream().map(OptionsDiff::b).toList()).text();
  }

  private String text(Record options) {
    append("", options);
    return out.toString();
  }

  private void append(String indent, Record options) {
    for (Component c : Component.of(options.getClass())) {
      if (comments) appendComment(indent, c);
      Object value = c.get(options);
      out.append(indent).append(c.name()).append(':');
      if (value instanceof Record nested) {
        appendNested(indent, nested);
      } else {
        out.append(' ').append(ValueText.of(value)).append('\n');
      }
    }
  }

  private void appendNested(String indent, Record nested) {
    boolean empty = nested.getClass().getRecordComponents().length == 0;
    out.append(empty ? " {}\n" : "\n");
    append(indent + "  ", nested);
  }

  private void appendComment(String indent, Component c) {
    if (c.doc().isEmpty()) return;
    String paper = c.paper().isEmpty() ? "" : " Paper: " + c.paper() + ".";
    out.append(indent).append("# ").append((c.doc() + paper).replaceAll("\\s+", " ")).append('\n');
  }
}
