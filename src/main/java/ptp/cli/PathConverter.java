package ptp.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Files and folders on the command line; a locale without UTF-8 cannot name all of them. */
final class PathConverter implements ITypeConverter<Path> {
  @Override
  public Path convert(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "\"" + text + "\" has letters that the locale of this terminal lacks; set LC_ALL=C.UTF-8");
    }
  }
}
