package dev.isnad.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Warns whoever opens the program to readers and forgets the operator's routes. */
@ApplicationScoped
class OpenRoutes {
  private static final Logger LOG = Logger.getLogger(OpenRoutes.class);

  private final boolean open;

  /**
   * @param serving whether a port is opened: commands open none
   */
  OpenRoutes(
      WidgetSettings widget,
      ApiKeys keys,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
    this.open = serving && widget.origins().isPresent() && !keys.exist();
  }

  void warn(@Observes StartupEvent started) {
    if (open) {
      LOG.warn(
          "isnad.widget.origins invites readers, but without isnad.access.api-keys whoever reaches"
              + " the port can change and remove articles");
    }
  }
}
