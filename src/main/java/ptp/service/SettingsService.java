package ptp.service;

import java.util.Optional;

/** Named texts that a workspace remembers for the window. Calls touch the disk: not for an interface thread. */
public interface SettingsService {
  /** Stored value of a setting. */
  Optional<String> get(String name);

  /** Remembers, in place of what was remembered before. */
  void put(String name, String value);
}
