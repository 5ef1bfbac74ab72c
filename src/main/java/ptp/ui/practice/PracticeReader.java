package ptp.ui.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ptp.config.OptionsReader;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.experiment.practice.PracticeFeed;
import ptp.experiment.practice.Recordings;
import ptp.experiment.preset.Preset;
import ptp.plan.PlannerCatalogue;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.MetricService;
import ptp.service.MetricService.Series;
import ptp.service.PracticeService;
import ptp.ui.practice.PracticeView.Curves;
import ptp.ui.practice.PracticeView.Entry;
import ptp.ui.practice.PracticeView.Facts;
import ptp.ui.practice.PracticeView.Hops;
import ptp.ui.text.Texts;

/** Reads what the page shows; for one thread, which is not the interface's. */
final class PracticeReader {
  /** Epochs whose segments are counted. */
  private static final int EPOCHS = 10;

  private final MetricService metrics;
  private final PracticeService service;
  private final Map<RunId, Facts> facts = new HashMap<>();

  PracticeReader(MetricService metrics, PracticeService service) {
    this.metrics = metrics;
    this.service = service;
  }

  /** Every practice, newest first: those of jobs that wait or run, then those that have begun. */
  List<Entry> runs(List<Request> active) {
    Map<RunId, Entry> found = new LinkedHashMap<>();
    for (Request request : active) {
      if (!request.stages().contains(Stage.PRACTICE)) continue;
      RunId run = service.run(request);
      found.put(run, new Entry(run, title(request), Optional.empty()));
    }
    for (RunRecord record : metrics.runs()) {
      if (!record.kind().equals("practice") || record.task() == null || record.method() == null) continue;
      String title = title(record.task(), record.method(), record.preset(), record.seed());
      found.put(record.id(), new Entry(record.id(), title, Optional.of(record)));
    }
    return List.copyOf(found.values());
  }

  private static String title(Request r) {
    return title(r.task().orElse(Task.A), r.method(), r.preset() + r.practice().label(), r.seed());
  }

  private static String title(Task task, MethodId method, String preset, long seed) {
    return Texts.get("practice.run", task, PlannerCatalogue.installed().title(method), preset, seed);
  }

  /** One of these practices with its measurements. */
  PracticeView view(List<Entry> runs, Optional<Entry> shown) {
    if (shown.isEmpty()) {
      return new PracticeView(
          runs, shown, Facts.UNKNOWN, Curves.NONE, Hops.NONE, Optional.empty(), Recordings.NONE);
    }
    RunId run = shown.get().run();
    List<String> names = metrics.names(run);
    return new PracticeView(
        runs, shown, facts(shown.get()), curves(run, names), hops(run, names),
        service.look().filter(n -> n.run().equals(run)), service.films(run));
  }

  private Curves curves(RunId run, List<String> names) {
    Map<String, Series> learning = new LinkedHashMap<>();
    for (PracticeCurve curve : PracticeCurve.values()) {
      for (String line : curve.lines()) {
        String name = PracticeCurve.metric(line);
        if (names.contains(name)) learning.put(line, metrics.series(run, name));
      }
    }
    return new Curves(
        series(run, names, Metric.SUCCESS), series(run, names, Metric.RESULT), series(run, names, "practice/success"),
        learning);
  }

  private Series series(RunId run, List<String> names, String name) {
    return names.contains(name) ? metrics.series(run, name) : PracticeView.NO_SERIES;
  }

  private Facts facts(Entry entry) {
    if (entry.record().isEmpty()) return Facts.UNKNOWN;
    return facts.computeIfAbsent(entry.run(), run -> facts(entry.record().get().recipe()));
  }

  /** A recipe of another version may not be readable; then its numbers are not shown. */
  private static Facts facts(String recipe) {
    try {
      Preset preset = OptionsReader.read(recipe, Preset.class);
      return new Facts(
          preset.practice().epochs(), preset.evaluation().episodesPerEpoch(), preset.evaluation().episodes(),
          preset.practice().episodesPerEpoch());
    } catch (IllegalArgumentException foreign) {
      return Facts.UNKNOWN;
    }
  }

  private Hops hops(RunId run, List<String> names) {
    List<Integer> begun = new ArrayList<>();
    List<Integer> reached = new ArrayList<>();
    int epochs = 0;
    while (names.contains(PracticeFeed.begun(begun.size() + 1))) {
      int hop = begun.size() + 1;
      Series tries = metrics.series(run, PracticeFeed.begun(hop));
      epochs = Math.max(epochs, Math.min(EPOCHS, tries.values().length));
      begun.add(sumOfLast(tries));
      reached.add(sumOfLast(metrics.series(run, PracticeFeed.reached(hop))));
    }
    return new Hops(epochs, begun, reached);
  }

  private static int sumOfLast(Series series) {
    double sum = 0;
    int from = Math.max(0, series.values().length - EPOCHS);
    for (int i = from; i < series.values().length; i++) sum += series.values()[i];
    return (int) Math.round(sum);
  }
}
