package ptp.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import ptp.domain.Frame;
import ptp.run.PlanService.Edits;
import ptp.run.PlanService.Query;

/**
 * A plan's question as a terminal command. Pictures that somebody put into it are kept in the workspace as files that are
 * named after their content.
 *
 * @param workspace its folder
 * @param preset of the networks
 * @param seed of the networks' training
 */
public record PlanCommandLine(Path workspace, String preset, long seed) {
  static final String PROGRAM = "installer/ptp";

  /** The command, which works once {@link #keepPictures} was called. */
  public String text(Query query) {
    List<String> words = new ArrayList<>(List.of(PROGRAM, "plan"));
    add(words, "--workspace", quoted(workspace.toString()));
    add(words, "--preset", preset);
    add(words, "--seed", Long.toString(seed));
    add(words, "--task", query.task().name());
    add(words, "--method", query.method().id());
    add(words, "--start", Integer.toString(query.start()));
    add(words, "--goal", Integer.toString(query.goal()));
    add(words, "--plan-seed", Long.toString(query.seed()));
    Edits edits = query.edits();
    edits.drawn().ifPresent(goal -> add(words, "--goal-picture", quoted(file(goal).toString())));
    edits.pins().forEach((place, frame) -> add(words, "--pin", quoted(place + 1 + "=" + file(frame))));
    edits.leftOut().forEach(place -> add(words, "--leave-out", Integer.toString(place + 1)));
    return String.join(" ", words);
  }

  private static void add(List<String> words, String name, String value) {
    words.addAll(Arrays.asList(name, value));
  }

  /** Writes the pictures that the command needs, where they are not there yet. */
  public void keepPictures(Query query) {
    for (Frame frame : pictures(query)) {
      if (!Files.exists(file(frame))) FramePng.write(frame, file(frame));
    }
  }

  /** Pictures that somebody put into a question. */
  public static List<Frame> pictures(Query query) {
    List<Frame> pictures = new ArrayList<>(query.edits().pins().values());
    query.edits().drawn().ifPresent(pictures::add);
    return pictures;
  }

  /** Where a picture is kept. */
  public Path file(Frame frame) {
    CRC32C sum = new CRC32C();
    sum.update(frame.rgb());
    return workspace.resolve("plans").resolve("pictures").resolve("%08x.png".formatted(sum.getValue()));
  }

  /** A word as a shell reads it. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
