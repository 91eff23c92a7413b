package dev.isnad.evaluation.run;

/**
 * A paragraph that some question found, cited or should have found, as it stood in the store.
 *
 * @param title the article's, or {@code null}
 * @param source who published it, or {@code null}
 * @param url where, or {@code null}
 */
public record RecordedParagraph(
    ParagraphRef ref, String title, String source, String url, String text) {}
