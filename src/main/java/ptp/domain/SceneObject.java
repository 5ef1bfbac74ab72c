package ptp.domain;

/** What can be taken hold of in the simulator's scene. The order stands in pictures of objects: it stays. */
public enum SceneObject {
  CAN,
  BLOCK,
  GRIPPER,
  DRAWER
}
