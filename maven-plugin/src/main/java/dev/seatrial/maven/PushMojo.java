/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Publishes the archives of charts that {@code package} wrote, in a registry or in a repository with the API of ChartMuseum. */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "push", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public class PushMojo extends ChartMojo {

    private final SettingsDecrypter decrypter;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    Settings settings;

    /** Where to publish: {@code oci://HOST/PATH}, or the address of a repository. */
    @Parameter(property = "seatrial.push.registry")
    protected @Nullable String registry;

    /**
     * The server in {@code settings.xml} that has the user name and the password. Without it, the credentials are those that Helm and
     * Docker have for the registry.
     */
    @Parameter(property = "seatrial.push.serverId")
    protected @Nullable String serverId;

    /** Whether to use HTTP instead of HTTPS for a registry. */
    @Parameter(property = "seatrial.push.plainHttp", defaultValue = "false")
    protected boolean plainHttp;

    /** The folder of the archives. */
    @Parameter(property = "seatrial.package.outputDirectory", defaultValue = "${project.build.directory}/charts")
    protected File outputDirectory;

    /** The version of the charts, as that of {@code package}. */
    @Parameter(property = "seatrial.package.version")
    protected @Nullable String chartVersion;

    /** Whether to skip this goal. */
    @Parameter(property = "seatrial.push.skip", defaultValue = "false")
    protected boolean skipPush;

    /**
     * Creates the goal.
     *
     * @param decrypter decrypts passwords in settings
     */
    @Inject
    public PushMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    boolean isSkipped() {
        return skipPush;
    }

    @Override
    void execute(List<Path> charts) throws MojoExecutionException, MojoFailureException {
        if (registry == null || registry.isEmpty()) {
            throw new MojoExecutionException(
                    "push needs to know where to publish. Set <registry>, such as oci://registry.example.com/charts.");
        }
        List<File> archives = new ArrayList<>();
        for (Path path : charts) {
            archives.add(PackageMojo.archive(outputDirectory, folders().load(path), chartVersion));
        }
        for (File archive : archives) {
            if (!archive.isFile()) {
                throw new MojoExecutionException(
                        "There is no archive " + folders().show(archive.toPath())
                                + ". Run the goal package before push, with the same <chartVersion>.");
            }
        }
        for (File archive : archives) {
            Command command = new Command("push").flag("plain-http", plainHttp);
            addCredentials(command);
            run(command.withAll(List.of(archive.getAbsolutePath(), registry)).arguments());
        }
    }

    private void addCredentials(Command command) throws MojoExecutionException {
        if (serverId == null || serverId.isEmpty()) {
            return;
        }
        Server server = settings.getServer(serverId);
        if (server == null) {
            throw new MojoExecutionException(
                    "There is no server " + serverId + " in settings.xml. Add it, or correct <serverId>.");
        }
        SettingsDecryptionResult decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : decrypted.getProblems()) {
            throw new MojoExecutionException(
                    "The password of the server " + serverId + " cannot be decrypted: " + problem.getMessage());
        }
        command.flag("username", decrypted.getServer().getUsername())
                .flag("password", decrypted.getServer().getPassword());
    }
}
