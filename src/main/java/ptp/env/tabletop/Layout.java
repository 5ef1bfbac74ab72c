package ptp.env.tabletop;

/** Where everything stands when a scene begins; metres and radians. The block's height says where it lies. */
record Layout(
    double drawerX,
    double drawerY,
    double drawerYaw,
    double opening,
    double gripperX,
    double gripperY,
    double gripperZ,
    double gripperYaw,
    double canX,
    double canY,
    double blockX,
    double blockY,
    double blockZ,
    double blockYaw) {

  DrawerFootprint footprint() {
    return new DrawerFootprint(drawerX, drawerY, drawerYaw);
  }
}
