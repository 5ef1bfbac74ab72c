/** The measurement ladder: figures for every part of the method, so that a failure is located and not guessed at. */
package ptp.run.ladder;
