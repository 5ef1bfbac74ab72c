/** Pictures of any size from files and back, their middle squares, their reduction to a smaller size. */
package ptp.io.picture;
