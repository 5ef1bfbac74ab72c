/** How fast this machine runs the parts of the method. */
package ptp.diagnose.bench;
