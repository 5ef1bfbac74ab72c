package ptp.ui.plan;

import java.util.List;
import java.util.Optional;
import ptp.figure.FigureTheme;
import ptp.figure.FilmstripFigure;
import ptp.figure.Strip;
import ptp.run.InspectService;
import ptp.run.InspectService.Kept;
import ptp.ui.text.Texts;

/** The plans that are shown, as figures and titles. */
public final class PlanFigures {
  private final PlanModel model;
  private final InspectService inspect;

  public PlanFigures(PlanModel model, InspectService inspect) {
    this.model = model;
    this.inspect = inspect;
  }

  /** The rows as a figure; empty before there is a plan. Reads the networks' check sums: some milliseconds. */
  public Optional<FilmstripFigure> figure(FigureTheme theme) {
    List<Strip> strips = model.rows().stream().flatMap(r -> r.strip().stream()).toList();
    if (strips.isEmpty()) return Optional.empty();
    String recipe = model.opened().get().map(Kept::recipe).orElseGet(() -> inspect.recipe(model.plans()));
    return Optional.of(new FilmstripFigure(title(), strips, note(), recipe, theme));
  }

  /** "Task A: unblock, then open, start 1 to goal 1". */
  public String title() {
    String drawn = model.edits().get().drawn().isPresent() ? ".drawn" : "";
    return Texts.get(
        "plan.figureTitle" + drawn, model.task().get(), model.task().get().title(), model.start().get() + 1,
        model.goal().get() + 1);
  }

  /** How far the estimates are off, where they are shown. */
  public String note() {
    if (!model.readings().get()) return "";
    return model.readingError().get()
        .map(
            e -> Texts.get(
                "plan.readings.error", 100 * e.drawer(), 100 * e.can(), 100 * e.block(), e.demonstrations()))
        .orElse("");
  }

  /** A name for the figure's file. */
  public String fileName() {
    return "plans-%s-start%d-goal%d"
        .formatted(model.task().get(), model.start().get() + 1, model.goal().get() + 1);
  }
}
