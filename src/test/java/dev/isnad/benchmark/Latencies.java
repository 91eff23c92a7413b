package dev.isnad.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one load measured.
 *
 * @param p50 median in milliseconds
 * @param p99 99th percentile in milliseconds
 * @param perSecond answers a second, all clients together
 */
public record Latencies(double p50, double p99, double perSecond) {

  /**
   * @param nanos the duration of each request
   * @param wallNanos from the first request to the last answer
   */
  static Latencies of(long[] nanos, long wallNanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latencies(
        percentile(sorted, 50), percentile(sorted, 99), sorted.length * 1e9 / wallNanos);
  }

  private static double percentile(long[] sorted, int percent) {
    int rank = (int) Math.ceil(sorted.length * percent / 100.0);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }

  /** Reads what {@link #line} wrote. */
  static Latencies parse(String line) {
    String[] parts = line.strip().split(" ");
    return new Latencies(
        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
  }

  /** One line for another process. */
  public String line() {
    return String.format(Locale.ROOT, "%.4f %.4f %.4f", p50, p99, perSecond);
  }
}
