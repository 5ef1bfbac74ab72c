package ptp.cli;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of things on the command line: at least 1. */
final class CountConverter implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    try {
      int n = Integer.parseInt(text);
      if (n >= 1) return n;
    } catch (NumberFormatException e) {
      // falls through to the sentence below, which covers both
    }
    throw new TypeConversionException("\"" + text + "\" is not a whole number of at least 1");
  }

  static OptionalInt optional(Integer n) {
    return n == null ? OptionalInt.empty() : OptionalInt.of(n);
  }
}
