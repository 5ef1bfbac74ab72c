package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.nn.Torch;
import ptp.plan.ToyJar;
import ptp.workspace.Presets;
import ptp.workspace.job.TinyWorkspace;

/** A planner from a jar works with every command that takes a method: no class of the program names it. */
final class PluginInTerminalTest {
  @TempDir private Path folder;
  private Presets presets;

  private record Ended(int code, String out, String err) {
    JsonObject json() {
      assertEquals(0, code, err);
      return JsonParser.parseString(out).getAsJsonObject();
    }
  }

  private Ended run(String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(
        List.of("--json", "--preset", "tiny", "--threads", "1", "--workspace", folder.resolve("w").toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream quiet = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(o -> LocalCommands.open(o, presets), presets, results, quiet, false, false);
    int code = terminal.run(words.toArray(String[]::new));
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void itPlansPractisesAndIsSweptAndCompared() throws IOException {
    Torch.start(1);
    Path kept = Files.createDirectories(folder.resolve("presets"));
    Files.writeString(kept.resolve("tiny.yaml"), TinyWorkspace.PRESET + "planners: [\"toy.subgoals: 3\"]\n");
    presets = new Presets(kept);
    run("collect").json();
    run("train").json();
    Ended unknown = run("plan", "--method", "toy");
    assertTrue(unknown.err().contains("there is no method \"toy\"; there are ptp, model-free"), unknown.err());
    try (ToyJar _ = ToyJar.open(folder.resolve("toy"))) {
      JsonObject beside = run("plan", "--with", "toy").json();
      assertTrue(beside.get("subgoals").getAsString().contains("ptp+toy"), beside.toString());
      JsonObject plan = run("plan", "--method", "toy").json();
      assertEquals("toy", plan.get("method").getAsString());
      assertEquals(3, plan.getAsJsonArray("values").size(), "as the preset has it");
      assertEquals("toy", run("practice", "--method", "toy").json().get("method").getAsString());
      Path sweep = Files.writeString(folder.resolve("sweep.yaml"), "cells:\n  - tiny A ptp,toy 0\n");
      JsonArray rows = run("sweep", sweep.toString(), "--status").json().getAsJsonArray("rows");
      assertEquals("toy", rows.get(1).getAsJsonObject().get("method").getAsString());
      assertEquals("DONE", rows.get(1).getAsJsonObject().get("state").getAsString().toUpperCase());
      assertTrue(table().contains("Toy line"), this::table);
    }
    assertTrue(table().contains("| toy"), "a run stays readable without its planner: " + table());
  }

  private String table() {
    for (JsonElement file : run("compare").json().getAsJsonArray("table")) {
      if (file.getAsString().endsWith(".md")) return read(Path.of(file.getAsString()));
    }
    throw new AssertionError("there is no table");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
