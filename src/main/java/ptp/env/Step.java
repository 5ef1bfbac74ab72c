package ptp.env;

import ptp.domain.Observation;

/**
 * What one control period led to.
 *
 * @param seen after it
 * @param done the action that was done, 5 numbers: what was asked for, or less where the world allowed less; learning from
 *     an action that was not done is silent harm
 */
public record Step(Observation seen, float[] done) {}
