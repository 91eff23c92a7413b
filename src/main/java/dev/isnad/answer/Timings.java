package dev.isnad.answer;

/** How long the steps of an answer took, in milliseconds. */
public record Timings(long retrievalMs, long generationMs) {}
