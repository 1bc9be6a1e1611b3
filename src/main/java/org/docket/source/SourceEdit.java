package org.docket.source;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A change of the facts of a source, as the log keeps it: of a protected name a digest. Stored for good: a field may be added, never renamed or
 * removed.
 *
 * @param before the facts that the change was based on
 * @param after the facts as they should be
 */
public record SourceEdit(SourceFacts before, SourceFacts after) {

    private record Field(String name, Function<SourceFacts, Object> reader) {

        boolean isChanged(SourceFacts one, SourceFacts other) {
            return !Objects.equals(reader.apply(one), reader.apply(other));
        }

        String text(SourceFacts facts) {
            return Objects.toString(reader.apply(facts), null);
        }
    }

    /** The fields that can wait for a second person. Protection is added at once, and taken away by a disclosure. */
    private static final List<Field> FIELDS = List.of(
            new Field("name", SourceFacts::name),
            new Field("kind", SourceFacts::kind),
            new Field("reliability", SourceFacts::reliability),
            new Field("controlledBy", SourceFacts::controlledBy),
            new Field("protectionReason", SourceFacts::protectionReason));

    /** The fields that it changes, each with its text. */
    public List<SourceFieldChange> changes() {
        return FIELDS.stream().filter(field -> field.isChanged(before, after))
                .map(field -> new SourceFieldChange(field.name(), field.text(before), field.text(after))).toList();
    }

    /** Whether it changes what readers see of a source, or what its cases are judged by. */
    public boolean concernsReaders() {
        return !areAlike(shownBefore(), after) || before.reliability() != after.reliability();
    }

    /** Whether all that it changes for readers is a grade that takes trust away. */
    public boolean onlyLowersGrade() {
        return areAlike(shownBefore(), after) && after.reliability().takesTrustFrom(before.reliability());
    }

    /** Whether another source controls it afterwards, or none. */
    public boolean movesControl() {
        return !Objects.equals(before.controlledBy(), after.controlledBy());
    }

    /** Whether it hides a name that everybody could read before. */
    boolean addsProtection() {
        return !before.protectedIdentity() && after.protectedIdentity();
    }

    /** Whether it gives a protected source another name, which readers do not see. */
    boolean renamesProtected() {
        return before.protectedIdentity() && after.protectedIdentity() && !before.name().equals(after.name());
    }

    /** The facts {@code now} with the fields that it changes. */
    SourceFacts appliedTo(SourceFacts now) {
        return new SourceFacts(
                chosen(SourceFacts::name, now),
                chosen(SourceFacts::kind, now),
                chosen(SourceFacts::reliability, now),
                chosen(SourceFacts::controlledBy, now),
                now.protectedIdentity(),
                chosen(SourceFacts::protectionReason, now));
    }

    /** Whether another change took its place: the facts {@code now} differ from those before in a field that it changes, or hide a name that it has. */
    boolean isOvertakenBy(SourceFacts now) {
        return FIELDS.stream().anyMatch(field -> field.isChanged(before, after) && field.isChanged(before, now))
                || !before.protectedIdentity() && now.protectedIdentity();
    }

    /** The facts before as readers would see them with the protection that there is afterwards. */
    private SourceFacts shownBefore() {
        return new SourceFacts(before.name(), before.kind(), before.reliability(), before.controlledBy(), after.protectedIdentity(), after.protectionReason());
    }

    private <T> T chosen(Function<SourceFacts, T> field, SourceFacts now) {
        return Objects.equals(field.apply(before), field.apply(after)) ? field.apply(now) : field.apply(after);
    }

    private static boolean areAlike(SourceFacts one, SourceFacts other) {
        return one.publicName().equals(other.publicName()) && one.kind() == other.kind() && Objects.equals(one.controlledBy(), other.controlledBy());
    }
}
