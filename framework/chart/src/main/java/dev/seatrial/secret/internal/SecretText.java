/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes secrets in texts. In doubt, a text is not a secret, since people turn off rules with many false positives.
 */
public final class SecretText {

    private static final String WORDS =
            "password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|secret[_-]?key|credentials?";

    /** In settings files, the key `secret` alone mostly names a Secret and does not contain one. */
    private static final String SETTING_WORDS =
            WORDS.replace("|secret|", "|(?:client|jwt|shared|session|cookie|app)[_-]?secret|");

    /** Names that look like secrets but are not: the cluster token of etcd only identifies a cluster. */
    private static final Pattern HARMLESS = Pattern.compile("(?i).*cluster[_-]?token");

    /** A name that consists of such a word, or ends in one as a separate word. */
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:.*[^a-z]|.*[a-z](?=[A-Z])|)(?:[a-z]*)(?:" + WORDS + ")");

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\\s+[A-Za-z0-9+/=\\s]{64}");

    private static final Pattern PEM_BLOCK = Pattern.compile(
            "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[A-Za-z0-9+/=\\s]++-----END (?:[A-Z]+ )*PRIVATE KEY-----");

    private static final Pattern KNOWN_TOKEN = Pattern.compile(
            "\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abprs]-[A-Za-z0-9-]{20,}|glpat-[A-Za-z0-9_-]{20})\\b");

    private static final Pattern CREDENTIALS =
            Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^\\s:/@\"'<>{}$%()]+:([^\\s:/@\"'<>{}$%()]+)@");

    private static final Pattern FLAG =
            Pattern.compile("--?([A-Za-z0-9.-]*(?:" + WORDS + "))[ =](\\S+)", Pattern.CASE_INSENSITIVE);

    /** A line of a settings file: {@code db.password = x}, {@code "apiKey": "x"}. */
    private static final Pattern SETTING = Pattern.compile(
            "(?im)^[\\s\"'-]*([a-z0-9_.-]*(?:" + SETTING_WORDS + "))[\"']?\\s*[:=]\\s*([\"']?)([^\\r\\n]*?)\\2,?\\s*$");

    private static final Pattern SETTINGS_FILE =
            Pattern.compile("(?i).*\\.(?:ya?ml|json|ini|conf|cfg|cnf|config|properties|toml|env)");

    private static final Pattern REFERENCE =
            Pattern.compile("[$%<>{}\\[\\]()|*`\\\\,;]|^/|^\\./|^file:|\\s|^ENC|^vault:|://");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)true|false|yes|no|on|off|none|null|nil|enabled|disabled|optional|required|default|redacted|x+|-|~|\\.+|\\d{1,3}");

    /** Keys of charts that hold the name of a Secret, and those of Kubernetes that hold a switch or a time. */
    private static final Pattern NAME_OF_SECRET = Pattern.compile(
            "(?i)(?:.*[^a-z])?existing.*|.*pull[_-]?secrets?|.*(?:tls|cert|certificate|ca)[_-]?secret|automount.*");

    /** Templates, references to variables, and paths. */
    private static final Pattern NO_VALUE = Pattern.compile(
            "\\{\\{|^\\$\\(.*\\)$|^\\$\\{.*}$|^\\.{0,2}/[A-Za-z0-9_./-]+$|^file:|^vault:|<masked |^<[a-z ]+>$");

    private static final Pattern RESOURCE = Pattern.compile("[a-z0-9.-]+");

    private static final int LONGEST_NAME = 200;

    private SecretText() {}

    /** Returns whether the value of a key is a secret, judging by the key alone, in the singular or the plural. */
    public static boolean isSecretName(String key) {
        return key.length() <= LONGEST_NAME
                && KeyWords.mayBeIn(key)
                && (NAME.matcher(key).matches()
                        || (key.endsWith("s") && isSecretName(key.substring(0, key.length() - 1))))
                && !HARMLESS.matcher(key).matches()
                && !NAME_OF_SECRET.matcher(key).matches();
    }

    /** Returns whether the value of a key is a secret that must be masked, judging by both. */
    static boolean isMasked(String key, String value, Set<String> namesOfSecrets) {
        return isSecretName(key) && isValue(value) && !namesOfSecrets.contains(value.strip());
    }

    /** Returns whether a text behind a secret key is a value: in doubt it is, other than for a policy. */
    static boolean isValue(String value) {
        String text = value.strip();
        return text.length() > 1
                && !PLACEHOLDER.matcher(text).matches()
                && !NO_VALUE.matcher(text).find()
                && !(RESOURCE.matcher(text).matches() && NAME.matcher(text).matches());
    }

    /** Returns the last key of a path such as {@code db.users[0].password}. */
    public static String lastStep(String path) {
        String plain = path.replaceAll("\\[[^\\]]*\\]", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    /** Returns the secrets in a text of any kind: passwords in URLs, access tokens, private keys, settings and flags. */
    static Set<String> secretsIn(String text) {
        Set<String> found = new HashSet<>();
        if (text.contains("://")) {
            add(CREDENTIALS, 1, text, found);
        }
        if (text.indexOf('_') >= 0 || text.indexOf('-') >= 0 || text.contains("AKIA")) {
            add(KNOWN_TOKEN, 0, text, found);
        }
        if (text.contains("-----BEGIN ")) {
            add(PEM_BLOCK, 0, text, found);
        }
        if (!KeyWords.mayBeIn(text)) {
            return found;
        }
        Matcher setting = SETTING.matcher(text);
        while (setting.find()) {
            if (isMasked(lastStep(setting.group(1)), setting.group(3), Set.of())) {
                found.add(setting.group(3));
            }
        }
        Matcher flag = FLAG.matcher(text);
        while (flag.find()) {
            if (isValue(flag.group(2))) {
                found.add(flag.group(2));
            }
        }
        return found;
    }

    private static void add(Pattern pattern, int group, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (group == 0 || isValue(matcher.group(group))) {
                found.add(matcher.group(group));
            }
        }
    }

    /** Returns whether a variable or setting contains a secret, judging by its name and its value. */
    public static boolean isSecret(String name, String value, Set<String> namesOfSecrets) {
        return NAME.matcher(name).matches() && !HARMLESS.matcher(name).matches() && isLiteral(value, namesOfSecrets);
    }

    /** Returns a description of the secret in any text, whatever its name; empty if there is none. */
    public static Optional<String> in(String text) {
        if (PRIVATE_KEY.matcher(text).find()) {
            return Optional.of("a private key");
        }
        if (KNOWN_TOKEN.matcher(text).find()) {
            return Optional.of("an access token");
        }
        Matcher url = CREDENTIALS.matcher(text);
        return url.find() && isLiteral(url.group(1), Set.of()) ? Optional.of("a password in a URL") : Optional.empty();
    }

    /** Returns a description of the secret in a command-line argument; empty if there is none. */
    public static Optional<String> inArgument(String argument, Set<String> namesOfSecrets) {
        Matcher flag = FLAG.matcher(argument);
        // Only a flag and its value; a whole script is too ambiguous.
        return flag.matches() && isSecret(flag.group(1), flag.group(2), namesOfSecrets)
                ? Optional.of("a secret")
                : in(argument);
    }

    /**
     * Returns a description of the secret in an entry of a ConfigMap, which is a single value or a settings file; empty
     * if there is none.
     */
    public static Optional<String> inFile(String key, String text, Set<String> namesOfSecrets) {
        if (isSecret(key, text.strip(), namesOfSecrets)) {
            return Optional.of("a secret");
        }
        if (SETTINGS_FILE.matcher(key).matches()) {
            Matcher setting = SETTING.matcher(text);
            while (setting.find()) {
                if (isLiteral(setting.group(3), namesOfSecrets)) {
                    return Optional.of("a secret (`" + setting.group(1) + "`)");
                }
            }
        }
        return in(text);
    }

    /** Returns whether a text is a value and not a reference, a placeholder, or the name of a Secret. */
    private static boolean isLiteral(String value, Set<String> namesOfSecrets) {
        String text = value.strip();
        return text.length() > 1
                && !REFERENCE.matcher(text).find()
                && !PLACEHOLDER.matcher(text).matches()
                && !namesOfSecrets.contains(text)
                // The name of a Secret, or of a key in one: `shop-secret`, `admin-password`.
                && !NAME.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
