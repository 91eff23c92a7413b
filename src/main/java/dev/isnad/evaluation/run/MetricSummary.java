package dev.isnad.evaluation.run;

/**
 * A metric over a group of questions.
 *
 * @param metric its name
 * @param tag the group, or {@code null} for all questions
 * @param questions how many it could be measured on
 * @param value {@code null} where that is none
 * @param low the lower end of the 95 % interval, or {@code null}
 * @param high its upper end, or {@code null}
 */
public record MetricSummary(
    String metric, String tag, int questions, Double value, Double low, Double high) {}
