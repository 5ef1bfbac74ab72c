package ptp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import ptp.diagnose.Diagnostic;
import ptp.diagnose.bench.Bench;
import ptp.diagnose.DiagnosticRow;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.experiment.practice.PracticeTable;
import ptp.experiment.sweep.Sweep;
import ptp.report.compare.ComparisonOptions;
import ptp.report.figure.FigureSettings;
import ptp.service.JobService.Stage;

/**
 * Operations of the terminal. Calls work in the calling thread, throw {@link java.util.concurrent.CancellationException}
 * soon after the progress was cancelled, leaving the work resumable, and fail with an exception whose message is one sentence
 * for people. The names of the results' components are the names in {@code --json} output.
 */
public interface Commands extends AutoCloseable {

  /** Shows the method at work: plans, success curve and results table as files, and success of methods side by side. */
  DemoResult demo(CommonOptions options, Progress progress);

  /** Collects the demonstrations of the preset, or what is missing of them. */
  CollectResult collect(CommonOptions options, Progress progress);

  /**
   * Takes a data set from elsewhere into the workspace, whole or not at all.
   *
   * @param from another workspace's datasets/NAME, or a file of another program
   * @param as its name here; empty to name it after where it comes from
   */
  ImportResult importSet(CommonOptions options, Path from, Optional<String> as, Progress progress);

  /** Looks through a file of another program and writes nothing; the result has no name. */
  ImportResult lookAtSet(CommonOptions options, Path file, Progress progress);

  /**
   * Trains what is missing of the stages.
   *
   * @param stages some of ENCODER, GENERATORS and POLICY
   */
  TrainResult train(CommonOptions options, Set<Stage> stages, Progress progress);

  /**
   * Plans between two pictures of the task.
   *
   * @param asked from where to where, and what somebody fixed by hand
   */
  PlanResult plan(CommonOptions options, PlanArguments asked, Progress progress);

  /**
   * Practises the task online for the preset's epochs, or what is missing of them.
   *
   * @param wish what differs from the preset's practice of the task's goal set
   */
  PracticeResult practice(CommonOptions options, PracticeArguments wish, Progress progress);

  /**
   * Measures success on evaluation seeds.
   *
   * @param episodes how many; the preset's number when empty
   */
  EvaluateResult evaluate(CommonOptions options, OptionalInt episodes, Progress progress);

  /**
   * Runs evaluation episodes on a robot, which moves; the result belongs to no run.
   *
   * @param address of the robot
   */
  EvaluateResult evaluateOnRobot(CommonOptions options, String address, int episodes, Progress progress);

  /**
   * Measures success before and after a practice, with plan buffers and policy apart.
   *
   * @param practice which practice of the task
   * @param file that the figures are added to; empty to add them to none
   */
  MeasureResult measure(
      CommonOptions options, PracticeArguments practice, PracticeTable.Asked asked, Optional<Path> file,
      Progress progress);

  /**
   * Draws the curves and the table of the runs in the workspace.
   *
   * @param asked of which task, and how runs are compared
   */
  CompareResult compare(CommonOptions options, CompareArguments asked, Progress progress);

  /**
   * Makes figures from what the workspace holds.
   *
   * @param asked which ones, in which formats, and where to
   */
  ExportResult export(CommonOptions options, ExportArguments asked, Progress progress);

  /**
   * Measures parts of the method alone and adds the figures to the workspace's file of them.
   *
   * @param n trials behind each figure; the preset's number of evaluation episodes when empty
   */
  DiagnoseResult diagnose(CommonOptions options, Set<Diagnostic> diagnostics, OptionalInt n, Progress progress);

  /**
   * Draws goals of task A by script with the Goal page's tools, and acts towards them and towards the rendered ones.
   *
   * @param n how many drawings
   */
  DrawingsResult drawings(CommonOptions options, int n, Progress progress);

  /**
   * Practises what is missing of the cells that a file lists, each in a process of its own.
   *
   * @param file that lists cells
   * @param parallel cells at a time; 0 only tells how they stand
   */
  SweepResult sweep(CommonOptions options, Path file, int parallel, Progress progress);

  /** Measures how fast this machine is. */
  Bench.Figures bench(CommonOptions options, Bench.Rounds rounds, Progress progress);

  /** Frees what was opened. */
  @Override
  void close();

  /**
   * Files that were written, and what was measured.
   *
   * @param results one for each task, method and policy that was evaluated
   */
  record DemoResult(List<Path> filmstrips, List<Path> curve, List<Path> table, List<DemoSuccess> results) {}

  /**
   * Success of a method on a task.
   *
   * @param networks "shipped" with the program, or "trained here"
   * @param epochs of practice behind the policy
   * @param n episodes
   * @param success share of them that reached the goal
   */
  record DemoSuccess(Task task, MethodId method, String networks, long epochs, int n, double success) {}

  /**
   * @param success fraction of the trajectories that achieved what they showed
   */
  record CollectResult(long trajectories, long frames, double success) {}

  /**
   * @param name of the data set in the workspace; empty when it was only looked at
   * @param notes what is left out, changed or odd, one sentence each
   */
  record ImportResult(String name, long trajectories, List<String> notes) {}

  /**
   * @param stages names of the stages that are done now
   * @param run the run that keeps their metrics
   */
  record TrainResult(List<String> stages, String run, double seconds) {}

  /**
   * From where to where to plan.
   *
   * @param start index of the start picture
   * @param goal index of the goal picture
   * @param seed of the plan; the networks' when empty
   * @param changes by hand
   * @param with methods that plan the same beside the one of the options, in the same picture
   * @param save whether the plan is kept with its run
   */
  record PlanArguments(
      int start, int goal, OptionalLong seed, PlanChanges changes, List<MethodId> with, boolean save) {}

  /**
   * What a plan has in the place of what the task and the search give.
   *
   * @param start a file with the start picture
   * @param goal a file with the goal picture
   * @param pins files with the pictures that subgoals are fixed to, by the subgoal's number from 1
   * @param leftOut numbers of subgoals that are dropped, from 1
   */
  record PlanChanges(Optional<Path> start, Optional<Path> goal, Map<Integer, Path> pins, Set<Integer> leftOut) {}

  /** Kinds of figures. */
  enum ExportKind {
    PLANS,
    CURVES,
    TABLE,
    /** The subgoals that the methods plan for an example of a task, which needs trained networks. */
    SUBGOALS
  }

  /**
   * Which runs are compared, and how.
   *
   * @param task of the curves; those of every task when empty
   */
  record CompareArguments(Optional<Task> task, ComparisonOptions choices) {}

  /**
   * Figures to make.
   *
   * @param plans names of saved plans; all of them when empty
   * @param formats endings of files, without dot
   * @param folder where the files go; the workspace's folder of figures when empty
   * @param print size, text and legend of every figure
   * @param compared what curves and table are of
   * @param example which example of the options' task the methods plan, from 0
   */
  record ExportArguments(
      Set<ExportKind> kinds, List<String> plans, List<String> formats, Optional<Path> folder, FigureSettings print,
      CompareArguments compared, int example) {}

  /** Files that were written. */
  record ExportResult(List<Path> plans, List<Path> curves, List<Path> table, List<Path> subgoals) {}

  /**
   * @param seconds time the search took
   * @param cost the planner's cost, NaN for methods without one
   * @param subgoals the filmstrip as a file
   * @param values V of every segment
   * @param distances latent distance of every segment
   * @param saved the name under which it was saved; empty when it was not
   */
  record PlanResult(
      Task task, MethodId method, double seconds, double cost, Path subgoals, List<Double> values,
      List<Double> distances, String saved) {}

  /**
   * @param before success before the first online epoch
   * @param after success after the last one
   */
  record PracticeResult(Task task, MethodId method, int epochs, double before, double after, long seed, String run) {}

  /**
   * @param n episodes
   * @param success fraction of them that reached the goal
   * @param stages fraction of them that did each stage of the task, in order
   * @param epochs of practice behind the policy that was measured; 0 for the one before practice
   */
  record EvaluateResult(
      Task task, MethodId method, int n, double success, List<Double> stages, long seed, long epochs) {}

  /** One row for each policy, buffers and subgoals. */
  record MeasureResult(List<PracticeTable.Row> rows) {}

  /** Files that were written, and how many runs they show. */
  record CompareResult(int runs, List<Path> curve, List<Path> table) {}

  /** Figures, in the order of {@link Diagnostic}. */
  record DiagnoseResult(List<DiagnosticRow> rows) {}

  /**
   * @param apart mean latent distance between a drawn goal and the rendered one
   * @param table every drawing as a row of figures
   * @param sheet every drawing as pictures
   */
  record DrawingsResult(int n, double apart, GoalSide drawn, GoalSide rendered, Path table, Path sheet) {}

  /**
   * Means over goals of one kind.
   *
   * @param success fraction of the episodes that reached the goal; {@code can} and {@code drawer} of its parts
   * @param lastHop latent distance from a plan's last subgoal to the goal
   * @param left latent distance from the last picture to the goal
   */
  record GoalSide(double success, double can, double drawer, double cost, double lastHop, double left) {}

  /** How the cells stand, in the file's order. */
  record SweepResult(List<SweepRow> rows) {}

  /**
   * @param success after the last epoch of practice, NaN while it is not done
   * @param note why it failed or cannot begin; else empty
   */
  record SweepRow(
      String preset, Task task, MethodId method, long seed, Sweep.State state, double success, String note) {}
}
