/**
 * What is kept on disk: the workspace's folder, its SQLite index of runs, metrics, jobs and settings, atomic files and
 * checkpoints. The only room that knows {@code java.sql}; it starts no threads.
 */
package ptp.store;
