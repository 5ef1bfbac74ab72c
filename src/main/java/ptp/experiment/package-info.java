/** What every experiment shares. Its parts are packages of their own: presets, records, stages and sweeps. */
package ptp.experiment;
