package io.slipway.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.cli.launcher.Machine.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher promises, on machines of every kind. */
class LauncherTest {
    @TempDir private Path folder;
    private Machine machine;

    @BeforeEach
    void makeMachine() throws IOException {
        machine = new Machine(folder);
    }

    @Test
    void firstStartBuildsAndTheNextDoesNot() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        Outcome first = machine.start("--version");
        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).contains("building 1/1 Slipway cli", "built in");
        assertThat(machine.start("--version").err()).isEmpty();
        assertThat(machine.builds()).isEqualTo(1);
    }

    @Test
    void programGetsItsArgumentsUnchangedAndHandsOverItsExitCode() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        Outcome outcome = machine.start("data", "a b", "", "*", "$HOME", "exit", "42");
        assertThat(outcome.exitCode()).isEqualTo(42);
        assertThat(outcome.out())
                .contains("argument <io.slipway.cli.Main>\nargument <data>\nargument <a b>\n")
                .contains("argument <>\nargument <*>\nargument <$HOME>\nargument <exit>\n");
    }

    @Test
    void programRunsFromItsOwnCopyOfTheJarsWithTheClassCache() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        assertThat(machine.start().out())
                .contains("my slipway/target/launcher/build-")
                .contains("/lib/picocli-4.7.7.jar:")
                .contains("/lib/slipway-cli-0.1.0.jar>")
                .contains("<-XX:AOTCache=")
                .contains("cache/25.0.3.aot>")
                .contains("<-Dslipway.checkout=" + machine.checkout().toRealPath() + ">");
    }

    @ParameterizedTest
    @CsvSource({
        "cli/src/main/java/Main.java, 2",
        "cli/src/main/resources/new.txt, 2",
        "cli/pom.xml, 2",
        "pom.xml, 2",
        "cli/src/test/java/MainTest.java, 1",
        "bench/src/main/java/Bench.java, 1",
        "README.md, 1"
    })
    void changedSourceOfWhatShipsIsBuiltAgain(String path, int builds) throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        machine.start();
        machine.source(path, "changed");
        Files.setLastModifiedTime(machine.checkout().resolve(path), later());
        machine.start();
        assertThat(machine.builds()).isEqualTo(builds);
    }

    @Test
    void deletedSourceIsBuiltAgain() throws Exception {
        machine.source("cli/src/main/java/Old.java", "class Old {}");
        machine.maven().jdk("temurin-25", "25.0.3");
        machine.start();
        Files.delete(machine.checkout().resolve("cli/src/main/java/Old.java"));
        Files.setLastModifiedTime(machine.checkout().resolve("cli/src/main/java"), later());
        machine.start();
        assertThat(machine.builds()).isEqualTo(2);
    }

    @Test
    void buildThatIsThereRunsAsItIsWhenTold() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        machine.start();
        Files.setLastModifiedTime(machine.checkout().resolve("pom.xml"), later());
        assertThat(machine.with("SLIPWAY_BUILD", "never").start().exitCode()).isZero();
        assertThat(machine.builds()).isEqualTo(1);
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        var starts =
                Stream.generate(() -> CompletableFuture.supplyAsync(this::startQuietly))
                        .limit(3)
                        .toList();
        for (CompletableFuture<Outcome> start : starts) {
            assertThat(start.get().exitCode()).isZero();
        }
        assertThat(machine.builds()).isEqualTo(1);
    }

    @Test
    void failedBuildShowsItsErrorsAndItsLog() throws Exception {
        machine.maven("echo '[ERROR] Main.java:[1,2] no such type'; exit 1")
                .jdk("temurin-25", "25.0.3");
        Outcome outcome = machine.start();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("Main.java:[1,2] no such type", "target/launcher/build.log");
        assertThat(outcome.out()).isEmpty();
        assertThat(machine.maven().start().exitCode()).isZero();
    }

    @Test
    void missingMavenIsSaid() throws Exception {
        machine.jdk("temurin-25", "25.0.3");
        Outcome outcome = machine.start();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("Maven (mvn) is not on the path", "3.8.7");
    }

    @Test
    void noJdkIsSaidInTheReadersLanguage() throws Exception {
        machine.maven().jdk("java-17", "17.0.15");
        Outcome english = machine.start("demo");
        assertThat(english.exitCode()).isEqualTo(1);
        assertThat(english.err()).contains("no JDK 25", "java-17 (17.0.15)", "Install one");
        assertThat(machine.start("demo", "--lang", "zh").err()).contains("找不到 JDK 25");
        assertThat(machine.start("demo", "--lang=zh").err()).contains("找不到 JDK 25");
        assertThat(machine.with("LC_ALL", "zh_CN.UTF-8").start("demo").err())
                .contains("找不到 JDK 25");
        assertThat(machine.start("demo", "--lang", "en").err()).contains("no JDK 25");
    }

    @Test
    void jdk25IsPreferredToANewerOneAndToAnOlderJavaHome() throws Exception {
        Path old = machine.maven().jdk("java-17", "17.0.15");
        machine.jdk("a-27", "27");
        machine.jdk("z-25", "25.0.3");
        assertThat(machine.with("JAVA_HOME", old.toString()).start().out())
                .contains("version 25.0.3");
    }

    @Test
    void newerJdkServesWhereThereIsNo25() throws Exception {
        machine.maven().jdk("java-27", "27");
        machine.jdk("java-9", "9.0.4");
        assertThat(machine.start().out()).contains("version 27");
    }

    @Test
    void javaHomeWinsWhenItIsNewEnough() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        Path newer = machine.jdk("java-27", "27");
        assertThat(machine.with("JAVA_HOME", newer.toString()).start().out())
                .contains("version 27");
    }

    @Test
    void namedJdkThatIsTooOldIsRefused() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        Path old = machine.jdk("java-17", "17.0.15");
        Outcome outcome = machine.with("SLIPWAY_JAVA_HOME", old.toString()).start();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("SLIPWAY_JAVA_HOME=" + old, "17.0.15");
    }

    @Test
    void mavenRunsOnTheJdkThatWasFound() throws Exception {
        Path home = machine.maven().jdk("temurin-25", "25.0.3");
        machine.start();
        assertThat(machine.checkout().resolve("builds")).hasContent(home.toString());
    }

    @Test
    void homeFolderIsTheOneOfTheShell() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        assertThat(machine.start().out()).contains("argument <-Duser.home=" + folder + ">");
    }

    @Test
    void startsThroughALinkToALink() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        Path first =
                Files.createSymbolicLink(folder.resolve("first"), Path.of("my slipway/slipway"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first);
        assertThat(machine.start(second, "x").out()).contains("argument <x>");
    }

    @Test
    void usersOptionsForTheJvmComeLast() throws Exception {
        machine.maven().jdk("temurin-25", "25.0.3");
        String out = machine.with("SLIPWAY_JAVA_OPTS", "-Xmx8g -XX:+UseSerialGC").start().out();
        assertThat(out).contains("argument <-Xmx8g>\nargument <-XX:+UseSerialGC>\nargument <-cp>");
        assertThat(out).doesNotContain("UseParallelGC");
    }

    private Outcome startQuietly() {
        try {
            return machine.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Far enough ahead of the build for file systems that know whole seconds only. */
    private static FileTime later() {
        return FileTime.from(Instant.parse("2100-01-01T00:00:00Z"));
    }
}
