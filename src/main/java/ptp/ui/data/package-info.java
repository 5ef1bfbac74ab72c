/** The Data page: the data sets of the workspace, every trajectory as a filmstrip, statistics, and a frame to go on with. */
package ptp.ui.data;
