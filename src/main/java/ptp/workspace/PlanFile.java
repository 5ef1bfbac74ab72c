package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ptp.domain.Frame;
import ptp.domain.Plan;
import ptp.io.BadTensorFileException;
import ptp.io.Container;
import ptp.io.StoreException;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Saved;
import ptp.service.PlanService.Answer;

/**
 * Plans as a container: when and under which title, the recipe, and the plans as {@link PlanJson}; the tensor {@code
 * pictures} [n, 48, 48, 3] has every different picture once, and {@code latents.0}, {@code latents.1}, ... have the latents of
 * each plan's states [states, numbers], the start's first, then level by level. Everything of a plan is kept but what its
 * search did ({@link ptp.domain.PlanLevel#search()}), so that it can be run as it was saved.
 */
final class PlanFile {
  private static final String KIND = "plans";
  private static final String PICTURES = "pictures";
  private static final String LATENTS = "latents.";

  private PlanFile() {}

  private record Content(long created, String title, String recipe, int pictures, List<PlanJson> plans) {}

  static void write(Path file, Kept kept) {
    Map<Frame, Integer> numbers = new LinkedHashMap<>();
    List<PlanJson> plans = kept.plans().stream().map(p -> PlanJson.of(p, f -> number(f, numbers))).toList();
    int size = Frame.OBSERVATION_SIZE;
    Content content =
        new Content(
            kept.saved().created().toEpochMilli(), kept.saved().title(), kept.recipe(), numbers.size(), plans);
    Container container = Container.of(KIND, content)
        .put(PICTURES, Frame.bytes(List.copyOf(numbers.keySet())), numbers.size(), size, size, 3);
    for (int i = 0; i < kept.plans().size(); i++) putLatents(container, LATENTS + i, kept.plans().get(i).plan());
    container.write(file);
  }

  private static int number(Frame frame, Map<Frame, Integer> numbers) {
    return numbers.computeIfAbsent(frame, f -> numbers.size());
  }

  private static void putLatents(Container container, String name, Plan plan) {
    List<float[]> latents = new ArrayList<>(List.of(plan.start().latent()));
    plan.levels().forEach(l -> latents.addAll(l.latents()));
    int size = latents.getFirst().length;
    float[] all = new float[latents.size() * size];
    for (int i = 0; i < latents.size(); i++) System.arraycopy(latents.get(i), 0, all, i * size, size);
    container.put(name, all, latents.size(), size);
  }

  /** When and under which title something was saved. */
  static Saved heading(String name, Path file) throws IOException {
    if (!Container.is(file)) return read(name, file).saved();
    try {
      return saved(name, Container.peek(file, KIND, Content.class));
    } catch (BadTensorFileException damaged) {
      throw new IOException(damaged.getMessage(), damaged);
    }
  }

  /**
   * What is kept in a file, which is written anew when it is of the format of before.
   *
   * @throws IOException when it cannot be read, or is damaged
   */
  static Kept read(String name, Path file) throws IOException {
    if (Container.is(file)) return kept(name, file);
    Kept old = OldPlanFile.decode(name, Files.readAllBytes(file));
    try {
      write(file, old);
    } catch (StoreException readOnly) {
      return old;
    }
    return old;
  }

  private static Kept kept(String name, Path file) throws IOException {
    try {
      Container container = Container.read(file, KIND);
      Content content = container.json(Content.class);
      int size = Frame.OBSERVATION_SIZE;
      List<Frame> pictures =
          Frame.observations(container.array(byte[].class, PICTURES, content.pictures(), size, size, 3));
      List<Answer> plans = new ArrayList<>();
      for (PlanJson plan : content.plans()) {
        float[] latents =
            container.array(float[].class, LATENTS + plans.size(), plan.states(), plan.latentSize());
        plans.add(plan.answer(pictures, latents));
      }
      return new Kept(saved(name, content), List.copyOf(plans), content.recipe());
    } catch (BadTensorFileException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("it says what this program does not know: " + e.getMessage(), e);
    }
  }

  private static Saved saved(String name, Content content) {
    return new Saved(name, Instant.ofEpochMilli(content.created()), content.title());
  }
}
