package ptp.ui.train;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import ptp.service.JobCommandLine;
import ptp.service.JobService.State;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.task.JobItem;
import ptp.ui.text.Texts;

/** Starting a job, and what can be done with the selected one. */
public final class TrainActions {
  private final Actions actions;
  private final TrainModel model;

  private TrainActions(Actions actions, TrainModel model) {
    this.actions = actions;
    this.model = model;
  }

  /** Declares "train.start", "train.pause", "train.resume" and "train.cancel". */
  public static void declare(Actions actions, TrainModel model, JobCommandLine commands) {
    actions.add(
        WorkbenchAction.of("train.start", Texts.get("action.train.start"), MaterialDesignP.PLAY, model::start)
            .when(model.startable()).terminal(() -> commands.text(model.request())));
    TrainActions declared = new TrainActions(actions, model);
    declared.add("pause", MaterialDesignP.PAUSE, id -> model.jobs().pause(id), j -> j.get().state() == State.RUNNING);
    declared.add("resume", MaterialDesignP.PLAY_PAUSE, id -> model.jobs().resume(id), JobItem::resumable);
    declared.add("cancel", MaterialDesignS.STOP, id -> model.jobs().cancel(id), JobItem::active);
  }

  private void add(String id, Ikon icon, Consumer<Long> handler, Predicate<JobItem> possible) {
    var enabled =
        Bindings.createBooleanBinding(
            () -> model.selected().get() != null && possible.test(model.selected().get()), model.selected(),
            model.jobs().items());
    Runnable run = () -> handler.accept(model.selected().get().id());
    actions.add(WorkbenchAction.of("train." + id, Texts.get("action.train." + id), icon, run).when(enabled));
  }
}
