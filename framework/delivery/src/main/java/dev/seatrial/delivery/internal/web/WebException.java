/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import dev.seatrial.diagnostic.Diagnostic;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** A request that failed or was answered with an error. The diagnostic says which, what the answer was, and what to do. */
public final class WebException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    private WebException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic.headline(), cause);
        this.diagnostic = diagnostic;
    }

    /** Creates an error with a diagnostic of its own. */
    public WebException(Diagnostic diagnostic) {
        super(diagnostic.headline());
        this.diagnostic = diagnostic;
    }

    /** Returns the error as data. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    static WebException address(String address, String reason) {
        String shown = Addresses.shown(address);
        return new WebException(
                Diagnostic.of("`" + shown + "` is not an address of a server: " + reason)
                        .withHint(
                                "Correct the address in Chart.yaml or on the command line, such as https://charts.example.com."));
    }

    /** Returns the error of an answer that is not the wanted one. The headline is Helm's. */
    public static WebException answered(String headline, WebResponse response) {
        Diagnostic diagnostic = Diagnostic.of(headline)
                .withFact("request", response.request().toString())
                .withFact("answer", response.statusLine());
        String text = response.excerpt();
        if (!text.isEmpty()) {
            diagnostic = diagnostic.withFact("text", text);
        }
        return new WebException(diagnostic.withHint(advice(response)));
    }

    private static String advice(WebResponse response) {
        int status = response.status();
        String host = response.uri().getHost();
        if (status == 401) {
            return "Log in with `helm registry login` or `docker login`, add the repository with its user name and password, or set"
                    + " --username and --password.";
        }
        if (status == 403) {
            return "The server knows who asks, and refuses. Ask the owner of " + host + " for access.";
        }
        if (status == 404) {
            return "Check the address, the name and the version.";
        }
        if (status == 429) {
            String after = response.header("Retry-After")
                    .map(wait -> " It asks to wait: Retry-After is " + wait + ".")
                    .orElse("");
            return host + " limits how often it answers." + after
                    + " Try again later, or log in: limits for known users are" + " often higher.";
        }
        if (status >= 500) {
            return "The fault is on the side of " + host + ". Try again later.";
        }
        return "Open the address in a browser or with curl to see what " + host + " wants.";
    }

    /** Returns the error of a request without a whole answer. */
    static WebException failed(WebRequest request, Throwable cause) {
        String host = request.uri().getHost();
        String address = Addresses.shown(request.uri());
        String method =
                request.method().charAt(0) + request.method().substring(1).toLowerCase(Locale.ROOT);
        String start = method + " \"" + address + "\": ";
        Diagnostic diagnostic;
        if (cause instanceof TimeoutException || cause instanceof HttpConnectTimeoutException) {
            diagnostic = Diagnostic.of(start + "the server did not answer in time")
                    .withHint("Check that " + host + " is reachable from here, and try again.");
        } else if (isUnknownHost(cause)) {
            diagnostic = Diagnostic.of(start + "dial tcp: lookup " + host + ": no such host")
                    .withHint(
                            "Check the name of the host, and the network. Without one, use `dependency build --skip-refresh`"
                                    + " with charts that are in the cache.");
        } else if (cause instanceof ConnectException) {
            diagnostic = Diagnostic.of(start + "dial tcp " + host + ":"
                            + Origin.of(request.uri()).port() + ": connect: connection refused")
                    .withHint("Nothing listens there. Check the address and the port, and that the server runs.");
        } else if (cause instanceof SSLException) {
            diagnostic = Diagnostic.of(start + cause.getMessage())
                    .withHint(
                            "The server has no certificate that is trusted here. Set --ca-file to the certificate of its authority,"
                                    + " or --plain-http if the registry speaks HTTP only.");
        } else {
            diagnostic = Diagnostic.of(start + "the connection ended before the whole answer was there")
                    .withFact("cause", String.valueOf(cause.getMessage()))
                    .withHint("Try again. If it happens again, look for a proxy or a limit between here and " + host
                            + ".");
        }
        return new WebException(diagnostic, cause);
    }

    private static boolean isUnknownHost(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UnknownHostException || each instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    static WebException tooLarge(WebRequest request, long limit) {
        return new WebException(
                Diagnostic.of("the answer of " + Addresses.shown(request.uri()) + " is larger than the maximum of "
                                + limit + " bytes")
                        .withHint(
                                "Check the address. If the chart is that large, raise the limit with --limit chart-size=200MiB."));
    }

    static WebException tooManyRedirects(WebRequest request, int redirects) {
        return new WebException(Diagnostic.of(
                        "Get \"" + Addresses.shown(request.uri()) + "\": stopped after " + redirects + " redirects")
                .withHint("The server sends requests round in a circle. Check the address."));
    }
}
