package dev.isnad.evaluation.report;

import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.metrics.Metric.Unit;
import java.util.Locale;

/** Numbers as people read them: shares as per cent, latencies in milliseconds. */
record Figures(boolean milliseconds) {

  static Figures of(String metric) {
    return new Figures(
        Metric.of(metric).map(known -> known.unit() == Unit.MILLISECONDS).orElse(false));
  }

  /** Such as {@code 78.4 %} or {@code 12.3 ms}; a dash for {@code null}. */
  String value(Double value) {
    return value == null ? "–" : number(value) + unit();
  }

  /** Such as {@code 76.0 to 80.7 %}. */
  String interval(Double low, Double high) {
    return low == null || high == null ? "–" : number(low) + " to " + number(high) + unit();
  }

  /** Such as {@code +1.2} for points of a per cent. */
  String difference(double difference) {
    return signed(difference) + (milliseconds ? " ms" : "");
  }

  String differenceInterval(double low, double high) {
    return signed(low) + " to " + signed(high) + (milliseconds ? " ms" : "");
  }

  private String number(double value) {
    return String.format(Locale.ROOT, "%.1f", milliseconds ? value : 100 * value);
  }

  private String signed(double value) {
    String number = number(value);
    return number.startsWith("-") || isZero(number) ? number.replace("-0.0", "0.0") : "+" + number;
  }

  private static boolean isZero(String number) {
    return number.equals("0.0");
  }

  private String unit() {
    return milliseconds ? " ms" : " %";
  }
}
