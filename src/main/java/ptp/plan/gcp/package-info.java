/** Planning by midpoints between known ends (Pertsch et al. 2020), a baseline of the paper. */
@NullMarked
package ptp.plan.gcp;

import org.jspecify.annotations.NullMarked;
