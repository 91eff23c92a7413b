package dev.isnad.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the ingestion. */
@ConfigMapping(prefix = "isnad")
public interface IngestSettings {

  /** Read at start; the bundled sample when absent. */
  Optional<Path> articlesDir();

  /** How a run is cut up. */
  Ingest ingest();

  /** How a run is cut up. */
  interface Ingest {

    /** How many batches are embedded and saved at once. */
    @Min(1)
    @WithDefault("2")
    int threads();

    /** A batch is full at this many paragraphs; each batch costs one commit of the store. */
    @Min(1)
    @WithDefault("1024")
    int batchParagraphs();

    /** A batch is full at this many bytes of text, too, whatever the paragraphs' length. */
    @WithDefault("4M")
    MemorySize batchBytes();
  }
}
