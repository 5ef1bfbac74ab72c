package ptp.ui.practice;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.FrameImages;
import ptp.ui.control.WrapRow;
import ptp.ui.practice.PracticeView.Entry;
import ptp.ui.practice.PracticeView.Hops;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The Practice page. */
public final class PracticePage {
  private final PracticeModel model;
  private final Label title = Cards.styled(new Label(), "page-title");
  private final Label standing = Cards.muted("");
  private final Label problem = Cards.styled(new Label(), "danger-text");
  private final MenuButton runs = new MenuButton(Texts.get("practice.runs"));
  private final LiveCard live;
  private final CurvesCard curves;
  private final SegmentBars bars;
  private final Label hopRemark = Cards.muted("");
  private final Label hopWords = Cards.muted("");
  private final EpisodesCard films;
  private final StackPane node;
  private final Region hopCard;
  private final StackPane upper = new StackPane();
  private boolean watched;
  private List<Entry> listed = List.of();

  /**
   * @param actions hold the "practice." actions
   */
  public PracticePage(PracticeModel model, Actions actions, Appearance appearance, Threads threads) {
    this.model = model;
    FrameImages images = new FrameImages();
    live = new LiveCard(images);
    curves = new CurvesCard(appearance, threads.drawing());
    bars = new SegmentBars(appearance.theme());
    films = new EpisodesCard(model, actions, images, appearance);
    appearance.scale().subscribe(bars::requestLayout);
    hopCard = hopCard();
    VBox.setVgrow(upper, Priority.ALWAYS);
    VBox cards = Cards.column("practice-cards", upper, films.node());
    ObservableValue<Boolean> none = model.view().map(v -> v.runs().isEmpty());
    Label unread = Cards.muted(Texts.get("practice.unread"));
    unread.setId("practice-unread");
    Node nothing = Cards.empty(Texts.get("practice.empty"), Texts.get("practice.empty.next"));
    StackPane empty = Cards.either(model.unread(), unread, nothing);
    StackPane.setAlignment(unread, Pos.TOP_LEFT);
    StackPane content = Cards.either(none, empty, cards);
    VBox.setVgrow(content, Priority.ALWAYS);
    node = new StackPane(Cards.page(Cards.column("page", heading(actions), content)));
    new PracticeSheet(node, model.form(), actions, images);
    model.view().subscribe(this::show);
    model.job().subscribe(this::tell);
    model.jobs().items().subscribe(this::tell);
  }

  public Node node() {
    return node;
  }

  private static Node whenPossible(Actions actions, String id) {
    Button button = actions.button(id);
    button.disableProperty().subscribe(disabled -> Cards.show(button, !disabled));
    return button;
  }

  private Node heading(Actions actions) {
    title.setId("practice-title");
    standing.setId("practice-standing");
    problem.textProperty().bind(model.jobs().problem());
    for (Label label : new Label[] {title, standing, problem}) label.setWrapText(true);
    runs.setId("practice-runs");
    Cards.show(runs, false);
    runs.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = Cards.column("heading-words", title, standing);
    WrapRow buttons =
        new WrapRow(
            8, false, runs, whenPossible(actions, "practice.pause"), whenPossible(actions, "practice.resume"),
            whenPossible(actions, "practice.stop"), Cards.styled(actions.button("practice.new"), "accent"));
    return new WrapRow(14, true, words, problem, buttons);
  }

  private Region hopCard() {
    Cards.whole(hopWords);
    hopWords.setId("practice-hops");
    return Cards.styled(
        Cards.card(Texts.get("practice.hops"), hopRemark, Cards.column("facts", bars, hopWords)), "hops-card");
  }

  /** The live picture takes room only while there is something to see. */
  private void arrange(boolean watching) {
    if (!upper.getChildren().isEmpty() && watching == watched) return;
    watched = watching;
    upper.getChildren().clear();
    VBox.setVgrow(curves.node(), Priority.ALWAYS);
    upper.getChildren().setAll(watching ? running() : new Columns(
        Columns.area(curves.node(), 3), Columns.area(hopCard, 1)));
  }

  private Node running() {
    Region side = Cards.column("practice-side", curves.node(), hopCard);
    return new Columns(Columns.area(live.live(), 3), Columns.area(live.target(), 1), Columns.area(side, 3));
  }

  private void show(PracticeView now) {
    if (!now.runs().equals(listed)) list(now.runs());
    title.setText(now.shown().map(Entry::title).orElse(Texts.get("practice.title")));
    curves.show(now);
    showHops(now.hops());
    films.show();
    tell();
  }

  private void tell() {
    String words = model.standing();
    standing.setText(words.isEmpty() ? Texts.get("practice.subtitle") : words);
    arrange(model.stoppable().get() || model.view().get().now().isPresent());
    live.show(model.view().get().now(), words);
  }

  private void showHops(Hops hops) {
    bars.show(hops);
    Cards.show(bars, hops.count() > 0);
    hopRemark.setText(hops.count() == 0 ? "" : epochsText(hops.epochs()));
    hopWords.setText(worstText(hops));
  }

  private static String epochsText(int epochs) {
    return epochs == 1 ? Texts.get("practice.hops.epochs.one") : Texts.get("practice.hops.epochs", epochs);
  }

  private static String worstText(Hops hops) {
    if (hops.count() == 0) return Texts.get("practice.noHops");
    int worst = hops.worst();
    if (worst < 0) return Texts.get("practice.noHopFails");
    boolean goal = worst == hops.count() - 1;
    String name = goal ? Texts.get("practice.hop.goal") : Texts.get("practice.hop.name", worst + 1);
    String words = goal ? "practice.hop.worst" : "practice.hop.worst.goesOn";
    return Texts.get(words, name, hops.missed(worst), hops.begun().get(worst));
  }

  private void list(List<Entry> now) {
    listed = now;
    runs.getItems().setAll(now.stream().map(this::choice).toList());
    Cards.show(runs, now.size() > 1);
  }

  private MenuItem choice(Entry entry) {
    MenuItem item = new MenuItem(entry.title());
    item.setMnemonicParsing(false);
    item.setOnAction(e -> model.choose(entry.run()));
    return item;
  }
}
