/** Many practice runs from one file: which are missing, and doing them side by side in programs of their own. */
package ptp.run.sweep;
