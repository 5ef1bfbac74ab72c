package ptp.ui.train;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import ptp.service.JobService.State;
import ptp.service.JobService.Status;
import ptp.ui.action.Actions;
import ptp.ui.action.Icons;
import ptp.ui.control.Cards;
import ptp.ui.control.ScrollArea;
import ptp.ui.task.JobItem;
import ptp.ui.text.Texts;

/** One job: what it is, how far it is, and a button that stops or resumes it. */
final class JobCard extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final JobItem item;
  private final Label progressText = Cards.muted("");
  private final Label message = Cards.muted("");
  private final ProgressBar bar = new ProgressBar(0);
  private final Button cancel;
  private final Button pause;
  private final Button resume;

  /**
   * @param actions hold "train.pause", "train.resume" and "train.cancel", which are about the selected job
   */
  JobCard(JobItem item, Actions actions, Runnable select) {
    this.item = item;
    getStyleClass().add("job-card");
    setId("job-" + item.id());
    setFocusTraversable(true);
    ScrollArea.takesKeys(this);
    setOnMouseClicked(e -> select.run());
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) select.run();
        });
    cancel = button("cancel", actions, select);
    pause = button("pause", actions, select);
    resume = button("resume", actions, select);
    bar.setMaxWidth(Double.MAX_VALUE);
    message.setWrapText(true);
    progressText.setWrapText(true);
    getChildren().addAll(Cards.row("job-head", title(), Cards.spacer(), pause, resume, cancel), bar, progressText,
        message);
    item.status().subscribe(this::show);
  }

  JobItem item() {
    return item;
  }

  void select(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  private Label title() {
    Label title = Cards.styled(new Label(item.get().title()), "strong");
    title.setId("job-title-" + item.id());
    title.setMinWidth(0);
    title.setTooltip(new Tooltip(title.getText())); // the card may have to cut it
    return title;
  }

  /** Its icon alone, which leaves the room to the job's name. */
  private Button button(String what, Actions actions, Runnable select) {
    String words = Texts.get("job." + what);
    Button button = new Button();
    button.setId(what + "-" + item.id());
    button.getStyleClass().add("small");
    button.setGraphic(Icons.graphic(button, actions.get("train." + what).icon(), 1.15));
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words + ": " + item.get().title());
    button.setOnAction(
        e -> {
          select.run();
          actions.get("train." + what).run();
        });
    return button;
  }

  private void show(Status now) {
    boolean running = now.state() == State.RUNNING;
    Cards.show(bar, item.underWay());
    bar.setProgress(now.work().fraction());
    bar.setAccessibleText(item.get().title() + ", " + item.progressText());
    Cards.show(pause, running);
    Cards.show(cancel, item.active());
    Cards.show(resume, item.resumable());
    progressText.setText(item.progressText());
    message.setText(now.state() == State.FAILED ? Texts.sentence(now.message()) : now.message());
    Cards.show(message, !now.message().isBlank());
    pseudoClassStateChanged(FAILED, now.state() == State.FAILED);
    setAccessibleText(item.get().title() + ", " + item.progressText());
  }
}
