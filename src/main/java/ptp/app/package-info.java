/** Starts the program: the window where there is a display, the terminal otherwise. */
package ptp.app;
