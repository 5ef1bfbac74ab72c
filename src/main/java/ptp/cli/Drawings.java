package ptp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import ptp.cli.Commands.DrawingsResult;
import ptp.cli.Commands.GoalSide;
import ptp.diagnose.drawings.DrawingCheck;
import ptp.diagnose.drawings.DrawingFiles;
import ptp.diagnose.drawings.DrawingRow;
import ptp.io.StoreException;

/** The proof that drawings work, written into the workspace and summed up. */
final class Drawings {
  private Drawings() {}

  static DrawingsResult write(DrawingCheck.Result result, Path folder) {
    Path table = folder.resolve("drawings.csv");
    Path sheet = folder.resolve("drawings.png");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("cannot write into " + folder + "; check that it is writable", e);
    }
    DrawingFiles.table(result.rows(), table);
    DrawingFiles.sheet(result.pictures(), sheet);
    List<DrawingRow> rows = result.rows();
    return new DrawingsResult(
        rows.size(), mean(rows, DrawingRow::apart), side(rows.stream().map(DrawingRow::drawn).toList()),
        side(rows.stream().map(DrawingRow::rendered).toList()), table, sheet);
  }

  private static GoalSide side(List<DrawingRow.Side> sides) {
    return new GoalSide(
        mean(sides, s -> share(s.success().whole())), mean(sides, s -> share(s.success().can())),
        mean(sides, s -> share(s.success().drawer())), mean(sides, DrawingRow.Side::cost),
        mean(sides, DrawingRow.Side::lastHop), mean(sides, DrawingRow.Side::left));
  }

  private static double share(boolean yes) {
    return yes ? 1 : 0;
  }

  private static <T> double mean(List<T> values, ToDoubleFunction<T> number) {
    return values.stream().mapToDouble(number).average().orElse(Double.NaN);
  }
}
