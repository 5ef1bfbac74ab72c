package ptp.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The networks that were trained for a preset with a training seed. */
public record NetworkSet(String preset, long seed) {
  private static final Pattern NAME = Pattern.compile("(.+?)-(-?\\d{1,18})");

  /** The set with that name, which is also that of its folder; empty where it is none. */
  public static Optional<NetworkSet> of(String name) {
    Matcher parts = NAME.matcher(name);
    return parts.matches()
        ? Optional.of(new NetworkSet(parts.group(1), Long.parseLong(parts.group(2)))) : Optional.empty();
  }

  /** "laptop-0". */
  public String name() {
    return preset + "-" + seed;
  }
}
