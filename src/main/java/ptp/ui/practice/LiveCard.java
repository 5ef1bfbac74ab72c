package ptp.ui.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.experiment.practice.PracticeFeed.Moment;
import ptp.experiment.practice.PracticeFeed.Now;
import ptp.experiment.practice.PracticeFeed.Phase;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FrameView;
import ptp.ui.text.Texts;

/** What the simulator shows now, and beside it what the policy heads for. */
final class LiveCard {
  private final FrameView camera;
  private final FrameView subgoal;
  private final Label step = Cards.muted("");
  private final Label phase = Cards.muted("");
  private final Label heading = Cards.styled(new Label(), "card-title");
  private final Label distance = new Label();
  private final Label time = new Label();
  private final Label needed = new Label();
  private final ProgressBar spent = new ProgressBar(0);
  private final Region live;
  private final Region target;

  LiveCard(FrameImages images) {
    camera = Cards.styled(new FrameView(images, Texts.get("practice.camera")), "practice-camera");
    subgoal = Cards.styled(new FrameView(images, Texts.get("practice.subgoal")), "practice-subgoal");
    camera.setId("practice-camera");
    subgoal.setId("practice-subgoal");
    phase.setId("practice-phase");
    phase.setWrapText(true);
    phase.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(camera, Priority.ALWAYS);
    live = Cards.styled(Cards.card(Texts.get("practice.live"), step, Cards.column("facts", camera, phase)),
        "live-card");
    spent.setMaxWidth(Double.MAX_VALUE);
    heading.setText(Texts.get("practice.heading.none"));
    Node head = Cards.row("card-head", heading); // as high as the heads of the cards beside it
    VBox card = Cards.column("card", head, subgoal, Cards.column("facts", distance, spent, time, needed));
    target = Cards.styled(card, "target-card");
    for (Label label : new Label[] {heading, distance, time, needed}) label.setWrapText(true);
  }

  Region live() {
    return live;
  }

  Region target() {
    return target;
  }

  /**
   * @param otherwise why nothing is seen, where nothing is
   */
  void show(Optional<Now> now, String otherwise) {
    phase.setText(now.map(LiveCard::phaseText).orElse(otherwise));
    Optional<Moment> moment = now.flatMap(Now::moment);
    moment.ifPresentOrElse(this::show, this::clear);
    for (Node seen : List.of(spent, camera, subgoal)) Cards.show(seen, moment.isPresent());
  }

  private static String phaseText(Now now) {
    String what = now.measuring() && now.phase() != Phase.PLANNING ? "MEASURING" : now.phase().name();
    return Texts.get("practice.phase." + what);
  }

  private void show(Moment m) {
    camera.show(m.camera());
    subgoal.show(m.subgoal());
    step.setText(Texts.get("practice.step", m.episode().at(), m.episode().of()));
    boolean last = m.last();
    heading.setText(last ? Texts.get("practice.heading.goal") : Texts.get("practice.heading", m.place().at(), m.place()
        .of()));
    distance.setText(Texts.get("practice.distance", m.nearness().distance(), m.nearness().threshold()));
    boolean endless = last && m.segment().at() > m.segment().of();
    time.setText(endless ? Texts.get("practice.untilEnd") : Texts.get("practice.spent", m.segment().at(), m.segment()
        .of()));
    spent.setProgress(Math.min(1, m.segment().at() / (double) m.segment().of()));
    spent.setAccessibleText(time.getText());
    needed.setText(neededText(m.nearness().stepsNeeded()));
    camera.setAccessibleText(Texts.get("practice.camera") + ", " + step.getText());
    subgoal.setAccessibleText(heading.getText() + ", " + distance.getText());
  }

  private static String neededText(double steps) {
    if (!Double.isFinite(steps)) return Texts.get("practice.needed.far");
    return Texts.get("practice.needed", String.format(Locale.ROOT, "%.0f", steps));
  }

  private void clear() {
    camera.show(null);
    subgoal.show(null);
    heading.setText(Texts.get("practice.heading.none"));
    for (Label label : new Label[] {step, distance, time, needed}) label.setText("");
  }
}
