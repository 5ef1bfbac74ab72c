package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that behaves as "ptp import" does, or dies; the name of the file says which. */
final class FakeImport {
  private FakeImport() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path datasets = Path.of(arguments[List.of(arguments).indexOf("--workspace") + 1], "datasets");
    Files.writeString(Files.createDirectories(datasets.resolve(".importing")).resolve("frames.bin"), "half");
    String name = Path.of(arguments[1]).getFileName().toString();
    System.err.print("importing\r 37%  importing, 8 s left\r 90%  importing\r            \r");
    switch (name) {
      case "sound.hdf5" -> System.out.println("{\"name\":\"sound\",\"trajectories\":2,\"notes\":[]}");
      case "refused.hdf5" -> System.out.println("{\"error\":\"it holds no größe\"}");
      case "unstarted.hdf5" -> System.err.println(
          "Picked up JAVA_TOOL_OPTIONS: -Xmx1k\nError occurred during initialization of VM\nToo small maximum heap");
      case "slow.hdf5" -> Thread.sleep(60_000);
      default -> {
        System.out.println("#\n# A fatal error has been detected by the Java Runtime Environment:\n{\"na");
        Runtime.getRuntime().halt(134);
      }
    }
    System.exit(name.equals("sound.hdf5") ? 0 : 1);
  }
}
