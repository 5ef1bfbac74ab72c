package ptp.experiment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Goal;
import ptp.report.figure.FakeFrames;

/** The list of goals that were kept. */
final class DrawnGoalsTest {
  @TempDir private Path folder;

  private String keptAt(DrawnGoals goals, double share, long second) throws IOException {
    String id = goals.keep(new Goal(FakeFrames.at(share), Optional.empty()));
    Files.setLastModifiedTime(folder.resolve(id + ".png"), FileTime.fromMillis(1000 * second));
    return id;
  }

  private static List<String> ids(DrawnGoals goals) {
    return goals.list().stream().map(KeptGoal::id).toList();
  }

  @Test
  void theNewestComesFirst() throws IOException {
    DrawnGoals goals = new DrawnGoals(folder);
    String oldest = keptAt(goals, 0.2, 10);
    String newest = keptAt(goals, 0.4, 30);
    String middle = keptAt(goals, 0.6, 20);
    assertEquals(List.of(newest, middle, oldest), ids(goals));
    assertEquals(new Goal(FakeFrames.at(0.2), Optional.empty()), goals.list().getLast().goal());
    assertEquals(oldest, keptAt(goals, 0.2, 40));
    assertEquals(List.of(oldest, newest, middle), ids(goals), "a goal that is kept again is the newest");
  }

  @Test
  void whatCannotBeReadIsLeftOut() throws IOException {
    DrawnGoals goals = new DrawnGoals(folder);
    String sound = keptAt(goals, 0.2, 10);
    String damaged = keptAt(goals, 0.4, 20);
    Files.writeString(folder.resolve(damaged + ".png"), "no picture");
    String odd = keptAt(goals, 0.6, 30);
    Files.writeString(folder.resolve(odd + ".state"), "1 2 x");
    Files.copy(folder.resolve(sound + ".png"), folder.resolve("mine.png"));
    Files.createDirectory(folder.resolve("00000000.png"));
    assertEquals(List.of(sound), ids(goals));
  }

  @Test
  void withoutAFolderThereIsNone() {
    assertEquals(List.of(), new DrawnGoals(folder.resolve("none")).list());
  }
}
