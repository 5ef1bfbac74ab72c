package ptp.ui.export;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.report.figure.Figure;
import ptp.report.figure.FigureSettings;
import ptp.report.figure.FigureSettings.Legend;
import ptp.ui.control.Cards;
import ptp.ui.control.Fields;
import ptp.ui.control.Overlay;
import ptp.ui.control.Segments;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** The sheet on which a figure's size, text and legend are chosen before it is saved. */
public final class ExportSheet {
  private final ExportModel model;
  private final Label title = Cards.styled(new Label(), "muted");
  private final TextField width;
  private final Node height;
  private final Node legend;
  private final Overlay overlay;

  /**
   * @param save is run when the person has chosen
   */
  public ExportSheet(StackPane root, ExportModel model, Runnable save) {
    this.model = model;
    width = field("width", model.width(), save);
    TextField high = field("height", model.height(), save);
    high.setPromptText(Texts.get("export.height.auto"));
    height = labelled("height", high);
    legend = legend();
    legend.setId("export-legend");
    title.setId("export-figure");
    title.setWrapText(true);
    WrapRow sizes =
        new WrapRow(
            12, false, labelled("width", width), height, labelled("font", field("font", model.font(), save)), legend);
    VBox sheet = new VBox(head(), title, presets(), sizes, problem(), hint(), buttons(save));
    sheet.setId("export-sheet");
    sheet.getStyleClass().add("export-sheet");
    overlay = new Overlay(root, sheet);
    model.figure().subscribe(now -> now.ifPresent(this::show));
  }

  /** Opens it for the model's figure. */
  public void open() {
    overlay.open(width);
    width.selectAll();
  }

  public void close() {
    overlay.close();
  }

  private void show(Figure figure) {
    title.setText(figure.title());
    Cards.show(height, figure.isChart());
    Cards.show(legend, figure.isChart());
  }

  private static Node head() {
    return Cards.styled(new Label(Texts.get("export.title")), "card-title");
  }

  private Node presets() {
    return new WrapRow(8, false, preset("one", FigureSettings.ONE_COLUMN), preset("two", FigureSettings.TWO_COLUMNS));
  }

  private Button preset(String name, double millimetres) {
    Button button = new Button(Texts.get("export.preset." + name, millimetres));
    button.setId("export-preset-" + name);
    button.setOnAction(e -> model.fit(millimetres));
    return button;
  }

  /** A field for a number; Enter saves. */
  private static TextField field(String name, StringProperty value, Runnable save) {
    TextField field = new TextField();
    field.setId("export-" + name);
    field.getStyleClass().add("export-number");
    field.textProperty().bindBidirectional(value);
    field.setOnAction(e -> save.run());
    return field;
  }

  private static Node labelled(String name, TextField field) {
    return Fields.labelled(Texts.get("export." + name), field);
  }

  private Node legend() {
    Segments<Legend> places =
        new Segments<>(
            "export-legend", Texts.get("export.legend"), List.of(Legend.values()),
            l -> Texts.get("export.legend." + l), model.legend());
    return Cards.column("field", Cards.styled(new Label(Texts.get("export.legend")), "field-label"), places);
  }

  private Node problem() {
    Label problem = Cards.styled(new Label(), "danger-text");
    problem.setId("export-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problem());
    model.problem().subscribe(words -> Cards.show(problem, !words.isEmpty()));
    return problem;
  }

  private static Node hint() {
    Label hint = Cards.muted(Texts.get("export.hint", FigureSettings.PNG_DPI));
    hint.setWrapText(true);
    return hint;
  }

  private Node buttons(Runnable save) {
    Button go = Cards.styled(new Button(Texts.get("export.save")), "accent");
    go.setId("export-save");
    go.disableProperty().bind(model.problem().isNotEmpty());
    go.setOnAction(e -> save.run());
    Button not = new Button(Texts.get("export.cancel"));
    not.setId("export-cancel");
    not.setOnAction(e -> close());
    return Cards.row("buttons", Cards.spacer(), not, go);
  }
}
