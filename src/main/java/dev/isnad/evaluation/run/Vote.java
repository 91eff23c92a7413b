package dev.isnad.evaluation.run;

/**
 * What a language model said of an answer; advice, never a gate.
 *
 * @param correct whether it takes the answer for right
 * @param reason in its words
 */
public record Vote(boolean correct, String reason) {}
