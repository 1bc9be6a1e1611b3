package org.docket.packaged;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that are free and stay so until a program takes them: below those that the system gives to whoever dials, and, where several test
 * processes run at a time, others for each.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int EACH = 1_000;
    private static final int PROCESSES = 12;
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % EACH));

    private Ports() {}

    public static int free() throws IOException {
        int first = FIRST + (int) (ProcessHandle.current().pid() % PROCESSES) * EACH;
        while (true) {
            int port = first + Math.floorMod(NEXT.getAndIncrement(), EACH);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                continue;
            }
        }
    }
}
