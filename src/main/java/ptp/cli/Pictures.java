package ptp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ptp.figure.Figure;
import ptp.figure.FigureFile;
import ptp.figure.FigureTheme;
import ptp.figure.FilmstripFigure;
import ptp.figure.Strip;
import ptp.run.PlanService.Filmstrip;
import ptp.store.StoreException;

/** Writes figures beside the workspace's data. */
final class Pictures {
  private static final double BUDGET = 30;

  private Pictures() {}

  /** A figure with a row per plan. */
  static void filmstrip(String title, List<Filmstrip> plans, Path file) {
    String recipe = "planned by PTP Workbench";
    write(new FilmstripFigure(title, plans.stream().map(Pictures::strip).toList(), recipe, FigureTheme.LIGHT), file);
  }

  static void write(Figure figure, Path file) {
    try {
      Files.createDirectories(file.getParent());
      FigureFile.write(figure, file);
    } catch (IOException e) {
      throw new StoreException("cannot write the figure " + file, e);
    }
  }

  private static Strip strip(Filmstrip plan) {
    List<Strip.Hop> hops =
        plan.hops().stream().map(h -> new Strip.Hop(h.frame(), h.value(), h.distance())).toList();
    return new Strip(plan.method(), plan.observation(), plan.start(), hops, plan.cost(), plan.seconds(), BUDGET);
  }
}
