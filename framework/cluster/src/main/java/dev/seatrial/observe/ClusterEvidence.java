/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.observe;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;
import static org.apiguardian.api.API.Status.INTERNAL;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.file.internal.AtomicFiles;
import dev.seatrial.file.internal.WriteException;
import dev.seatrial.secret.internal.Secrets;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The evidence of a failed test: timeline, events, states of objects, logs of all containers, and texts that the caller
 * adds. Nothing is written before {@link #write} is called.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ClusterEvidence {

    private final Path folder;
    private final Map<String, String> more;
    private final Secrets secrets;

    private ClusterEvidence(Path folder, Map<String, String> more, Secrets secrets) {
        this.folder = folder;
        this.more = Map.copyOf(more);
        this.secrets = secrets;
    }

    /**
     * Returns the evidence of a test.
     *
     * @param root the folder for the evidence of all tests, such as {@code target/seatrial/cluster}
     * @param test the names of the test, such as class and method; each becomes a folder
     * @param more additional texts by file name, such as Helm's history
     */
    public static ClusterEvidence of(Path root, List<String> test, Map<String, String> more) {
        Path folder = root;
        for (String name : test) {
            folder = folder.resolve(fileName(name));
        }
        return new ClusterEvidence(folder, more, Secrets.none().unless(Secrets.areShown()));
    }

    /** Returns the same evidence, with secrets masked in all files. */
    @API(status = INTERNAL)
    public ClusterEvidence withSecrets(Secrets hidden) {
        return new ClusterEvidence(folder, more, hidden);
    }

    /** Returns the folder. */
    public Path folder() {
        return folder;
    }

    /**
     * Writes the evidence. Returns a summary of what was written, or why something could not be written, for a failure
     * message.
     */
    public String write(Observation observation) {
        try {
            AtomicFiles files = new AtomicFiles();
            ReleaseTimeline timeline = observation.timeline();
            files.write(folder.resolve("timeline.txt"), secrets.mask(timeline.text()));
            files.write(
                    folder.resolve("timeline.html"),
                    secrets.mask(timeline.html(folder.getFileName().toString())));
            files.write(folder.resolve("events.txt"), secrets.mask(events(observation)));
            files.write(folder.resolve("objects.yaml"), secrets.mask(objects(observation)));
            for (Map.Entry<String, String> text : more.entrySet()) {
                files.write(folder.resolve(fileName(text.getKey())), secrets.mask(text.getValue()));
            }
            int logs = writeLogs(files, observation.logs());
            return folder + " (timeline.html, events.txt, objects.yaml, " + Counted.of(logs, "log") + ")";
        } catch (WriteException e) {
            // The failure of the test matters more than its evidence.
            return "%s (incomplete: %s. %s)".formatted(folder, e.reason(), e.advice());
        }
    }

    private int writeLogs(AtomicFiles files, Map<String, String> logs) throws WriteException {
        Path target = folder.resolve("logs");
        int written = 0;
        for (Map.Entry<String, String> log : logs.entrySet()) {
            if (!log.getValue().isEmpty()) {
                files.write(
                        target.resolve(fileName(log.getKey().replace('/', '.')) + ".log"),
                        secrets.mask(log.getValue()));
                written++;
            }
        }
        return written;
    }

    private static String events(Observation observation) {
        StringBuilder out = new StringBuilder();
        observation.objects().stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .sorted((a, b) -> EventTimes.last(a).compareTo(EventTimes.last(b)))
                .forEach(event -> out.append(String.format(
                        Locale.ROOT,
                        "%s  %-8s %-20s %s: %s%s%n",
                        EventTimes.last(event),
                        event.getType(),
                        event.getReason(),
                        new ObjectRef(
                                String.valueOf(event.getInvolvedObject().getKind()),
                                String.valueOf(event.getInvolvedObject().getName())),
                        event.getMessage(),
                        EventTimes.count(event) > 1 ? " (" + EventTimes.count(event) + " times)" : "")));
        return out.toString();
    }

    private static String objects(Observation observation) {
        List<String> documents = new ArrayList<>();
        for (HasMetadata object : observation.objects()) {
            if (!(object instanceof Event) && !(object instanceof Secret)) {
                documents.add(Serialization.asYaml(object));
            }
        }
        return String.join("", documents);
    }

    /** Returns a name that is valid on every file system and does not lead to another folder. */
    private static String fileName(String text) {
        String name = text.replaceAll("[^A-Za-z0-9._-]+", "_");
        String cut = name.length() > 100 ? name.substring(0, 100) : name;
        return cut.startsWith(".") ? "_" + cut : cut;
    }
}
