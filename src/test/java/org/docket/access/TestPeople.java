package org.docket.access;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.docket.platform.TestDatabase;

/** People, partners and keys as an admin makes them, over HTTP. Nothing here asserts. */
public final class TestPeople {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPeople() {}

    public static RequestSpecification admin() {
        return with(TestDatabase.ADMIN_KEY);
    }

    public static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    public static String person(String... roles) {
        String name = "Person " + COUNT.incrementAndGet();
        return post("/v1/people", Map.of("name", name, "email", name.replace(' ', '.') + "@desk.example", "roles", roles)).path("id");
    }

    public static String partner() {
        return post("/v1/partners", Map.of("name", "Partner " + COUNT.incrementAndGet())).path("id");
    }

    /** The text of a new key. */
    public static String key(String owner, String... scopes) {
        return post("/v1/keys", Map.of("ownerId", owner, "scopes", scopes)).path("key");
    }

    /** The text of a key of a new person with all that the roles allow. */
    public static String keyOf(String... roles) {
        return key(person(roles), Scope.of(List.of(roles).stream().map(Role::valueOf).toList()).stream().map(Scope::text).toArray(String[]::new));
    }

    /** The text of a key that its owner made, signed in to the pages with a password of their own. */
    public static String ownKey(String owner, String... scopes) {
        return new OwnKeys("http://localhost:" + RestAssured.port, TestDatabase.ADMIN_KEY).of(owner, scopes);
    }

    /** The text of such a key of a new person with all that the roles allow. */
    public static String ownKeyOf(String... roles) {
        return ownKey(person(roles), Scope.of(List.of(roles).stream().map(Role::valueOf).toList()).stream().map(Scope::text).toArray(String[]::new));
    }

    static Response post(String path, Map<String, ?> body) {
        return admin().contentType("application/json").body(body).post(path).then().statusCode(201).extract().response();
    }

    static Response patch(String path, Map<String, ?> body) {
        return admin().contentType("application/merge-patch+json").body(body).patch(path);
    }
}
