package dev.isnad;

import dev.isnad.chat.ScriptedAnswers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/**
 * The whole program with a script in the place of the answers, to see every way a route can end.
 */
public class RoutesProfile implements QuarkusTestProfile {

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(ScriptedAnswers.class);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "isnad.chat.heartbeat",
        "20ms",
        "isnad.http.max-body-size",
        "64K",
        "isnad.http.max-upload-size",
        "128K",
        "isnad.http.max-evaluation-size",
        "96K");
  }
}
