/** Controls that several pages share: cards, switches, pictures, filmstrips, file choosers behind an interface. */
package ptp.ui.control;
