/** The Compare page: success over epochs, every seed counted, and the table before and after practice. */
package ptp.ui.compare;
