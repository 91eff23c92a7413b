package dev.isnad.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** On whose pages the widget may stand. */
@ConfigMapping(prefix = "isnad.widget")
interface WidgetSettings {

  /** The origins whose pages may ask, beside the program's own: scheme, host and port. */
  Optional<List<String>> origins();
}
