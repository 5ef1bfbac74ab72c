package ptp.plan.ptp;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Seed;
import ptp.plan.Toy;

/**
 * Algorithm 2 once more, in doubles and as the paper writes it: recursively, segment by segment, candidate by candidate. It
 * shares with the planner only the order in which random numbers are drawn.
 */
final class ReferencePlanner {
  private final PlannerOptions o;
  private final Seed seed;

  ReferencePlanner(PlannerOptions options, Seed seed) {
    this.o = options;
    this.seed = seed;
  }

  List<double[]> plan(double[] start, double[] goal, int level, int segment) {
    List<double[]> found = search(start, goal, seed.derive("level").derive(level), segment);
    if (level == o.levels().size() - 1) return found;
    List<double[]> plan = new ArrayList<>();
    double[] from = start;
    for (int i = 0; i < found.size(); i++) {
      plan.addAll(plan(from, found.get(i), level + 1, segment * found.size() + i));
      from = found.get(i);
    }
    return plan;
  }

  private List<double[]> search(double[] start, double[] goal, Seed level, int segment) {
    int size = o.subgoalsPerSegment() * 8;
    double[] mean = new double[size];
    double[] cheapest = null;
    for (int round = 0; round <= o.proposalStds().size(); round++) {
      SplittableRandom random = level.derive(round).derive(segment).random();
      double deviation = round == 0 ? 1 : o.proposalStds().get(round - 1);
      double[][] z = new double[o.candidates()][];
      double[] cost = new double[z.length];
      int best = 0;
      for (int n = 0; n < z.length; n++) {
        z[n] = round > 0 && n == 0 ? mean : drawn(mean, deviation, random);
        cost[n] = cost(start, goal, z[n]);
        if (cost[n] < cost[best]) best = n;
      }
      cheapest = z[best];
      mean = weighted(z, cost, cost[best]);
    }
    List<double[]> states = states(start, cheapest);
    states.set(states.size() - 1, goal);
    return states;
  }

  private static double[] drawn(double[] mean, double deviation, SplittableRandom random) {
    double[] z = new double[mean.length];
    for (int i = 0; i < z.length; i++) z[i] = mean[i] + deviation * random.nextGaussian();
    return z;
  }

  private double[] weighted(double[][] z, double[] cost, double min) {
    double[] mean = new double[z[0].length];
    double total = 0;
    for (int n = 0; n < z.length; n++) total += Math.exp((min - cost[n]) / o.temperature());
    for (int n = 0; n < z.length; n++) {
      for (int i = 0; i < mean.length; i++) mean[i] += Math.exp((min - cost[n]) / o.temperature()) / total * z[n][i];
    }
    return mean;
  }

  double cost(double[] start, double[] goal, double[] z) {
    List<double[]> states = states(start, z);
    double distance = 0;
    for (int i = 0; i < goal.length; i++) distance += Math.pow(states.getLast()[i] - goal[i], 2);
    double values = Toy.value(states.getLast(), goal);
    double[] from = start;
    for (double[] to : states) {
      values += Toy.value(from, to);
      from = to;
    }
    double prior = 0;
    for (double x : z) prior += x * x;
    return Math.sqrt(distance) - o.eta() * values + o.priorWeight() * prior;
  }

  static List<double[]> states(double[] start, double[] z) {
    List<double[]> states = new ArrayList<>();
    double[] state = start;
    for (int k = 0; k < z.length; k += 8) {
      state = Toy.next(state, java.util.Arrays.copyOfRange(z, k, k + 8));
      states.add(state);
    }
    return states;
  }
}
