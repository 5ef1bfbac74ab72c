/** The Train page: start stages in the background, see progress and curves, cancel and resume. */
package ptp.ui.train;
