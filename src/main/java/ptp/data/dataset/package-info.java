/** Data sets on disk: frames, step columns, the index of episodes, cached codes, summaries and warnings. */
package ptp.data.dataset;
