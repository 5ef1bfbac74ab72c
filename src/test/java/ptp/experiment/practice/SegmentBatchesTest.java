package ptp.experiment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ptp.domain.Seed;
import ptp.learn.residual.ResidualBatch;
import ptp.learn.residual.ResidualBatchView;
import ptp.learn.residual.ResidualOptions;
import ptp.plan.ArrivalOptions;

/** Segments, and what is drawn from them. */
final class SegmentBatchesTest {
  private static final int WIDTH = 7;
  private static final double GAMMA = .9;
  private static final ArrivalOptions ARRIVAL = new ArrivalOptions(-10, 2);
  private static final ResidualOptions OPTIONS =
      new ResidualOptions(
          64, .25, 8, new ResidualOptions.Actor(.5, .5, 1e-3, 2, .02),
          new ResidualOptions.Critics(3, 10, 3, GAMMA, 1e-3, .01, .1), new ResidualOptions.Weights(.01, .1, .1));

  /** Row t begins with {@code name + t} and has the t-th value; so do the actions. */
  private static Segment segment(int name, float... values) {
    float[] features = new float[values.length * WIDTH];
    float[] actions = new float[(values.length - 1) * 5];
    for (int t = 0; t < values.length; t++) {
      features[t * WIDTH] = name + t;
      features[t * WIDTH + 5] = values[t];
      if (t < values.length - 1) actions[t * 5] = name + t;
    }
    return Segment.of(features, actions, ARRIVAL);
  }

  private static Segment arrived() {
    return segment(100, -30, -20, -15, -12, -9, -9);
  }

  private static Segment givenUp() {
    return segment(200, -30, -30, -9, -30, -30, -30, -30);
  }

  private static List<ResidualBatchView> rows(long update, Segment... segments) {
    ResidualBatch batch = new SegmentBatches(OPTIONS, List.of(segments), new Seed(1)).batch(update);
    List<ResidualBatchView> rows = new ArrayList<>();
    for (int i = 0; i < OPTIONS.batch(); i++) rows.add(ResidualBatchView.of(batch, i));
    return rows;
  }

  @Test
  void theStepThatArrivesCostsNothing() {
    assertTrue(arrived().arrived());
    assertEquals(-4, arrived().sumOfRewards());
    assertEquals(-6, givenUp().sumOfRewards());
    assertEquals(-1 - GAMMA - GAMMA * GAMMA, arrived().discountedFrom(1, GAMMA), 1e-12);
    assertEquals(0, arrived().discountedFrom(4, GAMMA), 1e-12);
  }

  @Test
  void valuesAreThoseOfTheSegment() {
    assertEquals(-12, arrived().value(3));
    assertEquals(5 * WIDTH, arrived().before().length);
  }

  @Test
  void threeStepsArePaidAndTheRestIsEstimated() {
    for (ResidualBatchView row : rows(3, givenUp())) {
      int t = Math.round(row.state()) - 200;
      int n = Math.min(3, 6 - t);
      assertEquals(200 + t + n, row.next());
      assertEquals(row.state(), row.action());
      assertEquals((Math.pow(GAMMA, n) - 1) / (1 - GAMMA), row.reward(), 1e-5);
      assertEquals(Math.pow(GAMMA, n), row.discount(), 1e-6, "what was given up goes on");
    }
  }

  @Test
  void nothingComesAfterAnArrival() {
    for (ResidualBatchView row : rows(3, arrived())) {
      int t = Math.round(row.state()) - 100;
      boolean ends = t >= 2;
      int paid = ends ? 4 - t : 3;
      assertEquals((Math.pow(GAMMA, paid) - 1) / (1 - GAMMA), row.reward(), 1e-5);
      assertEquals(ends ? 0 : Math.pow(GAMMA, 3), row.discount(), 1e-6);
      assertTrue(row.arrived());
    }
  }

  @Test
  void aQuarterArrivedAndAllOthersAreEquallyLikely() {
    Segment[] many = {arrived(), givenUp(), givenUp(), givenUp()};
    int arrived = 0;
    Set<Float> seen = new HashSet<>();
    for (int update = 0; update < 50; update++) {
      for (ResidualBatchView row : rows(update, many)) {
        if (row.arrived()) arrived++;
        seen.add(row.state());
      }
    }
    double expected = .25 + .75 * 5 / (5 + 18);
    assertEquals(expected, arrived / (50.0 * 64), .04);
    assertEquals(5 + 6, seen.size(), "every step of both kinds");
  }

  @Test
  void aPairIsTwoCriticsAndNoiseIsBounded() {
    Set<Long> pairs = new HashSet<>();
    for (int update = 0; update < 40; update++) {
      for (ResidualBatchView row : rows(update, givenUp())) {
        assertNotEquals(row.one(), row.two());
        assertTrue(Math.abs(row.noise()) <= .2f);
        pairs.add(3 * row.one() + row.two());
      }
    }
    assertEquals(6, pairs.size());
  }

  @Test
  void anUpdateHasItsOwnRowsAtAnyTime() {
    SegmentBatches batches = new SegmentBatches(OPTIONS, List.of(givenUp(), arrived()), new Seed(1));
    batches.batch(4);
    ResidualBatch again = batches.batch(7);
    for (int i = 0; i < OPTIONS.batch(); i++) {
      assertEquals(rows(7, givenUp(), arrived()).get(i), ResidualBatchView.of(again, i));
    }
  }
}
