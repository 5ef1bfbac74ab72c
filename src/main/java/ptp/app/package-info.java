/** Starts the program: the window where there is a display, the terminal otherwise. */
@NullMarked
package ptp.app;

import org.jspecify.annotations.NullMarked;
