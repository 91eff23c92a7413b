package dev.isnad.access;

import io.smallrye.config.ConfigValidationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that open the operator's routes. Only their digests are kept, so that comparing takes
 * the same time whatever was sent, its length included.
 */
// Not behind a proxy, which would look at the settings no sooner than at the first request.
@Singleton
class ApiKeys {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([!-~]+) *");
  private static final Pattern KEY = Pattern.compile("[!-~]{16,}");

  private final List<byte[]> digests;

  @Inject
  ApiKeys(AccessSettings settings) {
    this(settings.apiKeys().orElse(List.of()));
  }

  /**
   * @throws ConfigValidationException if one of them is too short to be safe, or cannot be sent
   */
  ApiKeys(List<String> listed) {
    // The list is often written with a space behind each comma.
    List<String> keys = listed.stream().map(String::strip).toList();
    for (int i = 0; i < keys.size(); i++) {
      if (!KEY.matcher(keys.get(i)).matches()) {
        throw unfit(i + 1);
      }
    }
    this.digests = keys.stream().map(ApiKeys::digest).toList();
  }

  /** Without the value, which is a secret. */
  private static ConfigValidationException unfit(int number) {
    return WrongSetting.of(
        "isnad.access.api-keys: expected at least 16 letters, digits or signs, without spaces, in"
            + " key "
            + number);
  }

  /** Whether there is a key, so that one is needed. */
  boolean exist() {
    return !digests.isEmpty();
  }

  /**
   * @param authorization the header field, or {@code null}
   */
  boolean open(String authorization) {
    Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
    if (!bearer.matches()) {
      return false;
    }
    byte[] sent = digest(bearer.group(1));
    boolean found = false;
    for (byte[] known : digests) {
      found |= MessageDigest.isEqual(known, sent);
    }
    return found;
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
