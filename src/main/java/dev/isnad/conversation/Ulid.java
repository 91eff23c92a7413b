package dev.isnad.conversation;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Makes ULIDs (github.com/ulid/spec): 26 characters of Crockford's base 32 for 48 bits of
 * milliseconds and 80 random bits, so that ids sort by their time.
 */
public final class Ulid {
  private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int TIME_LENGTH = 10;
  private static final int LENGTH = 26;
  private static final int BITS = 5;

  private Ulid() {}

  /** A new id; unguessable where {@code random} is. */
  public static String create(Clock clock, RandomGenerator random) {
    char[] ulid = new char[LENGTH];
    long time = clock.millis();
    for (int i = TIME_LENGTH - 1; i >= 0; i--) {
      ulid[i] = DIGITS[(int) (time & (DIGITS.length - 1))];
      time >>>= BITS;
    }
    for (int i = TIME_LENGTH; i < LENGTH; i++) {
      ulid[i] = DIGITS[random.nextInt(DIGITS.length)];
    }
    return new String(ulid);
  }
}
