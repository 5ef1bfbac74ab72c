/** Pictures of any size from files and back, their middle squares, their reduction to a smaller size. */
@NullMarked
package ptp.io.picture;

import org.jspecify.annotations.NullMarked;
