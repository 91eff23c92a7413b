package dev.isnad;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One {@link Chromium} for all classes that register it: to start one takes longer than a test. */
public final class SharedChromium implements BeforeAllCallback {
  private Chromium chromium;

  /** Starts the browser unless another class has; JUnit closes it after the last one. */
  @Override
  public void beforeAll(ExtensionContext context) {
    chromium =
        context
            .getRoot()
            .getStore(Namespace.create(SharedChromium.class))
            // Each of Quarkus's class loaders has a class, and so a browser, of its own.
            .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
  }

  public Browser browser() {
    return chromium.browser();
  }
}
