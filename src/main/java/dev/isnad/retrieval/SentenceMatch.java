package dev.isnad.retrieval;

import dev.isnad.text.Span;
import dev.isnad.text.Word;
import java.util.List;

/**
 * A sentence of a paragraph beside a question.
 *
 * @param span where it stands in the paragraph's text
 * @param words its words, their spans in the paragraph's text
 * @param similarities for each of the question's words how well the sentence holds it, 0 to 1
 */
public record SentenceMatch(Span span, List<Word> words, double[] similarities) {}
