package ptp.diagnose;

import java.util.Locale;

/** Components that are evaluated alone, from the simulator up: a failure of one explains the failures of those after it. */
public enum Diagnostic {
  DEMONSTRATORS("success of the scripted demonstrators"),
  ENCODER("what the latent codes preserve of an image"),
  PRIMITIVES("policy on single primitives, given the end of a demonstration as goal"),
  ORACLE("policy on whole tasks, given subgoals of the scripted solution"),
  GENERATORS("generated subgoals compared with states that can be reached"),
  PLANS("intermediate states of plans, and calibration of the values"),
  OFFLINE("success of every method before practice"),
  PRACTISED("success after practice");

  private final String title;

  Diagnostic(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The name on the command line and in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
