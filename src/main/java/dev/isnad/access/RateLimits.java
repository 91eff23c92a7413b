package dev.isnad.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How often each address may ask. Addresses are forgotten when they have not asked for as long as
 * it takes to get a new allowance, and earlier when there are too many of them: then a few get a
 * fresh allowance too soon, but memory is not the attacker's.
 */
@ApplicationScoped
class RateLimits {
  /** Each takes about 400 bytes, the cache's own included. */
  static final int MOST_ADDRESSES = 50_000;

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final int limit;
  private final LoadingCache<String, AtomicRateLimiter> addresses;

  @Inject
  RateLimits(AccessSettings settings) {
    this(settings.rateLimit(), PERIOD);
  }

  /**
   * @param limit how many requests each address may make in a period; 0 for as many as it likes
   */
  RateLimits(int limit, Duration period) {
    RateLimiterConfig config =
        RateLimiterConfig.custom()
            .limitForPeriod(Math.max(1, limit))
            .limitRefreshPeriod(period)
            .timeoutDuration(Duration.ZERO)
            .build();
    this.limit = limit;
    this.addresses =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(period)
            .build(address -> new AtomicRateLimiter(address, config));
  }

  /**
   * Counts a request.
   *
   * @return the seconds to wait, at least 1, if it is one too many; then it is not counted
   */
  OptionalLong count(String address) {
    if (limit == 0) {
      return OptionalLong.empty();
    }
    AtomicRateLimiter limiter = addresses.get(address);
    if (limiter.acquirePermission()) {
      return OptionalLong.empty();
    }
    Duration wait = Duration.ofNanos(limiter.getDetailedMetrics().getNanosToWait());
    return OptionalLong.of(wait.plusSeconds(1).toSeconds());
  }

  /** How many addresses are remembered at the moment. */
  long addresses() {
    addresses.cleanUp();
    return addresses.estimatedSize();
  }
}
