package dev.isnad;

import dev.isnad.ingest.StartupIngestion;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Does in tests what {@code isnad serve} does: Quarkus starts them without the main class. */
@ApplicationScoped
class StartedInTests {

  void start(@Observes StartupEvent event, StartupIngestion startup) {
    startup.run();
  }
}
