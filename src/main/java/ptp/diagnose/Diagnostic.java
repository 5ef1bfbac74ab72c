package ptp.diagnose;

import java.util.Locale;

/** What can be measured alone, from the simulator up: a rung that fails explains the failures above it. */
public enum Diagnostic {
  DEMONSTRATORS("how often the scripted demonstrators succeed"),
  ENCODER("what the codes keep of a picture"),
  PRIMITIVES("the policy on one behaviour, given the end of a demonstration as goal"),
  ORACLE("the policy on whole tasks, given subgoals of the scripted solution"),
  GENERATORS("generated subgoals against states that are really reached"),
  PLANS("the states that plans pass through, and what the values say"),
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
