/** How large a figure is written, and with which text and legend. */
package ptp.ui.export;
