package ptp.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.nio.file.Path;
import java.util.Map;
import ptp.domain.MethodId;

/** Results as one line of JSON: names in snake_case, methods by their ids, numbers that are none as null. */
final class Json {
  private static final JsonSerializer<Double> NUMBER =
      (d, _, _) -> Double.isFinite(d) ? new JsonPrimitive(d) : JsonNull.INSTANCE;
  private static final Gson GSON = new GsonBuilder()
      .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
      .serializeNulls()
      .disableHtmlEscaping()
      .registerTypeHierarchyAdapter(Path.class, (JsonSerializer<Path>) (p, _, _) -> new JsonPrimitive(p.toString()))
      .registerTypeAdapter(MethodId.class, (JsonSerializer<MethodId>) (m, _, _) -> new JsonPrimitive(m.id()))
      .registerTypeAdapter(Double.class, NUMBER)
      .registerTypeAdapter(double.class, NUMBER)
      .create();

  private Json() {}

  static String of(Record result) {
    return GSON.toJson(result);
  }

  static String error(String sentence) {
    return GSON.toJson(Map.of("error", sentence));
  }
}
