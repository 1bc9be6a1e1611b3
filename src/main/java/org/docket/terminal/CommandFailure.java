package org.docket.terminal;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What went wrong, in a line for a person. */
final class CommandFailure {

    private CommandFailure() {}

    static String of(Exception failure) {
        return switch (failure) {
            case ServerRefusal serverRefusal -> serverRefusal.getMessage();
            case ConnectException nobody -> "no server answers there; --server or DOCKET_URL says where it is";
            case HttpTimeoutException late -> "the server does not answer";
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case FileSystemException file -> file.getMessage();
            default -> Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
        };
    }
}
