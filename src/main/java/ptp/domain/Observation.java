package ptp.domain;

/** Observation of one step: the 48x48 camera image and the gripper pose. */
public record Observation(Frame frame, GripperPose pose) {}
