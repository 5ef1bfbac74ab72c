package ptp.ui.goal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Task;
import ptp.service.GoalService;
import ptp.service.PlanService;
import ptp.service.SceneService;
import ptp.ui.action.Actions;
import ptp.ui.page.DrawnGoal;
import ptp.ui.page.FrameUse;
import ptp.ui.page.PageHost;
import ptp.ui.page.PageModule;
import ptp.ui.task.Threads;

/** The Goal page: a goal is drawn, and other pages go on with it. */
public final class GoalModule implements PageModule, DrawnGoal {
  private static final String DRAWING = "goal-drawing.journal";

  private final PageHost host;
  private final GoalModel model;
  private final ImportModel importing;
  private final PictureTransfer exchange;
  private final ObservableBooleanValue begun;
  private final BooleanProperty seen = new SimpleBooleanProperty();

  public GoalModule(PageHost host, PlanService plans, GoalService goals) {
    this.host = host;
    Threads threads = host.threads();
    model = model(host, plans, goals);
    importing = new ImportModel(threads.worker(), threads.ui(), model::use);
    exchange = new PictureTransfer(host.files(), importing, threads.worker(), threads.ui());
    var shown = model.drawing().shown();
    begun = Bindings.createBooleanBinding(() -> shown.get() != null, shown);
  }

  private static GoalModel model(PageHost host, PlanService plans, GoalService goals) {
    Threads threads = host.threads();
    LookModel look = new LookModel(goals, threads.own(), threads.ui());
    LivePlanModel sketch = new LivePlanModel(goals, threads.latest(threads.own()), System::nanoTime);
    AutoSave saving = new AutoSave(host.folder().resolve(DRAWING), threads.own(), threads.ui());
    SceneService scenes = goals.scenes();
    Executor simulator = threads.own();
    SceneModel scene = new SceneModel(scenes, simulator, threads.ui());
    PicturesModel pictures = new PicturesModel(plans, scenes, threads.latest(simulator));
    return new GoalModel(pictures, scene, look, sketch, saving);
  }

  @Override
  public String id() {
    return "goal";
  }

  @Override
  public Ikon icon() {
    return MaterialDesignD.DRAW;
  }

  @Override
  public void connect(Actions actions, ObservableBooleanValue visible) {
    GoalActions.declare(actions, model, exchange, visible, host::say);
    seen.bind(visible);
    model.restore();
    seen.subscribe(
        now -> {
          if (now) model.open();
        });
  }

  @Override
  public Node build(Actions actions) {
    return new GoalPage(model, importing, exchange, actions, host.appearance()).node();
  }

  /** What can be done here with a frame of a data set. */
  public List<FrameUse> frameUses() {
    return List.of(
        use("useStart", MaterialDesignF.FLAG_OUTLINE, model::useAsStart),
        use("useGoal", MaterialDesignF.FLAG_CHECKERED, model::useAsGoal),
        use("useStamp", MaterialDesignS.STAMPER, model::stampFrom));
  }

  /** Uses a frame and shows what became of it. */
  private FrameUse use(String id, Ikon icon, Consumer<Frame> use) {
    return new FrameUse(
        id, icon,
        frame -> {
          model.whenOpen(() -> use.accept(frame));
          host.open(id());
        });
  }

  /** The drawing of a goal. */
  public GoalModel model() {
    return model;
  }

  @Override
  public ObservableBooleanValue begun() {
    return begun;
  }

  @Override
  public Optional<Goal> goal() {
    return Optional.ofNullable(model.drawing().shown().get()).map(shown -> model.goal());
  }

  @Override
  public Goal start() {
    return model.start();
  }

  @Override
  public Task task() {
    return model.pictures().task().get();
  }

  @Override
  public ObservableBooleanValue seen() {
    return seen;
  }

  @Override
  public List<ObservableStringValue> problems() {
    return List.of(model.problem(), importing.problem());
  }

  @Override
  public void close() {
    model.close();
  }
}
