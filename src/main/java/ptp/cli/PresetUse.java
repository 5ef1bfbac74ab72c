package ptp.cli;

/** What a command does with the preset that its options name. */
enum PresetUse {
  /** It concerns no preset, or names its own. */
  NONE,
  READ,
  /** Single options of practice may be set for one practice. */
  PRACTISED
}
