package ptp.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.domain.Frame;
import ptp.domain.PoseError;
import ptp.plan.PlannerCatalogue;
import ptp.service.InspectService.Followed;
import ptp.service.InspectService.Nearness;
import ptp.service.InspectService.Seen;
import ptp.service.InspectService.StageOutcome;
import ptp.service.InspectService.Stop;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FrameView;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The policy follows a plan: planned pictures above achieved ones, the camera beside them, success at the end. */
final class FollowCard {
  private final FollowModel model;
  private final int episodeSteps;
  private final FrameView camera;
  private final FrameRow planned;
  private final FrameRow achieved;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label step = new Label();
  private final Label verdict = Cards.styled(new Label(), "strong");
  private final VBox stages = Cards.column("facts");
  private final Label measured = Cards.muted("");
  private final VBox node;

  FollowCard(FollowModel model, int episodeSteps, Actions actions, FrameImages images, Appearance appearance) {
    this.model = model;
    this.episodeSteps = episodeSteps;
    camera = Cards.styled(new FrameView(images, Texts.get("follow.camera")), "inspected-frame");
    planned = new FrameRow(images, appearance);
    achieved = new FrameRow(images, appearance);
    Node stop = PlanBar.brief(actions, "plan.stopFollow");
    node = Cards.card(Texts.get("follow.title"), stop, content());
    node.setId("follow-card");
    step.setId("follow-step");
    verdict.setId("follow-verdict");
    for (Label words : new Label[] {verdict, measured}) Cards.whole(words);
    measured.setId("follow-measured");
    model.state().subscribe(now -> Cards.show(node, now != FollowModel.State.NONE));
    model.state().subscribe(now -> Cards.show(stop, now == FollowModel.State.RUNNING));
    model.state().subscribe(this::refresh);
    model.achieved().subscribe(this::refresh);
    model.followed().subscribe(this::refresh);
  }

  VBox node() {
    return node;
  }

  private Node content() {
    VBox facts = Cards.column("facts", verdict, step, bar, stages, measured);
    Region side = Cards.styled(Cards.row("inspector", camera, facts), "follow-side");
    VBox rows = Cards.column("follow-rows", labelled("planned", planned), labelled("achieved", achieved));
    rows.setMinWidth(300);
    return new Columns(Columns.area(side, 1), Columns.area(rows, 2));
  }

  private static Node labelled(String which, FrameRow row) {
    return Cards.column("field", Cards.muted(Texts.get("follow." + which)), row);
  }

  private void refresh() {
    List<Frame> plan = model.planned();
    planned.show(Texts.get("follow.planned"), plan, List.of(), plan.size());
    achieved.show(Texts.get("follow.achieved"), model.achieved().get(), outcomes(), plan.size());
    model.seen().get().ifPresent(this::show);
    verdict.setText(verdict());
    stages.getChildren().setAll(stageLines());
    measured.setText(model.followed().get().map(FollowCard::measure).orElse(""));
    Cards.show(measured, !measured.getText().isEmpty());
  }

  /** What success was measured against. */
  private static String measure(Followed followed) {
    return followed.picture().map(FollowCard::measure).orElseGet(() -> Texts.get("follow.measured"));
  }

  private static String measure(Nearness picture) {
    String whole = Texts.get("follow.measuredPicture", picture.left(), picture.reached());
    if (picture.apart().isEmpty()) return whole;
    return Texts.get("follow.measuredThings", 100 * PoseError.SAME_OPENING, 100 * PoseError.SAME_PLACE) + " " + whole;
  }

  private void show(Seen seen) {
    camera.show(seen.camera());
    boolean done = model.state().get() == FollowModel.State.DONE;
    int now = done ? episodeSteps : seen.step();
    step.setText(Texts.get("follow.step", now, episodeSteps, seen.subgoal() + 1, model.planned().size()));
    bar.setProgress(now / (double) episodeSteps);
    if (done) model.followed().get().ifPresent(f -> camera.show(f.stops().getLast().achieved()));
  }

  private String verdict() {
    return switch (model.state().get()) {
      case NONE -> "";
      case RUNNING -> Texts.get("follow.running", followed());
      case STOPPED -> Texts.get("follow.stopped");
      case FAILED -> model.problem().get();
      case DONE -> model.followed().get()
          .map(f -> Texts.get(outcome(f), followed())).orElse("");
    };
  }

  private static String outcome(Followed followed) {
    String outcome = "follow." + (followed.whole() ? "success" : "failure");
    if (followed.picture().isEmpty()) return outcome;
    boolean things = followed.picture().get().apart().map(PoseError::allThere).orElse(false);
    return outcome + (things && !followed.whole() ? ".things" : ".picture");
  }

  private List<Node> stageLines() {
    List<Node> lines = new ArrayList<>();
    for (StageOutcome stage : model.followed().get().map(Followed::stages).orElse(List.of())) {
      lines.add(new Label(Texts.get(stage.done() ? "follow.done" : "follow.undone", stage.stage().title())));
    }
    model.followed().get().flatMap(Followed::picture).flatMap(Nearness::apart).ifPresent(a -> lines.addAll(things(a)));
    return lines;
  }

  /** Which things ended where they were drawn. */
  private static List<Node> things(PoseError apart) {
    return List.of(
        thing("drawer", apart.drawerThere(), apart.drawer()), thing("can", apart.canThere(), apart.can()),
        thing("block", apart.blockThere(), apart.block()));
  }

  private static Node thing(String name, boolean there, double metres) {
    Label line =
        new Label(Texts.get(there ? "follow.done" : "follow.undone", Texts.get("follow.apart." + name, 100 * metres)));
    line.setId("follow-" + name);
    line.setWrapText(true);
    return line;
  }

  private List<String> outcomes() {
    return model.followed().get().map(f -> f.stops().stream().filter(s -> s.step() >= 0).map(FollowCard::outcome)
        .toList()).orElse(List.of());
  }

  private static String outcome(Stop stop) {
    return Texts.get("follow." + stop.outcome().name(), stop.step());
  }

  /** Of the method whose plan is followed, asked for only while one is. */
  private String followed() {
    return PlannerCatalogue.installed().title(Objects.requireNonNull(model.method()));
  }
}
