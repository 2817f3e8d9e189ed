/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One component writes files, so that a JVM that is killed or a full disk leaves no half of a file. */
class WrittenFilesTest {

    private static final String WRITER = "dev.seatrial.file.internal";

    /** Files for other programs, which nobody needs after the test; and the standard streams of the command. */
    private static final Set<String> ALLOWED =
            Set.of("dev.seatrial.cluster.internal.TemporaryFiles", "dev.seatrial.cli.Seatrial");

    private static final Set<String> METHODS_OF_FILES = Set.of(
            "write",
            "writeString",
            "newBufferedWriter",
            "newOutputStream",
            "newByteChannel",
            "copy",
            "move",
            "createFile",
            "createTempFile");

    private static final Set<String> CONSTRUCTORS =
            Set.of("java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile");

    private static final DescribedPredicate<JavaAccess<?>> A_DIRECT_WRITE =
            new DescribedPredicate<>("a direct write to a file") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return isDirectWrite(
                            access.getTargetOwner().getName(),
                            access.getTarget().getName());
                }
            };

    private static boolean isDirectWrite(String owner, String member) {
        return (owner.equals("java.nio.file.Files") && METHODS_OF_FILES.contains(member))
                || (owner.equals("java.nio.channels.FileChannel") && member.equals("write"))
                || (owner.equals("java.io.File") && (member.equals("createNewFile") || member.equals("createTempFile")))
                || (CONSTRUCTORS.contains(owner) && member.equals("<init>"));
    }

    @Test
    void files_are_written_by_one_component() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are not the component that writes files") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getPackageName().equals(WRITER) && !ALLOWED.contains(outermost(type.getName()));
                    }
                })
                .should()
                .accessTargetWhere(A_DIRECT_WRITE)
                .because("AtomicFiles writes files as a whole or not at all")
                .check(SeatrialCode.CLASSES);
    }

    @Test
    void the_component_and_the_exceptions_do_write_so_the_rule_finds_what_it_looks_for() {
        assertThat(SeatrialCode.CLASSES.stream()
                        .filter(type -> type.getAccessesFromSelf().stream().anyMatch(A_DIRECT_WRITE))
                        .map(type -> outermost(type.getName())))
                .contains(WRITER + ".AtomicFiles")
                .containsAll(ALLOWED);
    }

    private static String outermost(String name) {
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }
}
