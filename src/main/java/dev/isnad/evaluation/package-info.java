/**
 * Runs question sets through the same retrieval and answers as everyone's questions, and says how
 * good they are: the {@code evaluate} and {@code runs} commands and {@code /api/evaluations}.
 */
package dev.isnad.evaluation;
