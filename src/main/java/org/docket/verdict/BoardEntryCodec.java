package org.docket.verdict;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.platform.Micros;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.verdict.BoardEntry.Stay;
import org.docket.verdict.BoardEntry.Stone;

/** Entries of the board as bytes. What many of them share is one object again once it is read. */
final class BoardEntryCodec {

    private final Map<Object, Object> shared = new HashMap<>();

    static void write(DataOutput out, BoardEntry entry) throws IOException {
        write(out, entry.id());
        out.writeLong(entry.number());
        out.writeLong(entry.position());
        out.writeLong(entry.updatedAt());
        out.writeBoolean(entry.isPublic());
        if (entry.isPublic()) {
            out.writeByte(entry.status().ordinal());
            out.writeByte(entry.standing().ordinal());
            out.writeUTF(entry.slug());
        } else {
            out.writeLong(Micros.of(entry.stone().at()));
            out.writeUTF(entry.stone().reason());
        }
        writeTexts(out, entry.topics());
        writeIds(out, present(entry.claimantId()));
        writeIds(out, entry.respondentIds());
        writeIds(out, present(entry.duplicateOf()));
        out.writeLong(entry.publishedAt());
        out.writeLong(entry.tag());
        writeIds(out, entry.sources());
        writeIds(out, entry.linked());
        out.writeInt(entry.stays().size());
        for (Stay stay : entry.stays()) {
            out.writeByte(stay.status().ordinal());
            out.writeLong(stay.seconds());
        }
    }

    BoardEntry read(DataInput in) throws IOException {
        UUID id = readId(in);
        long number = in.readLong();
        long position = in.readLong();
        long updatedAt = in.readLong();
        boolean isPublic = in.readBoolean();
        Status status = isPublic ? Status.values()[in.readByte()] : null;
        Standing standing = isPublic ? Standing.values()[in.readByte()] : null;
        String slug = isPublic ? in.readUTF() : null;
        Stone stone = isPublic ? null : new Stone(Micros.instant(in.readLong()), in.readUTF());
        return new BoardEntry(id, number, position, updatedAt, stone, status, standing, shared(readTexts(in)), readOne(in),
                List.copyOf(readIds(in)), readOne(in), in.readLong(), in.readLong(), slug, shared(Set.copyOf(readIds(in))), shared(Set.copyOf(readIds(in))), shared(readStays(in)));
    }

    private static List<Stay> readStays(DataInput in) throws IOException {
        int count = in.readInt();
        var stays = new ArrayList<Stay>();
        for (int i = 0; i < count; i++) {
            stays.add(new Stay(Status.values()[in.readByte()], in.readLong()));
        }
        return List.copyOf(stays);
    }

    private UUID readOne(DataInput in) throws IOException {
        Set<UUID> found = readIds(in);
        return found.isEmpty() ? null : found.iterator().next();
    }

    private Set<UUID> readIds(DataInput in) throws IOException {
        int count = in.readInt();
        var ids = new LinkedHashSet<UUID>();
        for (int i = 0; i < count; i++) {
            ids.add(shared(readId(in)));
        }
        return ids;
    }

    @SuppressWarnings("unchecked")
    private <T> T shared(T value) {
        Object before = shared.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        int count = in.readInt();
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }

    private static UUID readId(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static Set<UUID> present(UUID id) {
        return id == null ? Set.of() : Set.of(id);
    }

    private static void write(DataOutput out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void writeIds(DataOutput out, Collection<UUID> ids) throws IOException {
        out.writeInt(ids.size());
        for (UUID id : ids) {
            write(out, id);
        }
    }

    private static void writeTexts(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }
}
