package ptp.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.domain.Goal;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Query;

/**
 * A plan's question as a terminal command. Pictures that somebody put into it are kept in the workspace as files that are
 * named after their content.
 *
 * @param workspace its folder
 * @param preset of the networks
 * @param seed of the networks' training
 */
public record PlanCommandLine(Path workspace, String preset, long seed) {
  /**
   * The command. Wherever it goes, it works: the pictures that it names are written where they are not there yet.
   *
   * @throws ptp.io.StoreException when a picture cannot be written
   */
  public String text(Query query) {
    keepPictures(query);
    CommandText words =
        networks("plan").option("--task", query.task()).option("--method", query.method().id())
            .option("--start", query.start()).option("--goal", query.goal()).option("--plan-seed", query.seed());
    Edits edits = query.edits();
    edits.start().ifPresent(start -> words.option("--start-image", file(start.frame())));
    edits.drawn().ifPresent(goal -> words.option("--goal-image", file(goal.frame())));
    edits.pins().forEach((place, frame) -> words.option("--pin", place + 1 + "=" + file(frame)));
    edits.leftOut().forEach(place -> words.option("--omit", place + 1));
    return words.text();
  }

  /** The beginning of a command that uses these networks. */
  public CommandText networks(String command) {
    return CommandText.of(command).option("--workspace", workspace).option("--preset", preset).option("--seed", seed);
  }

  /** Writes the pictures that the command needs, where they are not there yet. */
  public void keepPictures(Query query) {
    for (Frame frame : pictures(query)) {
      if (!Files.exists(file(frame))) FrameFile.write(frame, file(frame));
    }
  }

  /** Pictures that somebody put into a question. */
  public static List<Frame> pictures(Query query) {
    List<Frame> pictures = new ArrayList<>(query.edits().pins().values());
    query.edits().start().map(Goal::frame).ifPresent(pictures::add);
    query.edits().drawn().map(Goal::frame).ifPresent(pictures::add);
    return pictures;
  }

  /** File of an image. */
  public Path file(Frame frame) {
    CRC32C sum = new CRC32C();
    sum.update(frame.rgb());
    return workspace.resolve("plans").resolve("pictures").resolve("%08x.png".formatted(sum.getValue()));
  }
}
