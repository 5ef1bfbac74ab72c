/** Everything a person can do, declared once: rail, menu, buttons, keys and the palette are made from it. */
package ptp.ui.action;
