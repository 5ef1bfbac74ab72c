/** Stages (collect, encode, pre-train, practise, evaluate) with progress, cancel and resume; what window and terminal share. */
package ptp.run;
