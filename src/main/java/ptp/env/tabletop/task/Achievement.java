package ptp.env.tabletop.task;

import ptp.domain.Primitive;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.env.tabletop.SuccessRule;
import ptp.env.tabletop.physics.Geometry;

/** Decides whether a primitive succeeded between two states. Unlike {@link SuccessRule}, it needs no goal. */
final class Achievement {
  private static final double SHUT = 0.02;

  private Achievement() {}

  static boolean achieved(Primitive primitive, SceneState before, SceneState after) {
    return switch (primitive) {
      case OPEN_DRAWER -> after.opening() > Geometry.TRAVEL - SHUT;
      case CLOSE_DRAWER -> after.opening() < SHUT;
      case PLACE_ON_TOP -> placed(after, BlockPlace.ON_TOP);
      case PLACE_IN_DRAWER -> placed(after, BlockPlace.IN_DRAWER);
      case TAKE_OUT -> placed(after, BlockPlace.OUT);
      case SLIDE_CAN -> after.canQuadrant() != before.canQuadrant();
    };
  }

  private static boolean placed(SceneState after, BlockPlace place) {
    return !after.held() && after.blockPlace() == place;
  }
}
