package dev.isnad.access;

import io.smallrye.config.ConfigValidationException;

/** A setting that keeps the program from starting, told as SmallRye Config tells it. */
final class WrongSetting {

  private WrongSetting() {}

  /**
   * @param message names the setting, and what was expected
   */
  static ConfigValidationException of(String message) {
    return new ConfigValidationException(
        new ConfigValidationException.Problem[] {new ConfigValidationException.Problem(message)});
  }
}
