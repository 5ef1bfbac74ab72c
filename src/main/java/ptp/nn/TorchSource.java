package ptp.nn;

import java.util.Map;
import java.util.regex.Pattern;

/** Puts fragments of TorchScript together and lets their authors write plain {@code self} and names of types. */
final class TorchSource {
  private static final Pattern SELF = Pattern.compile("(?m)^(def \\w+\\(self)(?=[,)])");

  /** The archive importer knows types by ATen's numbers alone. */
  private static final Map<String, String> TYPES =
      Map.of("torch.float32", "6", "torch.int64", "4", "torch.uint8", "0", "torch.bool", "11");

  private TorchSource() {}

  /** One source; the importer demands the type of {@code self}. Line numbers stay. */
  static String join(String... fragments) {
    String source = SELF.matcher(String.join("\n", fragments)).replaceAll("$1: __torch__.Net");
    for (Map.Entry<String, String> type : TYPES.entrySet()) source = source.replace(type.getKey(), type.getValue());
    return source;
  }
}
