package ptp.domain;

/** The behaviours that demonstrations show, one per trajectory. */
public enum Primitive {
  OPEN_DRAWER("open the drawer"),
  CLOSE_DRAWER("close the drawer"),
  PLACE_ON_TOP("put the block on top"),
  PLACE_IN_DRAWER("put the block into the drawer"),
  TAKE_OUT("put the block on the table"),
  SLIDE_CAN("slide the can");

  private final String title;

  Primitive(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
