package ptp.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;

final class JobCommandLineTest {
  private final JobCommandLine commands = new JobCommandLine(Path.of("my work"));

  private static Request request(Set<Stage> stages, Task task) {
    return new Request("laptop", stages, Optional.ofNullable(task), MethodId.PTP, 3);
  }

  @Test
  void stagesBecomeCommandsInTheirOrder() {
    assertEquals(
        "installer/ptp collect --workspace 'my work' --preset laptop --seed 3"
            + " && installer/ptp train --workspace 'my work' --preset laptop --seed 3 --stage encoder,policy",
        commands.text(request(EnumSet.of(Stage.POLICY, Stage.COLLECT, Stage.ENCODER), null)));
  }

  @Test
  void aTaskIsNamedWhereItIsNeeded() {
    assertEquals(
        "installer/ptp practice --workspace 'my work' --preset laptop --seed 3 --task B --method ptp"
            + " && installer/ptp evaluate --workspace 'my work' --preset laptop --seed 3 --task B --method ptp",
        commands.text(request(EnumSet.of(Stage.PRACTICE, Stage.EVALUATE), Task.B)));
    assertEquals("", commands.text(request(EnumSet.noneOf(Stage.class), null)));
  }
}
