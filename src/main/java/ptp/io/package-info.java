/**
 * Files: atomic writes, checkpoints with checksums, locks, SQLite databases, the safetensors container. The lowest room.
 */
@NullMarked
package ptp.io;

import org.jspecify.annotations.NullMarked;
