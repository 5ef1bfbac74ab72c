package ptp.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import ptp.domain.UserMessage;

/**
 * Reads option records from YAML. Missing keys keep the defaults (or the values of the preset named by {@code extends} at
 * the top level, a file of the same folder or of others that the caller names). Everything else that is not exactly an option with an allowed value is refused
 * by an {@link OptionsException} that names file, line and what is allowed. The YAML is only looked at as a tree of texts: no
 * object that a file names is ever made, aliases are refused, and size and depth are bounded.
 */
public final class OptionsReader {
  /** Longest configuration in bytes. */
  public static final int LARGEST_FILE = 1 << 20;

  private static final int DEEPEST_NESTING = 20;
  private static final int LONGEST_CHAIN = 8;
  private static final String EXTENDS = "extends";

  private final String source;
  private final List<Path> folders;
  private final int chain;
  private final FormerNames former = new FormerNames();

  private OptionsReader(String source, List<Path> folders, int chain) {
    this.source = source;
    this.folders = folders;
    this.chain = chain;
  }

  /** Options of a file. */
  public static <R extends Record> R read(Path file, Class<R> type) {
    return read(file, List.of(), type);
  }

  /**
   * Options of a file.
   *
   * @param others folders of presets that it may extend, looked through after its own
   */
  public static <R extends Record> R read(Path file, List<Path> others, Class<R> type) {
    return readFile(file, others, type, 0);
  }

  /**
   * Options of a text, which cannot extend a preset.
   *
   * @param source how errors call the text
   */
  public static <R extends Record> R read(String yaml, String source, Class<R> type) {
    OptionsReader reader = new OptionsReader(source, List.of(), 0);
    R options = reader.readText(yaml, type);
    reader.former.warn(source);
    return options;
  }

  /** Options that the program stored, in the names of their time; errors call them "options". */
  public static <R extends Record> R read(String yaml, Class<R> type) {
    return new OptionsReader("options", List.of(), 0).readText(yaml, type);
  }

  /**
   * The base's options with those replaced that the text names.
   *
   * @param source how errors call the text; empty for errors that name the option's path alone. They have no line,
   *     because the text is no file.
   */
  public static <R extends Record> R replace(R base, String yaml, String source) {
    OptionsReader reader = new OptionsReader(source, List.of(), 0);
    try {
      Node root = reader.compose(yaml);
      R replaced = root == null ? base : reader.overlay("", root, reader.entries("", root), base);
      reader.former.warn(source);
      return replaced;
    } catch (OptionsException e) {
      throw new OptionsException(source, 0, e.sentence());
    }
  }

  private static <R extends Record> R readFile(Path file, List<Path> others, Class<R> type, int chain) {
    List<Path> folders = Stream.concat(Stream.of(file.toAbsolutePath().getParent()), others.stream()).distinct()
        .toList();
    OptionsReader reader = new OptionsReader(file.toString(), folders, chain);
    R options = reader.readText(reader.contents(file), type);
    reader.former.warn(reader.source);
    return options;
  }

  private String contents(Path file) {
    try {
      long size = Files.size(file);
      if (size > LARGEST_FILE) throw refused(0, "the file has " + size + " bytes; a configuration has at most 1 MiB");
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw refused(0, "there is no such file");
    } catch (CharacterCodingException e) {
      throw refused(0, "the file is not UTF-8 text");
    } catch (IOException e) {
      throw refused(0, "the file cannot be read (" + e.getMessage() + ")");
    }
  }

  private <R extends Record> R readText(String yaml, Class<R> type) {
    Node root = compose(yaml);
    if (root == null) return Component.defaults(type);
    Map<String, NodeTuple> entries = entries("", root);
    NodeTuple parent = entries.remove(EXTENDS);
    R base = parent == null ? Component.defaults(type) : readParent(parent.getValueNode(), type);
    return overlay("", root, entries, base);
  }

  private Node compose(String yaml) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST_FILE);
    limits.setNestingDepthLimit(DEEPEST_NESTING);
    try {
      return new Yaml(limits).compose(new java.io.StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw refused(line, "this is not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw refused(0, "this is not valid YAML: " + UserMessage.of(e));
    }
  }

  private <R extends Record> R readParent(Node value, Class<R> type) {
    String name = value instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (folders.isEmpty()) throw refused(value, "\"extends\" works in files only");
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      throw refused(value, "extends must be the name of a preset in the same folder, such as laptop");
    }
    Path file = folders.stream().map(folder -> folder.resolve(name + ".yaml")).filter(Files::exists).findFirst()
        .orElseThrow(() -> refused(value, "there is no preset \"" + name + "\" in " + listed(folders)));
    if (chain >= LONGEST_CHAIN) throw refused(value, "the presets extend one another in a circle");
    return readFile(file, folders, type, chain + 1);
  }

  private static String listed(List<Path> folders) {
    return folders.stream().map(Path::toString).collect(Collectors.joining(" or "));
  }

  /** The base's options with those replaced that the entries name. */
  private <R extends Record> R overlay(String prefix, Node node, Map<String, NodeTuple> entries, R base) {
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) base.getClass();
    List<Component> components = Component.of(type);
    for (FormerNames.Clash c : former.rename(prefix, entries, type)) {
      throw refused(node, c.present() + " is given twice, also by its old name " + c.former());
    }
    refuseUnknown(prefix, entries, components.stream().map(Component::name).toList());
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      Component c = components.get(i);
      NodeTuple entry = entries.get(c.name());
      values[i] = entry == null ? c.get(base) : value(prefix + c.name(), c, entry.getValueNode(), base);
    }
    try {
      return Component.create(type, values);
    } catch (IllegalArgumentException e) {
      String group = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1) + ": ";
      throw refused(node, group + UserMessage.of(e));
    }
  }

  private Object value(String path, Component c, Node node, Record base) {
    refuseAnchor(node);
    if (!c.rawType().isRecord()) return new ValueReader(source, path, c).read(node);
    return overlay(path + ".", node, entries(path, node), (Record) c.get(base));
  }

  private Map<String, NodeTuple> entries(String path, Node node) {
    refuseAnchor(node);
    if (!(node instanceof MappingNode mapping) || !node.getTag().equals(Tag.MAP)) {
      String name = path.isEmpty() ? "a configuration" : path;
      throw refused(node, name + " must be a group of options, one \"name: value\" per line");
    }
    Map<String, NodeTuple> entries = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "[...]";
      if (!seen.add(key)) throw refused(entry.getKeyNode(), dotted(path, key) + " is given twice");
      entries.put(key, entry);
    }
    return entries;
  }

  private void refuseUnknown(String prefix, Map<String, NodeTuple> entries, List<String> known) {
    entries.entrySet().stream()
        .filter(e -> !known.contains(e.getKey()))
        .min(java.util.Comparator.comparingInt(e -> e.getValue().getKeyNode().getStartMark().getIndex()))
        .ifPresent(e -> {
          String sentence = "there is no option \"" + prefix + e.getKey() + "\"" + Suggestion.hint(e.getKey(), known);
          throw refused(e.getValue().getKeyNode(), sentence);
        });
  }

  private void refuseAnchor(Node node) {
    String sentence = "anchors and aliases (& and *) are not supported; write the value out";
    if (node.getAnchor() != null) throw refused(node, sentence);
  }

  private static String dotted(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private OptionsException refused(Node node, String sentence) {
    return refused(node.getStartMark().getLine() + 1, sentence);
  }

  private OptionsException refused(int line, String sentence) {
    return new OptionsException(source, line, sentence);
  }
}
