package dev.isnad.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request may be. */
@ConfigMapping(prefix = "isnad.http")
public interface BodyLimits {

  /** The largest JSON body: one article, one question. */
  @WithDefault("20M")
  MemorySize maxBodySize();

  /** The largest upload of many articles; it waits on disk, not in memory. */
  @WithDefault("2G")
  MemorySize maxUploadSize();

  /** All question sets of one evaluation together; they wait in memory. */
  @WithDefault("50M")
  MemorySize maxEvaluationSize();
}
