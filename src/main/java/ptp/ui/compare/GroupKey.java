package ptp.ui.compare;

import java.util.function.Function;
import ptp.ui.text.Texts;

/** What runs can be grouped by: anything but the seed, over which a group is summarised. */
public enum GroupKey {
  METHOD(r -> r.run().method().title()),
  OBSERVATION(r -> r.run().observation().label()),
  PRESET(r -> r.run().preset()),
  KIND(r -> r.run().kind()),
  TAGS(r -> r.tags().isEmpty() ? Texts.get("compare.untagged") : String.join(" ", r.tags()));

  private final Function<MeasuredRun, String> value;

  GroupKey(Function<MeasuredRun, String> value) {
    this.value = value;
  }

  String of(MeasuredRun run) {
    return value.apply(run);
  }

  /** Whether the value is named even where all runs share it. */
  boolean alwaysNamed() {
    return this == METHOD || this == OBSERVATION;
  }
}
