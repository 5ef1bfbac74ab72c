package ptp.ui.train;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.plan.PlannerCatalogue;
import ptp.service.JobService.Stage;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Fields;
import ptp.ui.control.WholeNumbers;
import ptp.ui.text.Texts;

/** The form that says what to start: preset, stages, and for practice and evaluation the task and the method. */
final class JobForm {
  private final TrainModel model;
  private final Actions actions;

  /**
   * @param actions hold "train.options"
   */
  JobForm(TrainModel model, Actions actions) {
    this.model = model;
    this.actions = actions;
  }

  Node node() {
    VBox form = Cards.column("form", presetField());
    form.getChildren().add(Cards.styled(new Label(Texts.get("train.stages")), "field-label"));
    for (Stage stage : Stage.values()) form.getChildren().add(stageBox(stage));
    form.getChildren().addAll(taskFields(), seedField(), hint());
    return form;
  }

  private Node presetField() {
    ComboBox<String> box = new ComboBox<>(model.presets());
    box.setId("preset");
    box.valueProperty().bindBidirectional(model.preset());
    return Cards.column("field", Fields.labelled(Texts.get("train.preset"), box), actions.button("train.options"));
  }

  private CheckBox stageBox(Stage stage) {
    CheckBox box = new CheckBox(stage.title());
    box.setId("stage-" + stage.name());
    box.selectedProperty().bindBidirectional(model.chosen(stage));
    return box;
  }

  private Node taskFields() {
    ComboBox<Task> task = new ComboBox<>(FXCollections.observableList(List.of(Task.values())));
    task.setConverter(Fields.titles(t -> t + ": " + t.title()));
    task.valueProperty().bindBidirectional(model.task());
    ComboBox<MethodId> method = new ComboBox<>(FXCollections.observableList(PlannerCatalogue.installed().ids()));
    method.setConverter(Fields.titles(PlannerCatalogue.installed()::title));
    method.valueProperty().bindBidirectional(model.method());
    VBox fields = Cards.column("form", Fields.labelled(Texts.get("task"), task), Fields.labelled(Texts.get("method"),
        method));
    model.needsTask().subscribe(needed -> Cards.show(fields, needed));
    return fields;
  }

  private Node seedField() {
    String label = Texts.get("train.seed");
    return Fields.labelled(label, WholeNumbers.field("train-seed", label, model.seed()));
  }

  private static Node hint() {
    Label hint = Cards.muted(Texts.get("train.hint"));
    hint.setWrapText(true);
    return hint;
  }
}
