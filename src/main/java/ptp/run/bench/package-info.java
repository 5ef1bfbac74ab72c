/** How fast this machine does the parts of the method. */
package ptp.run.bench;
