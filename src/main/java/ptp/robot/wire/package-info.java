/** The protocol ptp-robot/1: its messages as records, a strict parser whose refusals are one sentence, and a writer. */
package ptp.robot.wire;
