/**
 * The record of a run: everything that was asked, found, said and decided, as it is kept as JSON.
 */
package dev.isnad.evaluation.run;
