/** A robot behind the protocol: who may move it, its watchdog, and the simulated table-top as a robot. */
package ptp.robot.serve;
