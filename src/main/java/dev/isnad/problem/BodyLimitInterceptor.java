package dev.isnad.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Holds JSON bodies sent in chunks to the limit that announced lengths are held to. */
@Provider
class BodyLimitInterceptor implements ReaderInterceptor {
  // A provider of REST is made while the program is built; settings are known when it runs.
  private final Instance<BodyLimits> limits;

  BodyLimitInterceptor(Instance<BodyLimits> limits) {
    this.limits = limits;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
      long limit = limits.get().maxBodySize().asLongValue();
      context.setInputStream(new BoundedInputStream(context.getInputStream(), limit));
    }
    return context.proceed();
  }
}
