/** The stages of learning, each resumable at an epoch or better: collect, encode, pre-train, practise, evaluate. */
package ptp.run.stage;
