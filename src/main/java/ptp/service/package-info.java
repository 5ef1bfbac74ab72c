/** What window and terminal may ask of a workspace: interfaces and plain records. */
package ptp.service;
