package dev.isnad.evaluation.run;

/** A paragraph of the ranking with its score, which is comparable within one question only. */
public record RankedRef(ParagraphRef paragraph, double score) {}
