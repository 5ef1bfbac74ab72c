package ptp.ui.train;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.OptionsForm;
import ptp.ui.control.Overlay;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** A sheet with every option of the chosen preset. */
final class PresetSheet {
  private final PresetForm form;
  private final TextField name = new TextField();
  private final Label title = Cards.styled(new Label(), "page-title");
  private final Label problem = Cards.styled(new Label(), "danger-text");
  private final Overlay overlay;

  /**
   * @param actions hold "train.save"
   */
  PresetSheet(StackPane page, PresetForm form, Actions actions) {
    this.form = form;
    Button close = new Button(Texts.get("train.options.close"));
    close.setId("options-close");
    OptionsForm options = OptionsForm.scrolling(form.options());
    VBox.setVgrow(options, Priority.ALWAYS);
    Label why = Cards.muted(Texts.get("train.options.why"));
    for (Label label : new Label[] {why, problem}) label.setWrapText(true);
    WrapRow buttons =
        new WrapRow(8, false, nameField(), Cards.styled(actions.button("train.save"), "accent"), close);
    VBox sheet = new VBox(title, options, why, problem, buttons);
    sheet.setId("preset-sheet");
    sheet.getStyleClass().add("preset-sheet");
    overlay = new Overlay(page, sheet, () -> form.asking().set(false));
    close.setOnAction(e -> overlay.close());
    form.base().subscribe(base -> title.setText(Texts.get("train.options", base)));
    form.problem().subscribe(words -> {
      problem.setText(words);
      Cards.show(problem, !words.isEmpty());
    });
    form.asking().subscribe(this::show);
  }

  private TextField nameField() {
    name.setId("preset-name");
    name.setPromptText(Texts.get("train.options.new") + ": " + Texts.get("train.options.prompt"));
    name.setAccessibleText(Texts.get("train.options.new"));
    name.getStyleClass().add("preset-name");
    name.textProperty().bindBidirectional(form.name());
    return name;
  }

  private void show(boolean asking) {
    if (!asking) {
      overlay.close();
      return;
    }
    form.open();
    overlay.open(name);
  }
}
