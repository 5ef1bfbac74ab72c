package ptp.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ptp.experiment.preset.Preset;
import ptp.service.PresetService;

/** Presets in memory. */
final class FakePresets implements PresetService {
  final Map<String, Preset> all = new LinkedHashMap<>();

  FakePresets() {
    for (String name : List.of("laptop", "printed", "released")) all.put(name, Preset.defaults());
  }

  @Override
  public synchronized List<String> names() {
    return List.copyOf(all.keySet());
  }

  @Override
  public synchronized Preset read(String name) {
    if (!all.containsKey(name)) throw new IllegalArgumentException("there is no preset " + name);
    return all.get(name);
  }

  @Override
  public synchronized void save(String name, String base, Preset preset) {
    if (all.containsKey(name)) throw new IllegalArgumentException("there is a preset \"" + name + "\" already");
    all.put(name, preset);
  }
}
