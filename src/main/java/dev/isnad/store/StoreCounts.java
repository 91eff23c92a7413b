package dev.isnad.store;

/** How much a store holds. */
public record StoreCounts(long articles, long paragraphs) {}
