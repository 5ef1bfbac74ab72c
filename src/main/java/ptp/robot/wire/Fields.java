package ptp.robot.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The fields of a JSON object; a field that is missing or of another kind is refused by its name. */
final class Fields {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();
  private static final int LONGEST_TEXT = 1000;

  private final JsonObject json;
  private final String where;

  private Fields(JsonObject json, String where) {
    this.json = json;
    this.where = where;
  }

  static Fields of(String text) {
    try {
      JsonObject json = STRICT.fromJson(text, JsonObject.class);
      if (json == null) throw new WireException("The message is empty.");
      return new Fields(json, "the message");
    } catch (JsonParseException e) {
      if (text.contains("NaN") || text.contains("Infinity")) {
        throw new WireException("The message has NaN or Infinity in the place of a number.");
      }
      throw new WireException("The message is not a whole JSON object.");
    }
  }

  /** As errors call it. */
  Fields called(String name) {
    return new Fields(json, name);
  }

  String text(String name) {
    String text = read(name, "a text", e -> e.getAsJsonPrimitive().isString() ? e.getAsString() : null);
    if (text.length() > LONGEST_TEXT) throw new WireException(name + " has more than 1000 characters.");
    return text;
  }

  boolean truth(String name) {
    return read(name, "true or false", e -> e.getAsJsonPrimitive().isBoolean() ? e.getAsBoolean() : null);
  }

  long whole(String name) {
    return read(name, "a whole number", e -> e.getAsJsonPrimitive().isNumber() ? Long.valueOf(e.getAsString()) : null);
  }

  int whole(String name, int low, int high) {
    long value = whole(name);
    if (value < low || value > high) {
      throw new WireException("%s in %s must be %d to %d, not %d.".formatted(name, where, low, high, value));
    }
    return (int) value;
  }

  double number(String name) {
    return read(name, "a finite number", Fields::finite);
  }

  private static Double finite(JsonElement e) {
    double value = e.getAsJsonPrimitive().isNumber() ? e.getAsDouble() : Double.NaN;
    return Double.isFinite(value) ? value : null;
  }

  double[] numbers(String name) {
    return list(name, Fields::finite, "finite numbers").stream().mapToDouble(v -> v).toArray();
  }

  List<String> texts(String name) {
    return list(name, e -> e.getAsJsonPrimitive().isString() ? e.getAsString() : null, "texts");
  }

  List<Fields> objects(String name) {
    return list(name, e -> new Fields(e.getAsJsonObject(), "a column of \"" + name + "\""), "objects");
  }

  Fields object(String name) {
    return read(name, "an object", e -> new Fields(e.getAsJsonObject(), "\"" + name + "\""));
  }

  private <T> List<T> list(String name, Function<JsonElement, T> one, String kind) {
    return read(name, "a list of " + kind, e -> {
      List<T> all = new ArrayList<>();
      JsonArray array = e.getAsJsonArray();
      for (JsonElement element : array) {
        T value = one.apply(element);
        if (value == null) return null;
        all.add(value);
      }
      return all;
    });
  }

  private <T> T read(String name, String kind, Function<JsonElement, T> reader) {
    JsonElement element = json.get(name);
    if (element == null) throw new WireException("\"%s\" is missing in %s.".formatted(name, where));
    T value;
    try {
      value = reader.apply(element);
    } catch (IllegalStateException | ClassCastException | UnsupportedOperationException | NumberFormatException _) {
      value = null;
    }
    if (value == null) throw new WireException("\"%s\" in %s must be %s.".formatted(name, where, kind));
    return value;
  }
}
