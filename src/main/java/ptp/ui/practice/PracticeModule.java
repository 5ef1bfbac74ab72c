package ptp.ui.practice;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import ptp.service.MetricService;
import ptp.service.PracticeService;
import ptp.service.PresetService;
import ptp.ui.action.Actions;
import ptp.ui.control.SystemClipboard;
import ptp.ui.page.DrawnGoal;
import ptp.ui.page.PageHost;
import ptp.ui.page.PageModule;
import ptp.ui.task.JobItem;
import ptp.ui.task.JobsModel;
import ptp.ui.task.LatestTask;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;

/** The Practice page. */
public final class PracticeModule implements PageModule {
  private final PageHost host;
  private final DrawnGoal drawn;
  private final PracticeModel model;

  public PracticeModule(
      PageHost host, JobsModel jobs, PresetService presets, PracticeService practice, MetricService metrics,
      DrawnGoal drawn) {
    this.host = host;
    this.drawn = drawn;
    Threads threads = host.threads();
    LatestTask reading = threads.latest(threads.worker());
    LatestTask sending = threads.latest(threads.worker());
    PracticeForm form = new PracticeForm(host.folder(), presets, practice, jobs, reading, sending);
    model = new PracticeModel(form, jobs, practice, metrics, threads.reading(), threads.ui());
  }

  @Override
  public String id() {
    return "practice";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignP.PLAY_CIRCLE_OUTLINE;
  }

  @Override
  public void connect(Actions actions, ObservableBooleanValue visible) {
    PracticeActions.Uses uses = new PracticeActions.Uses(() -> host.open(id()), drawn::goal, this::copy);
    PracticeActions.declare(actions, model, visible, drawn.begun(), uses);
    model.visible().bind(visible);
  }

  private void copy(String command) {
    SystemClipboard.put(command);
    host.say(Texts.get("command.copied", command));
  }

  /** Shows the practice of a job. */
  public void watch(JobItem job) {
    model.choose(job);
    host.open(id());
  }

  @Override
  public Node build(Actions actions) {
    return new PracticePage(model, actions, host.appearance(), host.threads()).node();
  }
}
