package ptp.ui.practice;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.experiment.practice.KeptGoal;
import ptp.plan.PlannerCatalogue;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.Fields;
import ptp.ui.control.FrameImages;
import ptp.ui.control.OptionsForm;
import ptp.ui.control.Overlay;
import ptp.ui.control.ScrollArea;
import ptp.ui.control.Segments;
import ptp.ui.control.WholeNumbers;
import ptp.ui.control.WrapRow;
import ptp.ui.practice.PracticeForm.Aim;
import ptp.ui.text.Texts;

/** A sheet over the page: what to practise and how. */
final class PracticeSheet {
  private final PracticeForm form;
  private final ComboBox<String> preset;
  private final GoalPicker goals;
  private final Label chosenText = Cards.muted("");
  private final Label drawingText = Cards.muted("");
  private final Label remark = Cards.styled(new Label(), "danger-text");
  private final Overlay overlay;

  /**
   * @param actions hold "practice.start", "practice.useDrawing" and "practice.command"
   */
  PracticeSheet(StackPane page, PracticeForm form, Actions actions, FrameImages images) {
    this.form = form;
    preset = new ComboBox<>(form.presets());
    goals = new GoalPicker(form.goals(), images);
    chosenText.setId("practice-chosen");
    remark.setId("practice-remark");
    drawingText.setId("practice-drawing-words");
    for (Label label : new Label[] {chosenText, drawingText, remark}) label.setWrapText(true);
    Button close = new Button(Texts.get("practice.close"));
    close.setId("practice-close");
    WrapRow buttons =
        new WrapRow(
            8, false, Cards.styled(actions.button("practice.start"), "accent"), actions.button("practice.command"),
            close);
    Columns columns = new Columns(Columns.area(what(actions), 0), Columns.area(how(), 1));
    ScrollPane scroll = Cards.styled(new ScrollArea(columns), "card-scroll", "sheet-scroll");
    scroll.setFitToWidth(true);
    VBox sheet =
        new VBox(Cards.styled(new Label(Texts.get("practice.sheet")), "page-title"), scroll, remark, buttons);
    sheet.setId("practice-sheet");
    sheet.getStyleClass().add("practice-sheet");
    overlay = new Overlay(page, sheet, () -> form.asking().set(false));
    close.setOnAction(e -> overlay.close());
    List<Observable> told =
        List.of(
            form.startable(), form.problem(), form.aim(), form.goals().kept(), form.goals().chosen(), form.method(),
            form.unread());
    for (Observable value : told) value.subscribe(this::tell);
    tell();
    form.asking().subscribe(this::show);
  }

  private void show(boolean asking) {
    if (!asking) {
      overlay.close();
      return;
    }
    form.open();
    overlay.open(preset);
  }

  private void tell() {
    String words = form.problem().get().isEmpty() ? form.remark() : form.problem().get();
    remark.setText(words);
    Cards.show(remark, !words.isEmpty());
    tellGoals();
  }

  private void tellGoals() {
    List<KeptGoal> kept = form.goals().kept();
    List<KeptGoal> chosen = kept.stream().filter(g -> form.goals().chosen().contains(g.id())).toList();
    Cards.show(goals.node(), !kept.isEmpty());
    Cards.show(chosenText, !kept.isEmpty());
    String shares = chosen.size() > 1 ? "practice.chosen.several" : "practice.chosen";
    chosenText.setText(Texts.get(shares, chosen.size(), kept.size()));
    drawingText.setText(Texts.get("practice.drawing." + (form.unread().get() ? "unread" : kind(chosen))));
  }

  private static String kind(List<KeptGoal> chosen) {
    long scenes = chosen.stream().filter(g -> g.goal().state().isPresent()).count();
    if (chosen.isEmpty()) return "none";
    if (scenes == 0) return "picture";
    return scenes == chosen.size() ? "scene" : "mixed";
  }

  private Region what(Actions actions) {
    Segments<Aim> aims =
        new Segments<>(
            "practice-aim", Texts.get("practice.towards"), List.of(Aim.values()),
            a -> Texts.get("practice.aim." + a), form.aim());
    VBox drawn =
        Cards.column("drawn-goals", goals.node(), chosenText, drawingText, actions.button("practice.useDrawing"));
    form.aim().subscribe(aim -> Cards.show(drawn, aim == Aim.DRAWN));
    VBox column =
        Cards.column(
            "form", field("task", tasks()), field("method", methods()), field("train.preset", bound(preset)),
            field("practice.seed", number("practice.seed", form.seed())),
            field("practice.repeat", number("practice.repeat", form.repeat())),
            wrapped("practice.repeat.why"),
            // last, as any number of drawn goals may follow
            Cards.styled(new Label(Texts.get("practice.towards")), "field-label"), aims, drawn);
    return Cards.styled(column, "practice-what");
  }

  private Region how() {
    OptionsForm options = new OptionsForm(form.options());
    Label title = Cards.styled(new Label(Texts.get("practice.options")), "card-title");
    Label unread = Cards.muted(Texts.get("practice.options.unread"));
    unread.setId("practice-options-unread");
    form.unread().subscribe(now -> Cards.show(unread, now));
    return Cards.styled(Cards.column("form", title, unread, options), "practice-how");
  }

  private ComboBox<Task> tasks() {
    ComboBox<Task> box = new ComboBox<>(FXCollections.observableList(List.of(Task.values())));
    box.setId("practice-task");
    box.setConverter(Fields.titles(t -> t + ": " + t.title()));
    box.valueProperty().bindBidirectional(form.task());
    return box;
  }

  private ComboBox<MethodId> methods() {
    ObservableList<MethodId> all = FXCollections.observableList(form.methods());
    ComboBox<MethodId> box = new ComboBox<>(all);
    box.setId("practice-method");
    box.setConverter(Fields.titles(PlannerCatalogue.installed()::title));
    box.valueProperty().bindBidirectional(form.method());
    return box;
  }

  private ComboBox<String> bound(ComboBox<String> box) {
    box.setId("practice-preset");
    box.valueProperty().bindBidirectional(form.preset());
    return box;
  }

  private static Spinner<Integer> number(String key, ObjectProperty<Integer> value) {
    return WholeNumbers.field(key.replace('.', '-'), Texts.get(key), value);
  }

  private static Node wrapped(String key) {
    Label label = Cards.muted(Texts.get(key));
    label.setWrapText(true);
    return label;
  }

  private static Node field(String key, Control control) {
    return Fields.labelled(Texts.get(key), control);
  }
}
