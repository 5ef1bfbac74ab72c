package ptp.workspace;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ptp.domain.Progress;
import ptp.io.StoreException;

/**
 * What a process that imports says, as it arrives: lines that end with a line feed or, where one replaces the line before,
 * with a carriage return. Lines with percents are progress, one in braces is the result; others are those of a Java
 * machine that breaks or does not start.
 */
final class ImportOutputParser {
  private static final Pattern PERCENT = Pattern.compile("\\s*(\\d{1,3})%  ");

  private static final int MOST_OTHER_WORDS = 100_000;

  private final Progress progress;
  private final StringBuilder others = new StringBuilder();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private Optional<JsonObject> result = Optional.empty();

  ImportOutputParser(Progress progress) {
    this.progress = progress;
  }

  void take(byte[] some) {
    for (byte b : some) {
      if (b == '\n' || b == '\r') endLine();
      else line.write(b);
    }
  }

  private void endLine() {
    String words = line.toString(StandardCharsets.UTF_8);
    line.reset();
    Matcher percent = PERCENT.matcher(words);
    if (percent.lookingAt()) progress.at(Integer.parseInt(percent.group(1)), 100);
    else if (words.startsWith("{")) result = object(words);
    else if (others.length() < MOST_OTHER_WORDS) others.append(words).append('\n');
  }

  private static Optional<JsonObject> object(String words) {
    try {
      return Optional.of(JsonParser.parseString(words)).filter(JsonElement::isJsonObject).map(
          JsonElement::getAsJsonObject);
    } catch (JsonSyntaxException cutOff) {
      return Optional.empty();
    }
  }

  /** Lines that are neither progress nor result. */
  String others() {
    return others.toString();
  }

  /**
   * The name of the data set; empty where there was no result.
   *
   * @throws StoreException when the import was refused, with that sentence
   */
  Optional<String> name() {
    Optional<String> refusal = text("error");
    if (refusal.isPresent()) throw new StoreException(refusal.get());
    return text("name");
  }

  private Optional<String> text(String key) {
    return result.map(r -> r.get(key)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
  }
}
