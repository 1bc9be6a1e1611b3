package org.docket.examiner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What runs in the process of its own. */
final class ExaminerMain {

    private ExaminerMain() {}

    /** Exit code if a sandbox is required and the system has none. */
    static final int UNPROTECTED = 4;
    /** The file in which this process leaves the name of its {@link ProcessSandbox}. */
    static final String SANDBOX_FILE = "sandbox";

    /** {@code args}: the file, the folder, the most pixels that are decoded, and whether a sandbox that restricts files is required. */
    public static void main(String[] args) throws IOException {
        Thread.ofPlatform().daemon().start(ExaminerMain::endWithParent);
        Path file = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        ProcessSandbox sandbox = ProcessSandbox.enter(file, folder);
        Files.writeString(folder.resolve(SANDBOX_FILE), sandbox.name());
        if (Boolean.parseBoolean(args[3]) && sandbox != ProcessSandbox.FILES_AND_CALLS) {
            Runtime.getRuntime().halt(UNPROTECTED);
        }
        ImageIO.setUseCache(false);
        new FileExamination(file, folder, Long.parseLong(args[2])).all();
        // Libraries may have left threads behind
        Runtime.getRuntime().halt(0);
    }

    /** Nothing is ever written to the standard input, so its end is the end of whoever started this. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // What comes is of no interest.
            }
        } catch (IOException e) {
            // The same as its end.
        }
        Runtime.getRuntime().halt(1);
    }
}
