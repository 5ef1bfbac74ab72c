package ptp.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.config.OptionField;
import ptp.config.OptionsException;
import ptp.config.OptionsReader;
import ptp.config.OptionsText;
import ptp.domain.UserMessage;
import ptp.ui.text.Texts;

/**
 * An option record as a form: one text per option, checked at every change by the reader of configurations, so that the
 * form refuses exactly what a file would be refused for.
 */
public final class OptionsModel<R extends Record> {
  private static final String SOURCE = "form";

  private final Class<R> type;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObservableList<Entry> view = FXCollections.unmodifiableObservableList(entries);
  private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private Optional<R> value = Optional.empty();
  private boolean filling;

  public OptionsModel(Class<R> type) {
    this.type = type;
  }

  /** One option: what it says now, and what is wrong with that. */
  public static final class Entry {
    private final OptionField field;
    private final StringProperty text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private Entry(OptionField field) {
      this.field = field;
      this.text = new SimpleStringProperty(field.text());
    }

    /** The option with the value that it begins with. */
    public OptionField field() {
      return field;
    }

    public StringProperty text() {
      return text;
    }

    /** One sentence; empty when the text is allowed. */
    public ReadOnlyStringProperty problem() {
      return problem.getReadOnlyProperty();
    }

    public boolean changed() {
      return !text.get().strip().equals(field.text());
    }

    /** What it does, as a label. */
    public String title() {
      return field.doc().isEmpty() ? field.path() : Texts.sentence(field.doc());
    }

    /** The outermost record that it belongs to; empty for an option of the record itself. */
    public String group() {
      int dot = field.path().indexOf('.');
      return dot < 0 ? "" : field.path().substring(0, dot);
    }
  }

  /** Fills the form anew. */
  public void fill(R options) {
    filling = true;
    entries.setAll(OptionField.of(options).stream().map(Entry::new).toList());
    entries.forEach(e -> e.text.subscribe(this::check));
    filling = false;
    check();
  }

  /** Puts back what the form began with. */
  public void reset() {
    entries.forEach(e -> e.text.set(e.field.text()));
  }

  /** In the order of the record; replaced when the form is filled. */
  public ObservableList<Entry> entries() {
    return view;
  }

  /** Whether every option is allowed. */
  public ReadOnlyBooleanProperty valid() {
    return valid.getReadOnlyProperty();
  }

  /** Whether the form says something else than it began with. */
  public ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /** What the form says; empty while an option is not allowed or the form was not filled. */
  public Optional<R> value() {
    return value;
  }

  /** Reads the texts; one that is refused is told so and replaced by its first value, until the rest can be read. */
  private void check() {
    if (filling) return;
    List<String> problems = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Entry entry : entries) {
      problems.add("");
      texts.add(entry.text.get().strip());
    }
    Optional<R> read = read(texts, problems);
    for (int i = 0; i < entries.size(); i++) entries.get(i).problem.set(problems.get(i));
    boolean good = !entries.isEmpty() && problems.stream().allMatch(String::isEmpty);
    value = good ? read : Optional.empty();
    changed.set(entries.stream().anyMatch(Entry::changed));
    valid.set(good);
  }

  private Optional<R> read(List<String> texts, List<String> problems) {
    List<String> paths = entries.stream().map(e -> e.field.path()).toList();
    for (int tries = 0; tries <= entries.size(); tries++) {
      OptionsText yaml = OptionsText.of(paths, texts);
      try {
        return Optional.of(OptionsReader.read(yaml.text(), SOURCE, type));
      } catch (OptionsException refused) {
        int at = entryAt(yaml.lines(), refused.line());
        problems.set(at, sentence(refused));
        if (texts.get(at).equals(entries.get(at).field.text())) return Optional.empty();
        texts.set(at, entries.get(at).field.text());
      }
    }
    return Optional.empty();
  }

  private static int entryAt(List<Integer> lines, int line) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) >= line) return i;
    }
    return lines.size() - 1;
  }

  private static String sentence(OptionsException refused) {
    String place = SOURCE + (refused.line() > 0 ? ":" + refused.line() : "") + ": ";
    return UserMessage.of(refused).substring(place.length());
  }
}
