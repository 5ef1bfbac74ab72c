package ptp.plan;

import ptp.domain.MethodId;

/** The options of planners and of their networks as a preset gives them. */
public interface PlannerSettings {
  /**
   * Options of a method.
   *
   * @param type a record with a static method {@code defaults()} and {@link ptp.config.Option} on every component
   * @throws ptp.config.OptionsException in a sentence, when the preset has others for it
   */
  <O extends Record> O options(MethodId method, Class<O> type);
}
