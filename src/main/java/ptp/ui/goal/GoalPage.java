package ptp.ui.goal;

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
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.FrameImages;
import ptp.ui.control.WrapRow;
import ptp.ui.goal.paint.ToolKind;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The Goal page. */
public final class GoalPage {
  private final GoalModel model;
  private final Exchange exchange;
  private final FrameImages images = new FrameImages();
  private final StackPane node;

  /**
   * @param actions hold those of {@link GoalActions} and "page.data"
   */
  public GoalPage(GoalModel model, ImportModel importing, Exchange exchange, Actions actions, Appearance appearance) {
    this.model = model;
    this.exchange = exchange;
    Columns columns =
        new Columns(Columns.area(canvasCard(actions), 1), Columns.area(rightSide(actions, appearance), 2));
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
            "buttons", actions.button("goal.undo"), actions.button("goal.redo"), actions.button("goal.startOver"));
    Node files = Cards.row("buttons", actions.button("goal.open"), actions.button("goal.save"));
    Node plan =
        new WrapRow(
            8, false, actions.button("goal.practise"), Cards.styled(actions.button("goal.plan"), "accent"));
    return new WrapRow(14, true, words, edits, files, ToolOptions.onion(model), plan);
  }

  private Region canvasCard(Actions actions) {
    DrawingCanvas canvas = new DrawingCanvas(model, images);
    VBox.setVgrow(canvas, Priority.ALWAYS);
    VBox right = Cards.column("easel", new ToolOptions(model, actions).node(), canvas);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox row = new HBox(new ToolColumn(model).node(), right);
    row.getStyleClass().addAll("card", "canvas-card");
    return row;
  }

  private Region rightSide(Actions actions, Appearance appearance) {
    StampPicker picker = new StampPicker(model, images);
    VBox stamp = Cards.styled(Cards.card(Texts.get("stamp.title"), picker), "stamp-card");
    Region look = new LookCard(model, images, actions).node();
    HBox.setHgrow(look, Priority.ALWAYS);
    HBox top = Cards.row("look-row", look, stamp);
    model.tool().subscribe(tool -> showStamp(stamp));
    model.stamp().subscribe(() -> showStamp(stamp));
    Region sketch = new SketchCard(model.sketch(), images, appearance).node();
    VBox.setVgrow(sketch, Priority.ALWAYS);
    return Cards.column("goal-side", top, sketch);
  }

  private void showStamp(Node stamp) {
    Cards.show(stamp, model.tool().get() == ToolKind.STAMP && model.stamp().get().isPresent());
  }

  /** A letter takes a tool, unless it is typed into a field. */
  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) return;
    Tools.of(event.getCode()).ifPresent(model.tool()::set);
  }

  private static void over(DragEvent event) {
    if (Exchange.welcome(event.getDragboard())) event.acceptTransferModes(TransferMode.COPY);
    event.consume();
  }

  private void dropped(DragEvent event) {
    event.setDropCompleted(exchange.take(event.getDragboard()));
    event.consume();
  }
}
