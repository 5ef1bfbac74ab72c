package ptp.ui.plan;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import ptp.domain.Frame;
import ptp.io.StoreException;
import ptp.report.figure.FigureTheme;
import ptp.service.InspectService;
import ptp.service.PlanService;
import ptp.service.SettingsService;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.page.DrawnGoal;
import ptp.ui.page.FrameUse;
import ptp.ui.page.PageHost;
import ptp.ui.page.PageModule;
import ptp.ui.text.Texts;

/** The Plan page. */
public final class PlanModule implements PageModule {
  private static final List<String> FORMATS = List.of("png", "svg", "pdf", "csv");

  private final PageHost host;
  private final DrawnGoal drawn;
  private final PlanPageModel model;

  public PlanModule(
      PageHost host, PlanService plans, InspectService inspect, SettingsService settings, DrawnGoal drawn) {
    this.host = host;
    this.drawn = drawn;
    model = PlanPageModel.of(plans, inspect, settings, host.threads());
  }

  @Override
  public String id() {
    return "plan";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignM.MAP_MARKER_PATH;
  }

  @Override
  public void connect(Actions actions, ObservableBooleanValue visible) {
    SavedPlansOverlay saved = new SavedPlansOverlay(host.root(), model.shelf(), model.plan());
    PlanActions.declare(
        actions, model, visible, new PlanActions.Uses(host, drawn::goal, saved::show, this::export));
    actions.add(
        WorkbenchAction.of("goal.planAll", Texts.get("action.goal.planAll"), icon(), this::planDrawing)
            .keys("Shortcut+Enter", drawn.seen()).when(drawn.begun()));
  }

  @Override
  public Node build(Actions actions) {
    return new PlanPage(model, actions, host.appearance()).node();
  }

  /** What the page shows. */
  public PlanPageModel model() {
    return model;
  }

  /** Every method plans to the drawing. */
  private void planDrawing() {
    drawn.goal().ifPresent(goal -> model.plan().draw(drawn.task(), drawn.start(), goal));
    host.open(id());
  }

  /** Puts a frame of a data set in the place of the inspected subgoal. */
  public FrameUse frameUse() {
    return new FrameUse("useSubgoal", MaterialDesignM.MAP_MARKER_PLUS_OUTLINE, this::useAsSubgoal);
  }

  private void useAsSubgoal(Frame picture) {
    if (model.plan().subgoal().place().isEmpty()) {
      host.fail(Texts.get("plan.notASubgoal"));
      return;
    }
    model.plan().subgoal().replace(picture);
    host.open(id());
  }

  /** Light, whatever the window is: figures go into papers. */
  private void export() {
    try {
      model.figures().figure(FigureTheme.LIGHT).ifPresentOrElse(
          figure -> host.exporter().export(figure, model.figures().fileName(), FORMATS),
          () -> host.fail(Texts.get("export.noPlan")));
    } catch (StoreException unwritten) {
      host.fail(Texts.problem(unwritten));
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
