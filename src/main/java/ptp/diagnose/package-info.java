/** Component diagnostics: figures for every part of the method, so that a failure is located and not guessed at. */
@NullMarked
package ptp.diagnose;

import org.jspecify.annotations.NullMarked;
