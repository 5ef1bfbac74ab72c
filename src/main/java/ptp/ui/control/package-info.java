/** Controls that several pages share: cards, switches, pictures, filmstrips, file choosers behind an interface. */
@NullMarked
package ptp.ui.control;

import org.jspecify.annotations.NullMarked;
