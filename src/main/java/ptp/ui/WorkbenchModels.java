package ptp.ui;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import ptp.service.SceneService;
import ptp.ui.compare.CompareModel;
import ptp.ui.compare.SubgoalsModel;
import ptp.ui.control.FilePicker;
import ptp.ui.data.DataModel;
import ptp.ui.goal.AutoSave;
import ptp.ui.goal.GoalModel;
import ptp.ui.goal.ImportModel;
import ptp.ui.goal.LivePlanModel;
import ptp.ui.goal.LookModel;
import ptp.ui.goal.PictureTransfer;
import ptp.ui.goal.PicturesModel;
import ptp.ui.goal.SceneModel;
import ptp.ui.plan.PlanPageModel;
import ptp.ui.practice.PracticeForm;
import ptp.ui.practice.PracticeModel;
import ptp.ui.task.JobsModel;
import ptp.ui.task.Threads;
import ptp.ui.train.CurvesModel;
import ptp.ui.train.PresetForm;
import ptp.ui.train.ReconstructionModel;
import ptp.ui.train.TrainModel;

/** The state of every page, and what it needs of the workspace and of threads. */
record WorkbenchModels(
    JobsModel jobs,
    PlanPageModel desk,
    TrainModel train,
    PresetForm presets,
    CurvesModel curves,
    ReconstructionModel kept,
    CompareModel compare,
    SubgoalsModel subgoals,
    GoalModel goal,
    ImportModel importing,
    PictureTransfer exchange,
    DataModel data,
    PracticeModel practice) {
  private static final String DRAWING = "goal-drawing.journal";

  static WorkbenchModels of(WorkbenchServices services, Threads threads, FilePicker files) {
    JobsModel jobs = new JobsModel(services.jobs(), threads.worker(), threads.ui());
    TrainModel train = new TrainModel(services.jobs().presets(), jobs);
    GoalModel goal = goal(services, threads);
    ImportModel importing = new ImportModel(threads.worker(), threads.ui(), goal::use);
    return new WorkbenchModels(
        jobs,
        PlanPageModel.of(services.plans(), services.inspect(), services.settings(), threads),
        train,
        new PresetForm(services.presets(), train, threads.latest(threads.worker())),
        new CurvesModel(services.metrics(), train.selected(), threads.ui()),
        new ReconstructionModel(services.reconstructions(), train, threads.own(), threads.ui()),
        new CompareModel(
            services.folder(), services.metrics(), threads.worker(), threads.latest(threads.own()), threads.ui()),
        new SubgoalsModel(services.plans(), services.inspect(), threads.latest(threads.planner())),
        goal,
        importing,
        new PictureTransfer(files, importing, threads.worker(), threads.ui()),
        new DataModel(
            services.data(), threads.latest(threads.worker()), threads.latest(threads.own()), threads.latest(threads
                .own()),
            threads.latest(threads.own())),
        practice(services, jobs, threads));
  }

  private static PracticeModel practice(WorkbenchServices services, JobsModel jobs, Threads threads) {
    PracticeForm form =
        new PracticeForm(
            services.folder(), services.presets(), services.practice(), jobs, threads.latest(threads.worker()), threads
                .latest(threads
                    .worker()));
    return new PracticeModel(form, jobs, services.practice(), services.metrics(), threads.ui());
  }

  private static GoalModel goal(WorkbenchServices services, Threads threads) {
    LookModel look = new LookModel(services.goals(), threads.own(), threads.ui());
    LivePlanModel sketch =
        new LivePlanModel(services.goals(), threads.latest(threads.own()), System::nanoTime);
    AutoSave saving = new AutoSave(services.folder().resolve(DRAWING), threads.own(), threads.ui());
    SceneService scenes = services.goals().scenes();
    Executor simulator = threads.own();
    SceneModel scene = new SceneModel(scenes, simulator, threads.ui());
    PicturesModel pictures = new PicturesModel(services.plans(), scenes, threads.latest(simulator));
    return new GoalModel(pictures, scene, look, sketch, saving);
  }

  /** Lets models work only while their pages are seen. */
  void follow(Pages pages) {
    curves.visible().bind(pages.get("train").visible());
    kept.visible().bind(pages.get("train").visible());
    practice.visible().bind(pages.get("practice").visible());
    compare.visible().bind(pages.get("compare").visible());
    goal.restore();
    pages.get("goal").visible().subscribe(when(goal::open));
    data.visible().bind(pages.get("data").visible());
  }

  private static Consumer<Boolean> when(Runnable work) {
    return now -> {
      if (now) work.run();
    };
  }

  /** What went wrong lately, in sentences that the bar at the bottom says. */
  List<ObservableStringValue> problems() {
    return List.of(goal.problem(), importing.problem(), compare.problem(), jobs.problem());
  }

  /** Stops what is under way. */
  void stop() {
    desk.close();
    goal.close();
  }
}
