/** Everything a person can do, declared once: rail, menu, buttons, keys and the palette are made from it. */
@NullMarked
package ptp.ui.action;

import org.jspecify.annotations.NullMarked;
