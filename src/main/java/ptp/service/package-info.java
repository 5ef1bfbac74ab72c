/** Services of a workspace for window and terminal: interfaces and plain records. */
package ptp.service;
