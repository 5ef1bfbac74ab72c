package ptp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.diagnose.bench.Bench;

/** How fast this machine is. */
@Command(name = "bench", description = "Measure the speed of simulator, training, planning and policy on this machine.")
final class BenchCommand extends TerminalCommand {
  @Option(names = "--quick", description = "Measure everything once, without a warm-up.") private boolean quick;

  BenchCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Bench.Figures r = commands.bench(options, quick ? Bench.Rounds.QUICK : Bench.Rounds.FULL, progress);
    return new Answer(r, words(r));
  }

  private static String words(Bench.Figures r) {
    return Formats.format(
        """
        simulator       %10.0f steps/s
        encoder         %10.0f images/s in training
        generator       %10.1f updates/s
        IQL             %10.1f updates/s
        plan            %10.3f s
        coarse plan     %10.3f s
          searched with distilled generators:
        plan            %10.3f s
        coarse plan     %10.3f s
        policy          %10.2f ms from image to action (median)
                        %10.2f ms (99th percentile)
        matrix product  %10.0f GFLOP/s""",
        r.envStepsPerSecond(), r.vqvaeImagesPerSecond(), r.generatorUpdatesPerSecond(), r.iqlUpdatesPerSecond(), r
            .planSeconds(),
        r.coarsePlanSeconds(), r.surrogatePlanSeconds(), r.coarseSurrogatePlanSeconds(), r.policyLatencyMsP50(), r
            .policyLatencyMsP99(), r.gemmGflops());
  }
}
