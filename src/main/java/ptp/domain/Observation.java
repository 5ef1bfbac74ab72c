package ptp.domain;

/** What the robot senses at one step: the camera's 48x48 picture and its own gripper's pose. */
public record Observation(Frame frame, GripperPose pose) {}
