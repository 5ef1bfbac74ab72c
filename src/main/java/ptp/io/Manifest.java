package ptp.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list of a checkpoint's files with their sizes and SHA-256, as lines of text; the last line is the SHA-256 of the
 * lines before it, so that damage to the list itself is found as well.
 */
record Manifest(long step, SortedMap<String, Entry> files) {
  static final String NAME = "manifest.txt";

  /** Far above any honest manifest: a larger file is not read into memory. */
  private static final int MAX_BYTES = 1 << 20;

  private static final Pattern STEP = Pattern.compile("checkpoint 1 step (\\d{1,18})");
  private static final Pattern FILE = Pattern.compile("([0-9a-f]{64}) (\\d{1,18}) ([A-Za-z0-9_][A-Za-z0-9._-]*)");

  /** Size and hash of one file. */
  record Entry(long size, String sha256) {}

  /** Describes all files of a folder; their names may hold letters, digits, '.', '_' and '-'. */
  static Manifest of(long step, Path folder) throws IOException {
    SortedMap<String, Entry> files = new TreeMap<>();
    for (Path file : regularFiles(folder)) {
      files.put(file.getFileName().toString(), new Entry(Files.size(file), sha256(file)));
    }
    return new Manifest(step, files);
  }

  private static List<Path> regularFiles(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.peek(Manifest::checkName).toList();
    }
  }

  private static void checkName(Path file) {
    if (!Files.isRegularFile(file) || !file.getFileName().toString().matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException(file.getFileName() + " cannot be part of a checkpoint: plain files only");
    }
  }

  String text() {
    StringBuilder text = new StringBuilder("checkpoint 1 step " + step + "\n");
    files.forEach((name, e) -> text.append(e.sha256() + " " + e.size() + " " + name + "\n"));
    return text + sha256(text.toString().getBytes(StandardCharsets.UTF_8)) + "\n";
  }

  /** Reads a manifest, or says in a sentence why it cannot be trusted. */
  static Manifest read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) throw new IOException("its manifest is too large");
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf('\n', text.length() - 2) + 1;
    String body = text.substring(0, end);
    if (!text.substring(end).equals(sha256(body.getBytes(StandardCharsets.ISO_8859_1)) + "\n")) {
      throw new IOException("its manifest is damaged");
    }
    return parse(body.lines().toList());
  }

  private static Manifest parse(List<String> lines) throws IOException {
    SortedMap<String, Entry> files = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher file = match(FILE, line);
      files.put(file.group(3), new Entry(Long.parseLong(file.group(2)), file.group(1)));
    }
    return new Manifest(Long.parseLong(match(STEP, lines.getFirst()).group(1)), files);
  }

  private static Matcher match(Pattern pattern, String line) throws IOException {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) throw new IOException("its manifest has an unknown form");
    return matcher;
  }

  /** Problem with the files in {@code folder}; empty when every checksum is valid. */
  Optional<String> damage(Path folder) throws IOException {
    for (Map.Entry<String, Entry> e : files.entrySet()) {
      Path file = folder.resolve(e.getKey());
      if (!Files.isRegularFile(file)) return Optional.of(e.getKey() + " is missing");
      if (Files.size(file) != e.getValue().size()) return Optional.of(e.getKey() + " has another size");
      if (!sha256(file).equals(e.getValue().sha256())) return Optional.of(e.getKey() + " has other bytes");
    }
    return Optional.empty();
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n; (n = in.read(buffer)) >= 0;) digest.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
