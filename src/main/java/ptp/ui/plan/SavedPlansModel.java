package ptp.ui.plan;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ptp.io.StoreException;
import ptp.service.InspectService;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Saved;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Query;
import ptp.ui.text.Texts;

/** The saved plans. */
public final class SavedPlansModel {
  private final InspectService service;
  private final Executor worker;
  private final Executor ui;
  private final ReadOnlyObjectWrapper<List<Saved>> saved = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<String> said = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");

  public SavedPlansModel(InspectService service, Executor worker, Executor ui) {
    this.service = service;
    this.worker = worker;
    this.ui = ui;
  }

  /** Saved plans, newest first. */
  public ReadOnlyObjectProperty<List<Saved>> saved() {
    return saved.getReadOnlyProperty();
  }

  /** What was done last, in a sentence. */
  public ReadOnlyObjectProperty<String> said() {
    return said.getReadOnlyProperty();
  }

  /** Why something could not be done; empty otherwise. */
  public ReadOnlyObjectProperty<String> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Reads the list. */
  public void refresh() {
    ask(service::saved, saved::set);
  }

  /** Keeps plans; the list follows. */
  public void save(String title, List<Answer> plans) {
    ask(
        () -> service.save(title, plans),
        kept -> {
          say(Texts.get("shelf.saved", kept.name()));
          refresh();
        });
  }

  /** Reads what was kept and shows it. */
  public void open(Saved which, Consumer<Kept> show) {
    ask(() -> service.open(which.name()), show);
  }

  /** Deletes what was kept; the list follows. */
  public void forget(Saved which) {
    ask(
        () -> {
          service.forget(which.name());
          return service.saved();
        },
        saved::set);
  }

  /** Puts what a terminal command needs in its place and hands the command over. */
  public void command(Answer plan, Consumer<String> take) {
    ask(() -> service.commands().text(plan.query()), take);
  }

  /** A question as a command; nothing, and it is said why, where its pictures cannot be written. */
  String text(Query query) {
    try {
      return service.commands().text(query);
    } catch (StoreException unwritten) {
      refuse(Texts.problem(unwritten));
      return "";
    }
  }

  private void say(String words) {
    said.set("");
    said.set(words);
  }

  private <T> void ask(Supplier<T> work, Consumer<T> show) {
    worker.execute(
        () -> {
          try {
            T answer = work.get();
            ui.execute(() -> show.accept(answer));
          } catch (RuntimeException failure) {
            ui.execute(() -> refuse(Texts.problem(failure)));
          }
        });
  }

  private void refuse(String words) {
    problem.set("");
    problem.set(words);
  }
}
