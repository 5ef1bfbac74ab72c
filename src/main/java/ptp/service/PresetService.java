package ptp.service;

import java.util.List;
import ptp.experiment.preset.Preset;

/** The presets that there are. Not for an interface thread: they are files. */
public interface PresetService {
  /** Their names, the default one first. */
  List<String> names();

  /** Reads a preset; an unknown name is refused in a sentence that lists those there are. */
  Preset read(String name);

  /**
   * Writes a new preset that differs from another one in some options only; its file names no others.
   *
   * @throws IllegalArgumentException in a sentence, when the name is not new or cannot be a file's, or nothing differs
   */
  void save(String name, String base, Preset preset);
}
