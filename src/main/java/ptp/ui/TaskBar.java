package ptp.ui;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import ptp.ui.control.Cards;
import ptp.ui.task.JobItem;
import ptp.ui.task.JobsModel;
import ptp.ui.text.Texts;

/** The bar at the bottom of every page: the running job, how many wait, and the last notice. */
final class TaskBar {
  private final JobsModel jobs;
  private final Hyperlink title = new Hyperlink();
  private final Tooltip tip = new Tooltip();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label progress = Cards.muted("");
  private final Label count = Cards.muted("");
  private final Label notice = Cards.muted("");

  /**
   * @param open shows a task where it can be watched, paused and cancelled; is given the one that the bar names
   */
  TaskBar(JobsModel jobs, Notifications notices, Consumer<Optional<JobItem>> open) {
    this.jobs = jobs;
    title.setId("task-title");
    title.setTooltip(tip);
    title.setOnAction(e -> {
      title.setVisited(false);
      open.accept(running());
    });
    progress.setId("task-progress");
    notice.setId("notice");
    notice.textProperty().bind(notices.text());
    notice.setTooltip(whole());
    notices.failure().subscribe(failed -> notice.getStyleClass().setAll("label", failed ? "danger-text" : "muted"));
    jobs.items().subscribe(this::show);
    show();
  }

  Node node() {
    notice.setMinWidth(0);
    bar.setMinWidth(0);
    progress.setMinWidth(Region.USE_PREF_SIZE);
    title.setMinWidth(Region.USE_PREF_SIZE);
    count.setMinWidth(Region.USE_PREF_SIZE);
    StatusBar node = Cards.styled(new StatusBar(), "task-bar");
    node.setText("");
    node.setFocusTraversable(false);
    node.setAccessibleText(Texts.get("bar.label"));
    node.getLeftItems().addAll(title, bar, progress);
    node.getRightItems().addAll(notice, count);
    return node;
  }

  /** The whole notice, which the bar may have to cut. */
  private Tooltip whole() {
    Tooltip tip = new Tooltip();
    tip.setWrapText(true);
    tip.setMaxWidth(600);
    tip.textProperty().bind(notice.textProperty());
    return tip;
  }

  private Optional<JobItem> running() {
    return jobs.items().stream().filter(JobItem::underWay)
        .min(Comparator.comparing(item -> item.get().state())); // one that runs before one that is paused
  }

  private void show() {
    Optional<JobItem> running = running();
    tip.setText(Texts.get(running.filter(JobItem::practises).isPresent() ? "bar.open.practice" : "bar.open"));
    title.setText(running.map(i -> i.get().title()).orElse(Texts.get("bar.idle")));
    title.setAccessibleText(title.getText() + ". " + tip.getText());
    progress.setText(running.map(JobItem::progressText).orElse(""));
    bar.setProgress(running.map(i -> i.get().work().fraction()).orElse(0.0));
    bar.setAccessibleText(title.getText() + " " + progress.getText());
    Cards.show(bar, running.isPresent());
    Cards.show(progress, running.isPresent());
    int active = jobs.active();
    count.setText(active == 0 ? "" : Texts.get(active == 1 ? "bar.task" : "bar.tasks", active));
  }
}
