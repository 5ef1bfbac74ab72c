package ptp.ui.train;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import ptp.service.JobCommandLine;
import ptp.service.MetricService;
import ptp.service.PresetService;
import ptp.service.ReconstructionService;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.page.PageHost;
import ptp.ui.page.PageModule;
import ptp.ui.task.JobsModel;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;

/** The Train page. */
public final class TrainModule implements PageModule {
  private final PageHost host;
  private final TrainModel model;
  private final PresetForm form;
  private final CurvesModel curves;
  private final ReconstructionModel reconstructions;

  public TrainModule(
      PageHost host, JobsModel jobs, PresetService presets, MetricService metrics, ReconstructionService encoders) {
    this.host = host;
    Threads threads = host.threads();
    model = new TrainModel(jobs.presets(), jobs);
    form = new PresetForm(presets, model, threads.latest(threads.worker()));
    curves = new CurvesModel(metrics, model.selected(), threads.reading(), threads.ui());
    reconstructions = new ReconstructionModel(encoders, model, threads.slowReading(), threads.ui());
  }

  @Override
  public String id() {
    return "train";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignS.SCHOOL_OUTLINE;
  }

  @Override
  public void connect(Actions actions, ObservableBooleanValue visible) {
    JobCommandLine commands = new JobCommandLine(host.folder());
    TrainActions.declare(actions, model, commands);
    add(actions, "train.options", MaterialDesignT.TUNE, this::showOptions);
    actions.add(
        WorkbenchAction.of(
            "train.save", Texts.get("action.train.save"), MaterialDesignC.CONTENT_SAVE_OUTLINE, form::save)
            .when(form.savable()));
    actions.add(
        WorkbenchAction.of("data.collect", Texts.get("action.data.collect"), MaterialDesignR.ROBOT, this::collect)
            .terminal(() -> commands.text(model.collecting())));
    form.saved().subscribe((before, now) -> host.say(Texts.get("train.options.saved", now)));
    curves.visible().bind(visible);
    reconstructions.visible().bind(visible);
  }

  private static void add(Actions actions, String id, Ikon icon, Runnable handler) {
    actions.add(WorkbenchAction.of(id, Texts.get("action." + id), icon, handler));
  }

  /** The page is shown first: the form lies over it. */
  private void showOptions() {
    host.open(id());
    form.asking().set(true);
  }

  /** Shows the form with nothing but collecting ticked: its preset says how much. */
  private void collect() {
    model.onlyCollect();
    host.open(id());
    host.say(Texts.get("data.collect.next"));
  }

  @Override
  public Node build(Actions actions) {
    return new TrainPage(model, form, curves, reconstructions, actions, host.appearance(), host.threads()).node();
  }
}
