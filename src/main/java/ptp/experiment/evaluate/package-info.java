/** Success of planners and policies: networks loaded from a workspace, planners made from them, episodes measured. */
package ptp.experiment.evaluate;
