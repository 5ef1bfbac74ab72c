/** Runs beside one another: which count, how they are grouped over seeds, and how window and terminal ask for the same. */
package ptp.run.compare;
