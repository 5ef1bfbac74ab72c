package ptp.ui.compare;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import ptp.service.InspectService;
import ptp.service.MetricService;
import ptp.service.PlanService;
import ptp.ui.action.Actions;
import ptp.ui.page.PageHost;
import ptp.ui.page.PageModule;
import ptp.ui.task.Threads;

/** The Compare page. */
public final class CompareModule implements PageModule {
  private final PageHost host;
  private final CompareModel model;
  private final SubgoalsModel subgoals;

  public CompareModule(PageHost host, MetricService metrics, PlanService plans, InspectService inspect) {
    this.host = host;
    Threads threads = host.threads();
    model =
        new CompareModel(
            host.folder(), metrics, threads.worker(), threads.reading(), threads.latest(threads.own()), threads.ui());
    subgoals = new SubgoalsModel(plans, inspect, threads.latest(threads.planner()));
  }

  @Override
  public String id() {
    return "compare";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignC.CHART_LINE;
  }

  @Override
  public void connect(Actions actions, ObservableBooleanValue visible) {
    CompareActions.declare(
        actions, model, subgoals, visible, new CompareActions.Uses(host.exporter(), host::say));
    model.visible().bind(visible);
  }

  @Override
  public Node build(Actions actions) {
    return new ComparePage(model, subgoals, actions, host.appearance(), host.threads()).node();
  }

  @Override
  public List<ObservableStringValue> problems() {
    return List.of(model.problem());
  }
}
