/** Proof that a drawing works: goals drawn by a script with the Goal page's own tools, planned to and practised on. */
package ptp.run.drawings;
