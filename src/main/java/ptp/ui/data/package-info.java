/** The Data page: the workspace's data sets, every trajectory as a filmstrip, statistics, a frame to go on with. */
@NullMarked
package ptp.ui.data;

import org.jspecify.annotations.NullMarked;
