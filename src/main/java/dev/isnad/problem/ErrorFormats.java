package dev.isnad.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Chooses how the failures of a route are told: as problem objects unless another format does. */
@ApplicationScoped
class ErrorFormats {
  private static final ErrorFormat PROBLEM_JSON =
      new ErrorFormat() {
        @Override
        public boolean covers(String path) {
          return true;
        }

        @Override
        public String contentType() {
          return ProblemDetails.CONTENT_TYPE;
        }

        @Override
        public Object body(ProblemDetails details) {
          return details;
        }
      };

  private final Instance<ErrorFormat> others;

  ErrorFormats(@Any Instance<ErrorFormat> others) {
    this.others = others;
  }

  ErrorFormat of(String path) {
    return others.stream().filter(format -> format.covers(path)).findFirst().orElse(PROBLEM_JSON);
  }
}
