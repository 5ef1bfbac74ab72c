package ptp.ui.export;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import ptp.report.figure.Figure;
import ptp.report.figure.FigureSettings;
import ptp.report.figure.FigureSettings.Legend;
import ptp.ui.text.Texts;

/** How a figure shall be printed, as a person types it. */
public final class ExportModel {
  private final StringProperty width = new SimpleStringProperty("");
  private final StringProperty height = new SimpleStringProperty("");
  private final StringProperty font = new SimpleStringProperty("");
  private final ObjectProperty<Legend> legend = new SimpleObjectProperty<>(Legend.BELOW);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Figure>> figure = new ReadOnlyObjectWrapper<>(Optional.empty());

  public ExportModel() {
    List<ObservableValue<?>> typed = List.of(width, height, font, legend);
    for (ObservableValue<?> field : typed) field.subscribe(this::print);
  }

  /** Begins with what was chosen last. */
  public void open(Figure next, FigureSettings last) {
    width.set(FigureSettings.number(last.width()));
    height.set(last.height().isPresent() ? FigureSettings.number(last.height().getAsDouble()) : "");
    font.set(FigureSettings.number(last.font()));
    legend.set(last.legend());
    figure.set(Optional.of(next));
  }

  /** What is exported; empty before the first time. */
  public ReadOnlyObjectProperty<Optional<Figure>> figure() {
    return figure.getReadOnlyProperty();
  }

  /** In millimetres. */
  public StringProperty width() {
    return width;
  }

  /** In millimetres; blank for what suits the width. */
  public StringProperty height() {
    return height;
  }

  /** In points. */
  public StringProperty font() {
    return font;
  }

  public ObjectProperty<Legend> legend() {
    return legend;
  }

  /** What is wrong with what was typed, in a sentence; empty when nothing is. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Makes it as wide as so many millimetres, and as high as suits that. */
  public void fit(double millimetres) {
    width.set(FigureSettings.number(millimetres));
    height.set("");
  }

  /** What was typed; empty while it makes no sense, of which {@link #problem} tells. */
  public Optional<FigureSettings> print() {
    try {
      FigureSettings print = FigureSettings.of(width.get(), height.get(), font.get(), legend.get());
      problem.set("");
      return Optional.of(print);
    } catch (IllegalArgumentException wrong) {
      problem.set(Texts.problem(wrong) + ".");
      return Optional.empty();
    }
  }
}
