/**
 * Practice, the paper's online fine-tuning (Algorithm 1): episodes, updates, plan buffers, recordings; resumable by epoch.
 */
@NullMarked
package ptp.experiment.practice;

import org.jspecify.annotations.NullMarked;
