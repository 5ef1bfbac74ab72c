package ptp.ui.goal;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.service.GoalService;
import ptp.service.GoalService.Look;
import ptp.ui.task.FollowingTask;
import ptp.ui.text.Texts;

/** What the robot makes of the picture being drawn. It follows the pen: the newest picture is looked at next. */
public final class LookModel {
  private static final double USUAL = 75;
  private static final double UNUSUAL = 95;

  private final GoalService service;
  private final FollowingTask<Frame, Looked> following;
  private final ReadOnlyObjectWrapper<Looked> looked =
      new ReadOnlyObjectWrapper<>(new Looked(null, Optional.empty(), ""));

  /**
   * @param worker one thread that does nothing else
   */
  public LookModel(GoalService service, Executor worker, Executor ui) {
    this.service = service;
    following = new FollowingTask<>(worker, ui, this::look, looked::set);
  }

  /**
   * The newest answer.
   *
   * @param picture that was looked at; null before the first
   * @param problem why there is no look; empty otherwise
   */
  public record Looked(@Nullable Frame picture, Optional<Look> look, String problem) {
    /** How many pixels the code ignores. */
    public int ignored() {
      int count = 0;
      for (boolean pixel : look.map(Look::ignored).orElse(new boolean[0])) if (pixel) count++;
      return count;
    }

    /** How familiar the picture is, as a sentence. */
    public String verdict() {
      double percentile = look.map(Look::percentile).orElse(Double.NaN);
      if (Double.isNaN(percentile)) return "";
      return Texts.get("look." + grade(percentile));
    }

    /** Whether the picture is unlike the demonstrations. */
    public boolean unusual() {
      return look.map(l -> l.percentile() > UNUSUAL).orElse(false);
    }

    private static String grade(double percentile) {
      if (percentile <= USUAL) return "familiar";
      return percentile <= UNUSUAL ? "rare" : "strange";
    }
  }

  public ReadOnlyObjectProperty<Looked> looked() {
    return looked.getReadOnlyProperty();
  }

  void follow(Frame picture) {
    following.ask(picture);
  }

  private Looked look(Frame picture) {
    try {
      if (!service.ready()) return new Looked(picture, Optional.empty(), Texts.get("look.notTrained"));
      return new Looked(picture, Optional.of(service.look(picture)), "");
    } catch (RuntimeException failure) {
      return new Looked(picture, Optional.empty(), Texts.problem(failure));
    }
  }
}
