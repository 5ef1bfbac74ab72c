/** The midpoint predictor of goal-conditioned prediction (Pertsch et al. 2020), a baseline of the paper. */
@NullMarked
package ptp.learn.gcp;

import org.jspecify.annotations.NullMarked;
