package dev.isnad.access;

import static io.restassured.RestAssured.given;

import dev.isnad.PublisherProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;

/** Requests to the program of {@link PublisherProfile}: from pages, addresses and key holders. */
final class Calls {
  private static int addresses;

  private Calls() {}

  /** A header field, or none. */
  record Field(String name, String value) {
    static final Field NONE = new Field("X-None", "none");

    static Field origin(String origin) {
      return new Field("Origin", origin);
    }

    static Field key(String key) {
      return new Field("Authorization", "Bearer " + key);
    }
  }

  /** One that no other test has, so that each has an allowance of its own. */
  static String newAddress() {
    addresses++;
    return "192.0.2." + addresses;
  }

  static Field own(URI root) {
    return Field.origin("http://localhost:" + root.getPort());
  }

  static Field listed() {
    return Field.origin(PublisherProfile.listedOrigin());
  }

  /** What other pages send, and what tries to look like a listed one. */
  static List<Field> foreign() {
    return List.of(
        Field.origin(PublisherProfile.unlistedOrigin()),
        Field.origin("null"),
        Field.origin("*"),
        Field.origin(""),
        Field.origin("https://localhost:" + PublisherProfile.listedPort()),
        Field.origin(PublisherProfile.listedOrigin() + ".evil.example"),
        Field.origin(PublisherProfile.listedOrigin() + "/"),
        Field.origin(PublisherProfile.listedOrigin() + "," + PublisherProfile.unlistedOrigin()));
  }

  static RequestSpecification from(Field origin, Field key, String address) {
    return given()
        .header(origin.name(), origin.value())
        .header(key.name(), key.value())
        .header("X-Forwarded-For", address);
  }

  static Response send(RequestSpecification request, String method, String path) {
    return method.equals("GET") || method.equals("DELETE")
        ? request.request(method, path)
        : request.contentType("application/json").body("{}").request(method, path);
  }

  static Response search(RequestSpecification request) {
    return request
        .contentType("application/json")
        .body("{\"query\":\"القمح\"}")
        .post("/api/search");
  }

  static Response preflight(Field origin, String method, String path) {
    return from(origin, Field.NONE, newAddress())
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "content-type")
        .options(path);
  }
}
