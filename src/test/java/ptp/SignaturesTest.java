package ptp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ptp.config.Option;

/** A caller sees at a glance what each argument is: few of them, or records that group what belongs together. */
final class SignaturesTest {
  private static final int CONSTRUCTOR = 7;
  private static final int FUNCTION = 6;

  /** Why these have more; records of options are allowed as they are, because the reader passes each YAML key by its name. */
  private static final Map<String, String> LONGER = Map.of(
      "ptp.domain.SceneState", "its fields are the columns of stored scenes",
      "ptp.domain.RunRecord", "its fields are the columns of the index's table of runs",
      "ptp.experiment.practice.PracticeTable$Row", "its fields are the columns of a CSV file",
      "ptp.cli.Commands$PlanResult", "its fields are the keys of the command's JSON",
      "ptp.diagnose.bench.Bench$Figures", "its fields are the keys of the command's JSON");

  private static Stream<Class<?>> classes() {
    return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ptp").stream()
        .filter(c -> !c.getPackageName().startsWith("ptp.ui") && !c.isInterface()).map(JavaClass::reflect);
  }

  private static boolean tooLong(Constructor<?> constructor) {
    int hidden = constructor.getDeclaringClass().isEnum() ? 2 : 0; // an enum's name and number
    return !constructor.isSynthetic() && constructor.getParameterCount() - hidden > CONSTRUCTOR;
  }

  private static boolean options(Class<?> type) {
    return type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.isAnnotationPresent(
        Option.class));
  }

  @Test
  void noConstructorHasManyParameters() {
    TreeSet<String> found = new TreeSet<>();
    classes().filter(type -> !options(type)).filter(
        type -> Arrays.stream(type.getDeclaredConstructors()).anyMatch(SignaturesTest::tooLong))
        .forEach(type -> found.add(type.getName()));
    assertEquals(new TreeSet<>(LONGER.keySet()), found, "group what belongs together into a record");
  }

  @Test
  void noFunctionOfANetworkHasManyParameters() throws IOException {
    Pattern head = Pattern.compile("^def (\\w+)\\(self,?(.*?)\\) *->", Pattern.MULTILINE | Pattern.DOTALL);
    List<String> longer = new ArrayList<>();
    int functions = 0;
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).toList()) {
        Matcher m = head.matcher(Files.readString(file));
        for (; m.find(); functions++) {
          if (m.group(2).split(":").length - 1 > FUNCTION) longer.add(file.getFileName() + " " + m.group(1));
        }
      }
    }
    assertTrue(functions > 50, functions + " functions");
    assertEquals(List.of(), longer, "pass a dictionary");
  }
}
