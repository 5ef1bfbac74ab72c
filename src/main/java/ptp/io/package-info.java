/**
 * Files: atomic writes, checkpoints with checksums, locks, SQLite databases, the safetensors container. The lowest room.
 */
package ptp.io;
