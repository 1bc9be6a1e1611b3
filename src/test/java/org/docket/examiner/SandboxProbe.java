package org.docket.examiner;

import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Enters the sandbox, then tries what a file that took over the examiner's process would try. Prints each attempt as {@code name=true}, or false if it
 * was refused.
 */
final class SandboxProbe {

    private SandboxProbe() {}

    /**
     * {@code args}: the file that may be read, the folder that may be written, a file that may not be read, the pid of another
     * process of the same user, and a port that listens.
     */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Path secret = Path.of(args[2]);
        System.out.println("sandbox=" + ProcessSandbox.enter(file, folder));
        attempt("file", () -> Files.readString(file));
        attempt("folder", () -> Files.writeString(folder.resolve("made"), "x"));
        attempt("removed", () -> Files.deleteIfExists(folder.resolve("made")));
        attempt("secret", () -> Files.readString(secret));
        attempt("secretInThread", () -> inThread(() -> Files.readString(secret)));
        attempt("list", () -> Files.list(secret.getParent()).count());
        attempt("overwritten", () -> Files.writeString(secret, "x"));
        attempt("link", () -> Files.createSymbolicLink(folder.resolve("link"), secret));
        attempt("hardLink", () -> Files.createLink(folder.resolve("hard"), secret));
        attempt("environment", () -> Files.readString(Path.of("/proc/" + args[3] + "/environ")));
        attempt("connect", () -> new Socket("127.0.0.1", Integer.parseInt(args[4])));
        attempt("listen", () -> new ServerSocket(0));
        attempt("datagram", () -> new DatagramSocket());
        attempt("datagramInThread", () -> inThread(DatagramSocket::new));
        attempt("program", () -> new ProcessBuilder("/bin/true").start().waitFor());
        Runtime.getRuntime().halt(0);
    }

    private static void attempt(String name, Callable<?> action) {
        boolean worked = true;
        String why = "";
        try {
            action.call();
        } catch (Exception | LinkageError e) {
            worked = false;
            why = " " + e;
        }
        System.out.println(name + '=' + worked + why);
    }

    private static <T> T inThread(Callable<T> action) throws Exception {
        var task = new FutureTask<>(action);
        Thread.ofPlatform().start(task);
        return task.get();
    }
}
