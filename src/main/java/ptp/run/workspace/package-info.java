/** An open workspace: the services that window and terminal share, made from the stores and stages. */
package ptp.run.workspace;
