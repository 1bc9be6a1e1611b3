package org.docket;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.docket.access.AdminKey;
import org.docket.casework.JudgementReport;
import org.docket.casework.VerifyLog;
import org.docket.exhibit.MoveFiles;
import org.docket.exhibit.MoveFiles.Direction;
import org.docket.exhibit.VerifyFiles;

/** What runs once the program has started. */
class Command implements QuarkusApplication {

    private final VerifyLog verifyLog;
    private final VerifyFiles verifyFiles;
    private final JudgementReport judgements;
    private final MoveFiles moveFiles;
    private final AdminKey adminKey;
    private final ReadyNotice ready;

    Command(VerifyLog verifyLog, VerifyFiles verifyFiles, JudgementReport judgements, MoveFiles moveFiles, AdminKey adminKey, ReadyNotice ready) {
        this.verifyLog = verifyLog;
        this.verifyFiles = verifyFiles;
        this.judgements = judgements;
        this.moveFiles = moveFiles;
        this.adminKey = adminKey;
        this.ready = ready;
    }

    @Override
    public int run(String... args) throws Exception {
        DatabaseOpener.release();
        return switch (String.join(" ", args)) {
            case Docket.VERIFY_LOG -> verifyLog.run(System.out);
            case Docket.VERIFY_FILES -> verifyFiles.run(System.out);
            case Docket.REJUDGE -> judgements.run(System.out, true);
            case Docket.REJUDGE + ' ' + Docket.DRY_RUN -> judgements.run(System.out, false);
            case Docket.MOVE_FILES + " to-bucket" -> moveFiles.run(Direction.TO_BUCKET, System.out);
            case Docket.MOVE_FILES + " to-folder" -> moveFiles.run(Direction.TO_FOLDER, System.out);
            case Docket.KEYS + ' ' + Docket.RESET_ADMIN -> resetAdmin();
            default -> serve();
        };
    }

    /** The key alone is on standard output, so that it can go into a file. */
    private int resetAdmin() {
        String key = adminKey.reset();
        System.err.println("The admin's key, shown this once. The one before it is revoked; all other keys stay good.");
        System.out.println(key);
        return 0;
    }

    private int serve() {
        Thread notice = Thread.ofPlatform().daemon().name("ready").start(ready::giveOnceReady);
        Quarkus.waitForExit();
        notice.interrupt();
        return 0;
    }
}
