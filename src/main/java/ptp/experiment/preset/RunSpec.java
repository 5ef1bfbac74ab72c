package ptp.experiment.preset;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import org.jspecify.annotations.Nullable;
import ptp.io.StoreException;

/**
 * What a run was asked for, beside its method, task and seed, as the workspace's index has it: as JSON.
 *
 * @param preset the preset's own name
 * @param drawnGoals the drawn goals that are practised, as people read them: "goal 1a2b3c4d"; empty for the task's own
 * @param practice what its practice differs in; null where it does not practise, and for runs of before it was recorded
 */
public record RunSpec(String preset, String drawnGoals, @Nullable PracticeVariant practice) {
  private static final Gson GSON = new Gson();

  /** A run that practises nothing. */
  public RunSpec(String preset) {
    this(preset, "", null);
  }

  /** A run that practises. */
  public RunSpec(String preset, PracticeVariant practice) {
    this(preset, practice.drawnGoals(), practice);
  }

  /** What people read in the place of the preset: its name and how the practice differs. */
  public String label() {
    return practice == null ? preset : preset + practice.label();
  }

  /** The request as JSON; {@link #of} reads it. */
  public String json() {
    return GSON.toJson(this);
  }

  /** What {@link #json} wrote. */
  public static RunSpec of(String json) {
    try {
      return GSON.fromJson(json, RunSpec.class);
    } catch (JsonParseException | IllegalArgumentException e) {
      throw new StoreException("a run's record in the workspace's index cannot be read: " + json, e);
    }
  }
}
