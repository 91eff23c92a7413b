package dev.isnad.article;

import java.io.IOException;

/** Why a file cannot be read, in one sentence that a person can act on. */
final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String reason) {
    super(reason);
  }
}
