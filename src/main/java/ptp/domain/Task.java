package ptp.domain;

import java.util.List;

/** The three target tasks of the paper's simulation (figure 2); each has two stages that no demonstration shows together. */
public enum Task {
  A("unblock, then open", List.of(Primitive.SLIDE_CAN, Primitive.OPEN_DRAWER)),
  B("close, then slide", List.of(Primitive.CLOSE_DRAWER, Primitive.SLIDE_CAN)),
  C("take out, then close", List.of(Primitive.PLACE_ON_TOP, Primitive.CLOSE_DRAWER));

  private final String title;
  private final List<Primitive> stages;

  Task(String title, List<Primitive> stages) {
    this.title = title;
    this.stages = stages;
  }

  /** What the task is in a few words, such as "close, then slide". */
  public String title() {
    return title;
  }

  /** The primitives that solve the task, in order. */
  public List<Primitive> stages() {
    return stages;
  }
}
