/** An open workspace: implementations of the services that window and terminal use. */
package ptp.workspace;
