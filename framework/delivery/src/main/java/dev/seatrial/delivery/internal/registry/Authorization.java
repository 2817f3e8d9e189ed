/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.registry;

import dev.seatrial.delivery.internal.web.Addresses;
import dev.seatrial.delivery.internal.web.Origin;
import dev.seatrial.delivery.internal.web.WebException;
import dev.seatrial.delivery.internal.web.WebRequest;
import dev.seatrial.delivery.internal.web.WebResponse;
import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Proves to registries who asks, with passwords or with tokens, as {@code registry/remote/auth} in ORAS. Remembers what they accepted. Safe
 * for use by several threads.
 */
final class Authorization {

    private final Credentials credentials;
    private final Exchange exchange;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Finds the credential for a host. */
    @FunctionalInterface
    interface Credentials {
        Credential of(String host) throws WebException;
    }

    /** Sends requests. */
    @FunctionalInterface
    interface Exchange {
        WebResponse send(WebRequest request) throws WebException;
    }

    Authorization(Credentials credentials, Exchange exchange) {
        this.credentials = credentials;
        this.exchange = exchange;
    }

    /** Sends a request, a second time with credentials if the registry wants some. */
    WebResponse send(WebRequest request, String host, String scope) throws WebException {
        String key = host + " " + scope;
        String accepted = known.get(key);
        WebResponse response = exchange.send(accepted == null ? request : request.withAuthorization(accepted));
        boolean isElsewhere = !Origin.of(response.uri()).equals(Origin.of(request.uri()));
        if (response.status() != 401 || isElsewhere) {
            return response;
        }
        Optional<Challenge> challenge = Challenge.of(response);
        if (challenge.isEmpty()) {
            return response;
        }
        String value = challenge.get().isBasic() ? basic(request, host) : bearer(challenge.get(), request, host, scope);
        WebResponse second = exchange.send(request.withAuthorization(value));
        if (second.status() != 401) {
            known.put(key, value);
        }
        return second;
    }

    private String basic(WebRequest request, String host) throws WebException {
        Credential credential = credentials.of(host);
        if (!credential.hasPassword()) {
            String missing =
                    credential.isNone() ? "basic credential not found" : "missing username or password for basic auth";
            throw refused(request, missing)
                    .with("Log in to " + host + " with `helm registry login` or `docker login`, or set --username and"
                            + " --password.");
        }
        return Credential.basic(credential.username(), credential.password());
    }

    private String bearer(Challenge challenge, WebRequest request, String host, String scope) throws WebException {
        try {
            return "Bearer " + token(challenge, request, host, scope);
        } catch (WebException e) {
            Diagnostic diagnostic = e.diagnostic();
            throw new WebException(diagnostic.withHeadline(place(request) + diagnostic.headline()));
        }
    }

    private String token(Challenge challenge, WebRequest request, String host, String scope) throws WebException {
        Credential credential = credentials.of(host);
        if (!credential.accessToken().isEmpty()) {
            return credential.accessToken();
        }
        URI realm = realm(challenge, request);
        Set<String> scopes = new LinkedHashSet<>(List.of(scope));
        String wanted = challenge.parameter("scope");
        if (!wanted.isEmpty()) {
            scopes.addAll(List.of(wanted.split(" ")));
        }
        WebRequest ask = credential.refreshToken().isEmpty()
                ? distribution(realm, challenge.parameter("service"), scopes, credential)
                : refresh(realm, challenge.parameter("service"), scopes, credential);
        WebResponse response = exchange.send(ask);
        if (response.status() != 200) {
            throw RegistryErrors.answered(response);
        }
        return token(response);
    }

    private static WebRequest distribution(URI realm, String service, Set<String> scopes, Credential credential)
            throws WebException {
        StringJoiner query = new StringJoiner("&");
        if (realm.getRawQuery() != null) {
            query.add(realm.getRawQuery());
        }
        scopes.forEach(scope -> query.add("scope=" + encoded(scope)));
        if (!service.isEmpty()) {
            query.add("service=" + encoded(service));
        }
        String address = realm.toString().replaceFirst("\\?.*", "") + "?" + query;
        WebRequest request = WebRequest.get(Addresses.parse(address));
        boolean isKnown =
                !credential.username().isEmpty() || !credential.password().isEmpty();
        return isKnown
                ? request.withAuthorization(Credential.basic(credential.username(), credential.password()))
                : request;
    }

    private static WebRequest refresh(URI realm, String service, Set<String> scopes, Credential credential) {
        String form = "client_id=seatrial&grant_type=refresh_token&refresh_token=" + encoded(credential.refreshToken())
                + "&scope=" + encoded(String.join(" ", scopes)) + "&service=" + encoded(service);
        return WebRequest.of("POST", realm)
                .withBody("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(WebResponse response) throws WebException {
        Map<?, ?> fields;
        try {
            fields = Json.decode(response.text()) instanceof Map<?, ?> map ? map : Map.of();
        } catch (GoError e) {
            fields = Map.of(); // not shown, since it may hold a token
        }
        for (String name : List.of("access_token", "token")) {
            if (fields.get(name) instanceof String token && !token.isEmpty()) {
                return token;
            }
        }
        throw new Refusal(place(response.request()) + "empty token returned")
                .with("The server that gives tokens answered without one. Ask the owner of the registry.");
    }

    /** Returns where tokens are given. A registry cannot send credentials to an insecure or private place. */
    private static URI realm(Challenge challenge, WebRequest request) throws WebException {
        String realm = challenge.parameter("realm");
        URI uri = Addresses.parse(realm);
        if ("http".equals(uri.getScheme()) && "https".equals(request.uri().getScheme())) {
            throw new Refusal("bearer realm \"" + Addresses.shown(uri)
                            + "\" uses http but registry was contacted over https")
                    .with("The registry is wrongly configured: it would get passwords without encryption.");
        }
        if (isPrivate(uri.getHost()) && !uri.getHost().equals(request.uri().getHost())) {
            throw new Refusal("bearer realm host \"" + uri.getHost()
                            + "\" is a loopback, link-local, private, or unspecified address")
                    .with("The registry sends passwords to an address that is not its own. Ask its owner.");
        }
        return uri;
    }

    private static boolean isPrivate(String host) {
        if (!host.matches("[0-9.]+|\\[.*]")) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isAnyLocalAddress();
        } catch (IOException e) {
            return true;
        }
    }

    private record Refusal(String headline) {
        WebException with(String hint) {
            return new WebException(Diagnostic.of(headline).withHint(hint));
        }
    }

    private static Refusal refused(WebRequest request, String reason) {
        return new Refusal(place(request) + reason);
    }

    private static String place(WebRequest request) {
        return request.method() + " \"" + Addresses.shown(request.uri()) + "\": ";
    }
}
