/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery.internal.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The proxies that the variables HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, as in Go's {@code httpproxy}. The host localhost and loopback
 * addresses are asked directly.
 */
public final class EnvironmentProxies extends ProxySelector {

    private final Map<String, String> environment;

    public EnvironmentProxies(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        String proxy = variable(WebClient.isScheme(uri, "https") ? "HTTPS_PROXY" : "HTTP_PROXY");
        if (proxy.isEmpty()
                || isLoopback(host)
                || isExcluded(host, Origin.of(uri).port())) {
            return List.of(Proxy.NO_PROXY);
        }
        URI address = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
        if (address.getHost() == null) {
            return List.of(Proxy.NO_PROXY);
        }
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException problem) {
        // the request itself fails and says so
    }

    private String variable(String name) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? environment.getOrDefault(name.toLowerCase(Locale.ROOT), "") : value;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private boolean isExcluded(String host, int port) {
        for (String entry : variable("NO_PROXY").split(",", -1)) {
            String rule = entry.strip().toLowerCase(Locale.ROOT);
            if (rule.equals("*")) {
                return true;
            }
            int colon = rule.lastIndexOf(':');
            if (colon > 0) {
                if (!rule.substring(colon + 1).equals(String.valueOf(port))) {
                    continue;
                }
                rule = rule.substring(0, colon);
            }
            String domain = rule.startsWith("*.") ? rule.substring(1) : rule;
            String bare = domain.startsWith(".") ? domain.substring(1) : domain;
            boolean isSame = !domain.startsWith(".") && host.equals(domain);
            if (!bare.isEmpty() && (isSame || host.endsWith("." + bare))) {
                return true;
            }
        }
        return false;
    }
}
