/** What a run's results are worth: metrics, their confidence intervals, and two runs compared. */
package dev.isnad.evaluation.metrics;
