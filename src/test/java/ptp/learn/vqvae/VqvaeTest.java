package ptp.learn.vqvae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.LearningRate;
import ptp.learn.vqvae.VqvaeOptions.Architecture;
import ptp.learn.vqvae.VqvaeOptions.CodebookUpdate;
import ptp.nn.Noise;
import ptp.nn.Tensor;

final class VqvaeTest {
  private static VqvaeOptions small(boolean released) {
    return new VqvaeOptions(released ? Architecture.RELEASED : Architecture.LAPTOP, released ? 16 : 8, 1, 32,
        released ? CodebookUpdate.GRADIENT : CodebookUpdate.MOVING_AVERAGE, .98, .02, 10, .25, 1,
        LearningRate.constant(3e-3), 8, 100);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void learnsColouredRectangles(boolean released) {
    try (Vqvae v = Vqvae.create(small(released), new Seed(5))) {
      double first = 0;
      double last = 0;
      for (int i = 0; i < 150; i++) {
        last = v.step(Pictures.rectangles(new Seed(i), 8), 8, i).get("reconstruction");
        if (i == 0) first = last;
      }
      assertTrue(last < (released ? .85 : .5) * first, first + " -> " + last);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void resumesBitForBit(boolean released) {
    try (Vqvae straight = Vqvae.create(small(released), new Seed(7));
        Vqvae half = Vqvae.create(small(released), new Seed(7))) {
      train(straight, 0, 10);
      train(half, 0, 5);
      try (Vqvae resumed = Vqvae.load(half.save(true))) {
        Map<String, Double> metrics = train(resumed, 5, 10);
        assertEquals(train(straight, 10, 11), train(resumed, 10, 11));
        assertEquals(7, metrics.size());
        assertSameTensors(straight.save(true), resumed.save(true));
      }
    }
  }

  @Test
  void snapsToTheNearestCode() {
    try (Vqvae v = Vqvae.create(small(false), new Seed(9));
        Tensor noise = Noise.normal(new Seed(1), 20, Latent.SIZE)) {
      train(v, 0, 3);
      v.measure(List.of(v.encode(Pictures.rectangles(new Seed(1), 8), 8)), new Seed(2));
      float[] table = v.table().floats();
      float[] latents = noise.floats();
      try (Tensor snapped = v.snap(noise);
          Tensor codes = v.codes(noise)) {
        short[] expected = nearest(latents, 20, table);
        assertArrayEquals(expected, codes.shorts());
        assertArrayEquals(v.latents(expected, 20), snapped.floats());
      }
    }
  }

  @Test
  void codesLatentsAndPicturesAgree() {
    try (Vqvae v = Vqvae.create(small(false), new Seed(11))) {
      train(v, 0, 40);
      byte[] images = Pictures.rectangles(new Seed(1), 70);
      short[] codes = v.encode(images, 70);
      v.measure(List.of(codes), new Seed(2));
      float[] latents = v.latents(codes, 70);
      try (Tensor t = v.encodeToLatents(images, 70);
          Tensor back = v.codes(t)) {
        assertArrayEquals(latents, t.floats());
        assertArrayEquals(codes, back.shorts());
        assertArrayEquals(v.decode(codes, 70), v.decode(t));
      }
      double mean = 0;
      for (float l : latents) mean += l / latents.length;
      assertEquals(0, mean, 1e-3);
    }
  }

  @Test
  void savesScaleAndDistances() {
    try (Vqvae v = Vqvae.create(small(false), new Seed(13))) {
      train(v, 0, 3);
      v.measure(List.of(v.encode(Pictures.rectangles(new Seed(1), 20), 20)), new Seed(2));
      try (Vqvae loaded = Vqvae.load(v.save(false))) {
        assertEquals(v.options(), loaded.options());
        assertEquals(v.distances(), loaded.distances());
        assertArrayEquals(v.table().floats(), loaded.table().floats());
        Frame frame = Frame.observation(Pictures.rectangles(new Seed(3), 1));
        assertArrayEquals(v.encode(frame), loaded.encode(frame));
      }
    }
  }

  private static Map<String, Double> train(Vqvae v, int from, int to) {
    Map<String, Double> metrics = Map.of();
    for (int i = from; i < to; i++) metrics = v.step(Pictures.rectangles(new Seed(i), 8), 8, i);
    return metrics;
  }

  private static void assertSameTensors(TensorFile a, TensorFile b) {
    assertEquals(a.tensors().keySet(), b.tensors().keySet());
    a.tensors().forEach((name, entry) -> assertArrayEquals(entry.values(), b.tensors().get(name).values(), name));
  }

  private static short[] nearest(float[] latents, int count, float[] table) {
    short[] codes = new short[count * Latent.CODES];
    for (int i = 0; i < codes.length; i++) {
      double best = Double.MAX_VALUE;
      for (int c = 0; c < table.length / 5; c++) {
        double sum = 0;
        for (int d = 0; d < 5; d++) {
          double e = latents[i / 144 * 720 + d * 144 + i % 144] - table[c * 5 + d];
          sum += e * e;
        }
        if (sum < best) {
          best = sum;
          codes[i] = (short) c;
        }
      }
    }
    return codes;
  }
}
