package ptp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Options whose names have changed since a file was written. */
final class FormerNamesTest {
  enum Window {
    FULL,
    @Alias("approaches") UNTIL_CLOSEST
  }

  @Retired("noise")
  record Search(@Option(doc = "candidates", alias = "samples") int candidates) {
    public static Search defaults() {
      return new Search(4);
    }
  }

  record Options(
      @Option(doc = "steps", alias = {
        "updates", "trainingSteps"}) int gradientSteps,
      @Option(doc = "window", alias = "keep") Window relabelWindow,
      @Option(doc = "search", alias = "planner") Search search){
    public static Options defaults() {
      return new Options(10, Window.FULL, Search.defaults());
    }
  }

  private static final String OLD = "trainingSteps: 7\nkeep: approaches\nplanner: {samples: 9, noise: 8}\n";

  @Test
  void oldNamesAreReadAndNeverWritten() {
    Options options = OptionsReader.read(OLD, Options.class);
    assertEquals(new Options(7, Window.UNTIL_CLOSEST, new Search(9)), options);
    assertEquals("gradientSteps: 7\nrelabelWindow: until-closest\nsearch:\n  candidates: 9\n", OptionsWriter.write(
        options));
  }

  @Test
  void aFileIsWarnedAboutOnce() {
    List<String> warnings = new ArrayList<>();
    Logger log = Logger.getLogger(OptionsReader.class.getName());
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord record) {
        warnings.add(record.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    log.addHandler(handler);
    log.setUseParentHandlers(false);
    try {
      for (int i = 0; i < 2; i++) OptionsReader.read(OLD, "mine.yaml", Options.class);
      OptionsReader.read("gradientSteps: 3", "new.yaml", Options.class);
    } finally {
      log.removeHandler(handler);
      log.setUseParentHandlers(true);
    }
    assertEquals(
        List.of(
            "mine.yaml uses names of options that have changed, and still works: trainingSteps is now gradientSteps; "
                + "keep is now relabelWindow; planner is now search; search.samples is now candidates; search.noise is "
                + "no longer needed"),
        warnings);
  }

  @Test
  void bothNamesOfAnOptionAreRefused() {
    var e = assertThrows(
        OptionsException.class, () -> OptionsReader.read("search: {samples: 1, candidates: 2}", "f", Options.class));
    assertEquals("f:1: search.candidates is given twice, also by its old name search.samples", e.getMessage());
  }

  @Test
  void suggestionsAreOfPresentNames() {
    var e = assertThrows(OptionsException.class, () -> OptionsReader.read("updatez: 1", "f", Options.class));
    assertFalse(e.getMessage().contains("updates"), e.getMessage());
  }

  @Test
  void pathsAndLabelsOfStoredOptionsAreThePresentOnes() {
    assertEquals("search.candidates", OptionPaths.present("planner.samples", Options.class));
    assertEquals("gone.samples", OptionPaths.present("gone.samples", Options.class));
    assertEquals(
        java.util.Map.of("relabelWindow", "until-closest", "search.candidates", "9"),
        OptionPaths.of("keep: approaches\nplanner:\n  samples: 9\n", Options.class));
  }

  @Test
  void someOptionsAreReplaced() {
    Options base = OptionsReader.read(OLD, Options.class);
    assertEquals(
        new Options(7, Window.UNTIL_CLOSEST, new Search(2)),
        OptionSettings.applyTo(base, List.of("search.candidates=2")));
    assertEquals(
        new Options(3, Window.UNTIL_CLOSEST, new Search(2)),
        OptionSettings.applyTo(base, List.of("planner.samples=2", "trainingSteps=3")), "by their former names");
    assertEquals(base, OptionSettings.applyTo(base, List.of()));
  }
}
