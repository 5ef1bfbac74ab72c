package ptp.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Gives options of older files their present names, and says so once for a file. */
final class FormerNames {
  private static final System.Logger LOG = System.getLogger(OptionsReader.class.getName());
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  /** The two names of an option that a file gives by both. */
  record Clash(String former, String present) {}

  private final List<String> found = new ArrayList<>();

  /** Renames the entries of one group; the first option that is given by both its names is returned and changes nothing. */
  List<Clash> rename(String prefix, Map<String, NodeTuple> entries, Class<? extends Record> type) {
    for (Component c : Component.of(type)) {
      for (String former : c.aliases()) {
        if (!entries.containsKey(former)) continue;
        if (entries.containsKey(c.name())) return List.of(new Clash(prefix + former, prefix + c.name()));
        entries.put(c.name(), entries.remove(former));
        found.add(prefix + former + " is now " + c.name());
      }
    }
    for (String retired : Component.retired(type)) {
      if (entries.remove(retired) != null) found.add(prefix + retired + " is no longer needed");
    }
    return List.of();
  }

  /** Warns, the first time that this source is read. */
  void warn(String source) {
    if (found.isEmpty() || !WARNED.add(source)) return;
    LOG.log(
        System.Logger.Level.WARNING,
        source + " uses names of options that have changed, and still works: " + String.join("; ", found));
  }
}
