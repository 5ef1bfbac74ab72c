package ptp.ui.data;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import ptp.service.CommandText;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.control.FilePicker;
import ptp.ui.page.FrameUse;
import ptp.ui.text.Texts;

/** What a person can do on the Data page. */
public final class DataActions {
  private final Actions actions;
  private final DataModel model;
  private final ObservableBooleanValue possible;

  private DataActions(Actions actions, DataModel model, ObservableBooleanValue visible) {
    this.actions = actions;
    this.model = model;
    var some = Bindings.createBooleanBinding(() -> model.episode().isPresent(), model.episodes());
    possible = Bindings.and(visible, some);
  }

  /**
   * Declares the actions; they are possible while the page is seen and shows a trajectory.
   *
   * @param uses what other pages do with a frame
   */
  public static void declare(
      Actions actions, DataModel model, ObservableBooleanValue visible, List<FrameUse> uses) {
    DataActions declared = new DataActions(actions, model, visible);
    declared.add("play", MaterialDesignP.PLAY_PAUSE, model::play);
    uses.forEach(declared::use);
    var open = Bindings.createBooleanBinding(() -> model.opened().get() != null, model.opened());
    var running = Bindings.createBooleanBinding(() -> model.verifying().state().get().running(), model.verifying()
        .state());
    declared.add("stopVerifying", MaterialDesignS.STOP, model.verifying()::reset, Bindings.and(visible, running));
    declared.add("verify", MaterialDesignC.CHECK_DECAGRAM_OUTLINE, model::verify, Bindings.and(visible, open));
  }

  /**
   * Declares "data.import" and "data.stopImport".
   *
   * @param workspace its folder
   */
  public static void declareImport(Actions actions, Importing importing, FilePicker files, Path workspace) {
    var running = Bindings.createBooleanBinding(() -> importing.state().get().running(), importing.state());
    Runnable choose = () -> files.open(Texts.get("data.import.choose"), importing.endings())
        .ifPresent(importing::start);
    actions.add(
        WorkbenchAction.of("data.import", Texts.get("action.data.import"), MaterialDesignF.FOLDER_UPLOAD_OUTLINE,
            choose)
            .when(Bindings.not(running))
            .terminal(() -> importing.from().map(f -> importing(workspace, f)).orElse("")));
    actions.add(
        WorkbenchAction.of(
            "data.stopImport", Texts.get("action.data.stopImport"), MaterialDesignS.STOP, importing::stop)
            .when(running));
  }

  private void use(FrameUse use) {
    add(use.id(), use.icon(), () -> model.frame().ifPresent(use.use()));
  }

  private void add(String id, Ikon icon, Runnable handler) {
    add(id, icon, handler, possible);
  }

  private void add(String id, Ikon icon, Runnable handler, ObservableBooleanValue when) {
    actions.add(WorkbenchAction.of("data." + id, Texts.get("action.data." + id), icon, handler).when(when));
  }

  private static String importing(Path workspace, Path from) {
    return CommandText.of("import").option("--workspace", workspace).argument(from).text();
  }
}
