/** Scripted drawings: goals drawn with the Goal page's tools, planned to and practised on. */
package ptp.diagnose.drawings;
