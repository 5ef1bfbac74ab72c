/** Data sets on disk: frames, step columns, the index of episodes, cached codes, summaries and warnings. */
@NullMarked
package ptp.data.dataset;

import org.jspecify.annotations.NullMarked;
