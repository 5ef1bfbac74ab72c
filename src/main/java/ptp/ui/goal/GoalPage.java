package ptp.ui.goal;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.draw.ToolKind;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.FrameImages;
import ptp.ui.control.ScrollArea;
import ptp.ui.control.Segments;
import ptp.ui.control.SystemClipboard;
import ptp.ui.control.WrapRow;
import ptp.ui.goal.GoalModel.Mode;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The Goal page. */
public final class GoalPage {
  private final GoalModel model;
  private final PictureTransfer exchange;
  private final FrameImages images = new FrameImages();
  private final StackPane node;

  /**
   * @param actions hold those of {@link GoalActions} and "page.data"
   */
  public GoalPage(GoalModel model, ImportModel importing, PictureTransfer exchange, Actions actions,
      Appearance appearance) {
    this.model = model;
    this.exchange = exchange;
    Columns columns =
        new Columns(Columns.area(canvasCard(actions, appearance), 1), Columns.area(rightSide(actions, appearance), 2));
    VBox.setVgrow(columns, Priority.ALWAYS);
    Region pictures = new PicturesCard(model, images, actions, appearance).node();
    node = new StackPane(Cards.page(Cards.column("page", heading(actions), columns, pictures)));
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    node.setOnDragOver(GoalPage::over);
    node.setOnDragDropped(this::dropped);
    new ImportSheet(node, importing, images);
  }

  public Node node() {
    return node;
  }

  private Node heading(Actions actions) {
    Label title = Cards.styled(new Label(Texts.get("goal.title")), "page-title");
    VBox words = Cards.column("heading-words", title, Cards.muted(Texts.get("goal.subtitle")));
    Node edits =
        Cards.row(
            "buttons", ToolOptions.small(actions, "goal.undo"), ToolOptions.small(actions, "goal.redo"),
            ToolOptions.small(actions, "goal.startOver"), ToolOptions.small(actions, "goal.asStart"),
            ToolOptions.small(actions, "goal.open"), ToolOptions.small(actions, "goal.save"));
    Node plan =
        new WrapRow(
            8, false, actions.button("goal.practise"), Cards.styled(actions.button("goal.planAll"), "accent"));
    var modes =
        new Segments<>(
            "goal-mode", Texts.get("goal.mode"), List.of(Mode.values()), m -> Texts.get("goal.mode." + m),
            model.mode());
    Node onion = ToolOptions.onion(model);
    model.mode().subscribe(mode -> Cards.show(onion, mode == Mode.PIXELS));
    return new WrapRow(14, true, words, modes, edits, onion, plan);
  }

  private Region canvasCard(Actions actions, Appearance appearance) {
    DrawingCanvas canvas = ScrollArea.takesKeys(new DrawingCanvas(model, images));
    VBox.setVgrow(canvas, Priority.ALWAYS);
    VBox pixels =
        Cards.column("easel", new ToolOptions(model.pen(), model.drawing(), actions).node(), canvas);
    HBox.setHgrow(pixels, Priority.ALWAYS);
    HBox drawing = new HBox(new ToolColumn(model.pen()).node(), pixels);
    drawing.getStyleClass().add("canvas-card");
    SceneCanvas large =
        ScrollArea.takesKeys(new SceneCanvas(model.scene(), images, model::cancel, appearance.theme()));
    VBox.setVgrow(large, Priority.ALWAYS);
    VBox scene = Cards.column("canvas-card", new SceneOptions(model, actions).node(), large);
    ObservableValue<Boolean> arranging = model.mode().map(m -> m == Mode.SCENE);
    Region card = Cards.styled(Cards.either(arranging, scene, drawing), "card", "easel-card");
    model.mode().subscribe((before, now) -> (now == Mode.SCENE ? large : canvas).requestFocus()); // for the keys
    return card;
  }

  private Region rightSide(Actions actions, Appearance appearance) {
    StampPicker picker = new StampPicker(model.pen(), images);
    VBox stamp = Cards.styled(Cards.card(Texts.get("stamp.title"), picker), "stamp-card");
    Region look = new LookCard(model, images, actions).node();
    HBox.setHgrow(look, Priority.ALWAYS);
    HBox top = Cards.row("look-row", look, stamp);
    model.pen().tool().subscribe(tool -> showStamp(stamp));
    model.pen().stamp().subscribe(() -> showStamp(stamp));
    model.mode().subscribe(mode -> showStamp(stamp));
    Region sketch = new LivePlanCard(model.sketch(), images, appearance).node();
    VBox.setVgrow(sketch, Priority.ALWAYS);
    return Cards.column("goal-side", top, sketch);
  }

  private void showStamp(Node stamp) {
    boolean inHand = model.pen().tool().get() == ToolKind.STAMP && model.pen().stamp().get().isPresent();
    Cards.show(stamp, inHand && model.mode().get() == Mode.PIXELS);
  }

  /** A letter takes a tool or an object of the scene, unless it is typed into a field. */
  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) return;
    if (model.mode().get() == Mode.SCENE) SceneObjects.of(event.getCode()).ifPresent(model::take);
    else Tools.of(event.getCode()).ifPresent(model::take);
  }

  private static void over(DragEvent event) {
    if (PictureTransfer.welcome(event.getDragboard())) event.acceptTransferModes(TransferMode.COPY);
    event.consume();
  }

  private void dropped(DragEvent event) {
    event.setDropCompleted(exchange.take(SystemClipboard.dropped(event.getDragboard())));
    event.consume();
  }
}
