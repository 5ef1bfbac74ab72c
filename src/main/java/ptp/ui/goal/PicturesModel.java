package ptp.ui.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.SceneState;
import ptp.domain.Task;
import ptp.service.PlanService;
import ptp.service.PlanService.TaskImages;
import ptp.service.SceneService;
import ptp.ui.task.LatestTask;

/** The pictures of a task to begin from, which of them is chosen, and the scenes that they show. */
public final class PicturesModel {
  private final PlanService plans;
  private final SceneService scenes;
  private final LatestTask reading;
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<List<Frame>> pictures = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Behind> behind = new ReadOnlyObjectWrapper<>(Behind.NOTHING);

  /**
   * What is known of the pictures besides their pixels.
   *
   * @param scenes that pictures are exact renderings of
   * @param empty the scene without what moves in it
   */
  record Behind(Map<Frame, SceneState> scenes, Optional<Frame> empty) {
    static final Behind NOTHING = new Behind(Map.of(), Optional.empty());
  }

  /**
   * @param reading reads on a thread of its own, because the simulator takes a moment to start
   */
  public PicturesModel(PlanService plans, SceneService scenes, LatestTask reading) {
    this.plans = plans;
    this.scenes = scenes;
    this.reading = reading;
  }

  /**
   * Reads the task's pictures, now and whenever another task is chosen.
   *
   * @param failed is told why that is not possible
   */
  void open(Runnable read, Consumer<Exception> failed) {
    task.subscribe(now -> read(now, read, failed));
  }

  /** The pictures come first; their scenes need the simulator, which takes a moment to start. */
  private void read(Task now, Runnable read, Consumer<Exception> failed) {
    reading.<Runnable>submit(
        (progress, deliver) -> {
          List<Frame> all = pictures(now);
          deliver.accept(() -> show(all, read));
          Behind known = new Behind(scenes.known(now), Optional.of(scenes.empty(now)));
          deliver.accept(() -> behind.set(known));
        },
        Runnable::run,
        failure -> {
          if (failure != null) failed.accept(failure);
        });
  }

  private List<Frame> pictures(Task of) {
    TaskImages images = plans.images(of);
    List<Frame> all = new ArrayList<>(images.starts());
    all.addAll(images.goals());
    return List.copyOf(all);
  }

  private void show(List<Frame> now, Runnable read) {
    chosen.set(0);
    pictures.set(now);
    read.run();
  }

  /** A picture with the scene that it shows, where that is known. */
  Goal known(Frame picture) {
    return new Goal(picture, Optional.ofNullable(behind.get().scenes().get(picture)));
  }

  /** The scene of a picture; of the task's first start when it is not known; empty before anything is. */
  Optional<SceneState> sceneNear(Frame picture) {
    Optional<SceneState> own = known(picture).state();
    return own.isPresent() ? own : pictures.get().stream().findFirst().flatMap(first -> known(first).state());
  }

  ReadOnlyObjectProperty<Behind> behind() {
    return behind.getReadOnlyProperty();
  }

  public ObjectProperty<Task> task() {
    return task;
  }

  /** The task's pictures, starts first. */
  public ReadOnlyObjectProperty<List<Frame>> all() {
    return pictures.getReadOnlyProperty();
  }

  /** The picture that is chosen among them. */
  public IntegerProperty chosen() {
    return chosen;
  }

  public Optional<Frame> chosenPicture() {
    List<Frame> all = pictures.get();
    return chosen.get() < all.size() ? Optional.of(all.get(chosen.get())) : Optional.empty();
  }
}
