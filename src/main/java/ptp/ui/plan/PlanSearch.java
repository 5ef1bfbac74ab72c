package ptp.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.service.InspectService;
import ptp.service.InspectService.ReadingError;
import ptp.service.PlanService;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Query;
import ptp.service.PlanService.TaskImages;
import ptp.ui.text.Texts;

/** Plans with one method after another; what goes wrong with one becomes the message of its row. */
final class PlanSearch {
  private final PlanService service;
  private final InspectService inspect;
  private final ChosenMethods chosen;

  PlanSearch(PlanService service, InspectService inspect, ChosenMethods chosen) {
    this.service = service;
    this.inspect = inspect;
    this.chosen = chosen;
  }

  /** What a task offers, how far estimates are off, and the methods that were chosen last. */
  record Opened(TaskImages images, Optional<ReadingError> error, List<MethodId> methods) {}

  /** Reads what a task offers, off the interface thread. */
  Opened open(Task task) {
    return new Opened(service.images(task), inspect.readingError(), chosen.read());
  }

  /**
   * Plans off the interface thread.
   *
   * @param deliver gets how far a method is and what there is of its plan, then a row with its plan but not yet its strip
   */
  void all(List<Query> queries, Progress progress, Consumer<PlanRow> deliver) {
    for (Query query : queries) {
      progress.checkCancelled();
      MethodId method = query.method();
      Progress told = SearchProgressText.of(progress, far -> deliver.accept(PlanRow.searching(method, far)));
      deliver.accept(one(query, told, part -> deliver.accept(PlanRow.refining(part.get()))));
    }
  }

  private PlanRow one(Query query, Progress progress, Consumer<Supplier<Answer>> soFar) {
    MethodId method = query.method();
    try {
      if (!service.ready(method)) {
        return PlanRow.without(method, PlanRow.State.NOT_TRAINED, Texts.get("plan.notTrained"));
      }
      return new PlanRow(
          method, PlanRow.State.READY, Optional.of(inspect.explain(query, progress, soFar)), Optional.empty(), "");
    } catch (CancellationException superseded) {
      throw superseded;
    } catch (RuntimeException failure) {
      return PlanRow.without(method, PlanRow.State.FAILED, Texts.problem(failure));
    }
  }
}
