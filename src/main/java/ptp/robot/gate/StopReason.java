package ptp.robot.gate;

/** Why a robot was stopped, or may not be armed. */
public enum StopReason {
  NONE("The robot was not stopped."),
  PERSON("A person stopped the robot."),
  TARGET_NOT_NUMBERS(
      "The target was not one finite number for each column. The robot was stopped; check the policy."),
  CLOCK_WENT_BACK("The clock of this computer went back. The robot was stopped; clear the stop to go on."),
  NO_PICTURE("No picture for 150 ms. The robot was stopped. Check the camera's cable."),
  POSE_NOT_NUMBERS(
      "The robot's pose was not one finite number for each column. The robot was stopped; check its sensors."),
  PICTURE_FROZEN(
      "The picture has not changed while the arm moved. The robot was stopped; start the camera again."),
  LATE("No target for 250 ms. The robot was stopped. Use a cable, or lower the rate."),
  OUTSIDE("The arm is outside its box. Move it back by hand, then clear the stop."),
  NOT_FOLLOWING("The arm is not where it was sent. It may have hit something. Look before you go on."),
  NOT_READY("The robot says that it is not ready. Look at it, then clear the stop.");

  private final String sentence;

  StopReason(String sentence) {
    this.sentence = sentence;
  }

  /** What happened and what to do. */
  public String sentence() {
    return sentence;
  }
}
