/**
 * NumPy archives ({@code .npz}): a zip file with an array per entry. Both formats are read here, a piece at a time, so that
 * arrays may be larger than memory; what a header claims is compared with the bytes that are there before any are read.
 */
package ptp.data.npz;
