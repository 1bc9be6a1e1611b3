package org.docket.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.rules.Standing;
import org.docket.rules.Status;

/**
 * What the board keeps of a verdict for good: enough to list, find and validate it, and to say what it was. Its body is kept
 * beside it as long as there is room.
 *
 * @param position the place in the log of the last change that the public could see
 * @param updatedAt when that was, in microseconds since 1970
 * @param stone why it is no longer public; null while it is
 * @param duplicateOf the verdict that is read in its place; null for most
 * @param tag digest of the body
 * @param sources all that it rests on
 * @param linked the cases that it is linked to, public or not
 * @param slug the words of the claim in the address of its page, not encoded; null for one that was withdrawn
 * @param stays how long the public saw it in a status that it left
 */
record BoardEntry(UUID id, long number, long position, long updatedAt, Stone stone, Status status, Standing standing, List<String> topics,
        UUID claimantId, List<UUID> respondentIds, UUID duplicateOf, long publishedAt, long tag, String slug, Set<UUID> sources, Set<UUID> linked,
        List<Stay> stays) {

    /** That the desk took it back. */
    record Stone(Instant at, String reason) {}

    /** Time in a status, in seconds, from the day it was reached to the day it was left. */
    record Stay(Status status, long seconds) {}

    boolean isPublic() {
        return stone == null;
    }

    BoardEntry resting(Set<UUID> sources, Set<UUID> linked) {
        return new BoardEntry(id, number, position, updatedAt, stone, status, standing, topics, claimantId, respondentIds, duplicateOf,
                publishedAt, tag, slug, sources, linked, stays);
    }
}
