package dev.isnad.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods a route takes, which the field {@code Allow} of a 405 must name (RFC 9110, section
 * 15.5.6). Quarkus knows it but leaves it out, so it is read off the annotations once more.
 */
@ApplicationScoped
class AllowedMethods {
  private final List<Route> routes;

  AllowedMethods(BeanManager beans) {
    List<Route> found = new ArrayList<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path path = bean.getBeanClass().getAnnotation(Path.class);
      if (path != null) {
        for (Method method : bean.getBeanClass().getDeclaredMethods()) {
          add(found, path, method);
        }
      }
    }
    this.routes = List.copyOf(found);
  }

  private record Route(Pattern path, String method) {

    static Route of(String template, String method) {
      String slashed = ("/" + template).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
      return new Route(Pattern.compile(slashed.replaceAll("\\{[^/]+}", "[^/]+")), method);
    }
  }

  private static void add(List<Route> routes, Path path, Method method) {
    Path below = method.getAnnotation(Path.class);
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (http != null) {
        String template = path.value() + (below == null ? "" : "/" + below.value());
        routes.add(Route.of(template, http.value()));
      }
    }
  }

  /**
   * @param path as it was sent, escaped
   * @return such as {@code GET, HEAD, OPTIONS, POST}; empty when nothing is there
   */
  String of(String path) {
    SortedSet<String> methods = new TreeSet<>();
    for (Route route : routes) {
      if (route.path.matcher(path).matches()) {
        methods.add(route.method);
      }
    }
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    if (!methods.isEmpty()) {
      methods.add(HttpMethod.OPTIONS);
    }
    return String.join(", ", methods);
  }
}
