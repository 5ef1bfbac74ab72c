/**
 * NumPy archives ({@code .npz}): a zip file with one array per entry. Reads both formats piece by piece, so arrays may be
 * larger than memory, and compares what a header claims with the bytes that are there before it reads any.
 */
@NullMarked
package ptp.data.importing.npz;

import org.jspecify.annotations.NullMarked;
