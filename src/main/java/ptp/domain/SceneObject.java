package ptp.domain;

/** Movable objects of the simulator's scene. Object masks contain the ordinals, so the order must not change. */
public enum SceneObject {
  CAN,
  BLOCK,
  GRIPPER,
  DRAWER
}
