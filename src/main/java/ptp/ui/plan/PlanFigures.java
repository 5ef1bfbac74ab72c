package ptp.ui.plan;

import java.util.List;
import java.util.Optional;
import ptp.domain.MethodId;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.FilmstripFigure;
import ptp.report.figure.Strip;
import ptp.service.InspectService;
import ptp.service.InspectService.Kept;
import ptp.service.PlanService.Query;
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
    Query asked = model.query(MethodId.PTP);
    return Texts.get(
        "plan.figureTitle", asked.task(), asked.task().title(), PlanRequestText.from(asked), PlanRequestText.to(asked));
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
    Query asked = model.query(MethodId.PTP);
    return "plans-%s-%s".formatted(asked.task(), PlanRequestText.inFileName(asked));
  }
}
