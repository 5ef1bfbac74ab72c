package ptp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ptp.domain.GripperPose;
import ptp.domain.Latent;

/** The shapes that comments give for poses and codebooks are those of the code. */
class CommentedShapesTest {
  private static final String SHAPE = "[^.;]*?(?:\\[\\w+, (\\d+)\\]|float\\[(\\d+)\\]|, (\\d+) each)";
  private static final Pattern POSES = Pattern.compile("\\bposes?\\b(?! scale)" + SHAPE);

  private static final Pattern CODEBOOKS = Pattern.compile("\\[codes, (\\d+)\\]");

  private static List<String> comments() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|py)")).toList()) {
        Files.readAllLines(file).stream().filter(l -> l.strip().matches("(/\\*\\*|\\*|#|//).*")).forEach(found::add);
      }
    }
    return found;
  }

  private static List<Integer> sizes(Pattern pattern) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (String line : comments()) {
      Matcher m = pattern.matcher(line);
      while (m.find()) {
        for (int g = 1; g <= m.groupCount(); g++) if (m.group(g) != null) sizes.add(Integer.valueOf(m.group(g)));
      }
    }
    return sizes;
  }

  @Test
  void aPoseHasTheSizeThatCommentsSay() throws IOException {
    List<Integer> sizes = sizes(POSES);
    assertTrue(sizes.size() >= 4, "only " + sizes.size() + " comments give the shape of poses");
    assertEquals(List.of(GripperPose.SIZE), sizes.stream().distinct().toList());
  }

  @Test
  void aCodeVectorHasTheSizeThatCommentsSay() throws IOException {
    List<Integer> sizes = sizes(CODEBOOKS);
    assertTrue(sizes.size() >= 6, "only " + sizes.size() + " comments give the shape of codebooks");
    assertEquals(List.of(Latent.CHANNELS), sizes.stream().distinct().toList());
  }
}
