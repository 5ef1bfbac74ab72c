import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the program's jars into an installation. Native libraries of this system go to files of their own, so that they are
 * never unpacked when the program runs; those of other systems are left out. The program's jar names the others in its
 * manifest, so that the class path is the same wherever the installation lies. The jars lose their modules' descriptions, which
 * count for nothing on the class path and stop jdeps. Times in the jars are fixed: the same input gives the same bytes.
 *
 * <p>Usage: {@code java Slim.java JARS PROGRAM APP}: the folder of the libraries' jars, the program's jar, the folder to fill.
 */
final class Slim {
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib|a)");
  private static final long TIME = 315619200000L; // 1980-01-02, which every zip can hold

  private final Path app;
  private final Pattern own = own(System.getProperty("os.name"), System.getProperty("os.arch"));

  private final ClassHierarchyResolver hierarchy;

  /** @param libraries whose classes extend one another */
  private Slim(Path app, ClassLoader libraries) {
    this.app = app;
    hierarchy = ClassHierarchyResolver.ofResourceParsing(libraries).orElse(ClassHierarchyResolver.defaultResolver());
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) throw new IllegalArgumentException("usage: java Slim.java JARS PROGRAM APP");
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    try (URLClassLoader libraries = new URLClassLoader(jars.stream().map(Slim::url).toArray(URL[]::new))) {
      new Slim(Path.of(arguments[2]), libraries).fill(jars, Path.of(arguments[1]));
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void fill(List<Path> jars, Path program) throws IOException {
    Files.createDirectories(app.resolve("native"));
    List<String> names = new ArrayList<>();
    for (Path jar : jars) names.add(copy(jar, jar.getFileName().toString(), null));
    copy(program, "ptp.jar", manifest(names));
  }

  private static Manifest manifest(List<String> libraries) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "ptp.app.Launcher");
    main.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    return manifest;
  }

  /** @param manifest in place of the jar's own, or null */
  private String copy(Path jar, String name, Manifest manifest) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(app.resolve(name)))) {
      if (manifest != null) {
        to.putNextEntry(entry(JarFile.MANIFEST_NAME));
        manifest.write(to);
      }
      for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements();) {
        ZipEntry entry = all.nextElement();
        if (entry.isDirectory() || entry.getName().endsWith("module-info.class")) continue;
        if (manifest != null && entry.getName().equals(JarFile.MANIFEST_NAME)) continue;
        try (InputStream in = from.getInputStream(entry)) {
          put(entry.getName(), in, to);
        }
      }
    }
    return name;
  }

  private void put(String name, InputStream in, ZipOutputStream to) throws IOException {
    if (name.endsWith(".class")) {
      to.putNextEntry(entry(name));
      to.write(cacheable(in.readAllBytes()));
    } else if (!NATIVE.matcher(name).matches()) {
      to.putNextEntry(entry(name));
      in.transferTo(to);
    } else if (own.matcher(name).matches()) {
      Path file = folder(name).resolve(name.substring(name.lastIndexOf('/') + 1));
      try (OutputStream out = Files.newOutputStream(file)) {
        in.transferTo(out);
      }
    }
  }

  /**
   * Java's cache takes no class of before Java 6, whose files lack stack maps; such are written anew as of Java 8. Picocli, which
   * every command starts with, has them.
   */
  private byte[] cacheable(byte[] bytes) {
    ClassFile files = ClassFile.of(
        ClassFile.ClassHierarchyResolverOption.of(hierarchy), ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
    ClassModel old = files.parse(bytes);
    if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) return bytes;
    ClassTransform bodies = ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
    return files.transformClass(
        old, bodies.andThen(ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_8_VERSION, 0))));
  }

  /** JavaFX looks for its libraries, which lie at the top of its jars, beside those jars. */
  private Path folder(String name) {
    return name.indexOf('/') < 0 ? app : app.resolve("native");
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(TIME);
    return entry;
  }

  /** Where the libraries that this program uses keep what is for one system; PyTorch's were unpacked before. */
  private static Pattern own(String os, String arch) {
    boolean arm = arch.equals("aarch64");
    String system = os.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
    List<String> folders = switch (system) {
      case "linux" -> arm ? List.of("Linux/aarch64", "linux-aarch64", "linux/arm64", "linux-arm64")
          : List.of("Linux/x86_64", "linux-x86-64", "linux/x86_64", "linux-x86_64");
      case "mac" -> arm ? List.of("Mac/aarch64", "darwin-aarch64", "osx/arm64", "macosx-arm64")
          : List.of("Mac/x86_64", "darwin-x86-64", "osx/x86_64", "macosx-x86_64");
      case "windows" -> List.of("Windows/x86_64", "win32-x86-64", "windows/x86_64", "windows-x86_64");
      default -> throw new IllegalArgumentException("there is no package for " + os + "; use Linux, macOS or Windows");
    };
    String any = folders.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("[^/]+|(?!pytorch|jnilib).*/?(" + any + ")/[^/]+");
  }
}
