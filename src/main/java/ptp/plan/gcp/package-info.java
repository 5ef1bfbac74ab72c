/** Planning by midpoints between known ends (Pertsch et al. 2020), a baseline of the paper. */
package ptp.plan.gcp;
