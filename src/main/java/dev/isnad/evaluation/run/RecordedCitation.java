package dev.isnad.evaluation.run;

/**
 * A citation of an answer, and what became of it when it was checked again, against the store.
 *
 * @param number as in the answer, from 1
 * @param start where the quote starts in the paragraph's text, in UTF-16 code units
 * @param end where it ends
 * @param stored whether the store holds that paragraph with that text and the filter lets it pass
 * @param verbatim whether the offsets mark words of the stored paragraph, none of them cut
 */
public record RecordedCitation(
    int number, ParagraphRef paragraph, int start, int end, boolean stored, boolean verbatim) {}
