package dev.isnad.answer;

/**
 * The constants of extractive answers, chosen on XQuAD-ar and ARCD-train; {@code bin/measure} shows
 * the result.
 *
 * @param paragraphs how many of the best paragraphs may give sentences
 * @param sentences how many sentences an answer has at most
 * @param rank what a paragraph's score, as a share of the best one's, adds to its sentences
 * @param kind what a number or time adds where the question asks for one
 * @param relative a sentence is shown only with this share of the best sentence's score
 * @param same a sentence is left out that shares this much with one already chosen
 * @param evidence the least {@link Evidence} without which there is no answer
 */
public record Extraction(
    int paragraphs,
    int sentences,
    double rank,
    double kind,
    double relative,
    double same,
    double evidence) {

  public static final Extraction MEASURED = new Extraction(5, 3, 0.5, 0.15, 0.8, 0.8, 3.42);
}
