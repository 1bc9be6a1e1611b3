package org.docket.examiner;

import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.metadata.QuickTimeMetadataDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desk asks first: when, where, with what device. */
final class KnownFacts {

    private static final Pattern EXIF_TIME = Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d:\\d\\d");
    /** Latitude and longitude in degrees (ISO 6709, annex H). */
    private static final Pattern ISO_6709 = Pattern.compile("([+-]\\d{1,2}(?:\\.\\d+)?)([+-]\\d{1,3}(?:\\.\\d+)?).*");

    private final Metadata metadata;
    private final List<FileFact> facts = new ArrayList<>();

    private KnownFacts(Metadata metadata) {
        this.metadata = metadata;
    }

    static List<FileFact> in(Metadata metadata) {
        var known = new KnownFacts(metadata);
        known.first(ExifSubIFDDirectory.class).ifPresent(known::taken);
        known.first(ExifIFD0Directory.class).ifPresent(known::device);
        known.first(GpsDirectory.class).map(GpsDirectory::getGeoLocation).ifPresent(place -> known.place(place, "EXIF"));
        known.film();
        return known.facts;
    }

    private <T extends Directory> Optional<T> first(Class<T> type) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(type));
    }

    /** With the offset from UTC only where the device wrote one: nothing is known of its clock otherwise. */
    private void taken(ExifSubIFDDirectory exif) {
        String said = Objects.toString(exif.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL), "");
        String offset = Objects.toString(exif.getString(ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL), "").strip();
        Matcher time = EXIF_TIME.matcher(said.strip());
        if (time.matches()) {
            String local = "%s-%s-%sT%s".formatted(time.group(1), time.group(2), time.group(3), time.group(4));
            add(FileFact.TAKEN_AT, OFFSET.matcher(offset).matches() ? local + offset : local, "EXIF");
        }
        add(FileFact.SERIAL_NUMBER, exif.getString(ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER), "EXIF");
    }

    private void device(ExifIFD0Directory exif) {
        add(FileFact.CAMERA_MAKE, exif.getString(ExifDirectoryBase.TAG_MAKE), "EXIF");
        add(FileFact.CAMERA_MODEL, exif.getString(ExifDirectoryBase.TAG_MODEL), "EXIF");
        add(FileFact.SOFTWARE, exif.getString(ExifDirectoryBase.TAG_SOFTWARE), "EXIF");
        add(FileFact.AUTHOR, exif.getString(ExifDirectoryBase.TAG_ARTIST), "EXIF");
    }

    private void film() {
        first(Mp4Directory.class).ifPresent(mp4 -> {
            date(mp4, Mp4Directory.TAG_CREATION_TIME, "MP4");
            add(FileFact.LATITUDE, mp4.getString(Mp4Directory.TAG_LATITUDE), "MP4");
            add(FileFact.LONGITUDE, mp4.getString(Mp4Directory.TAG_LONGITUDE), "MP4");
        });
        first(QuickTimeDirectory.class).ifPresent(film -> date(film, QuickTimeDirectory.TAG_CREATION_TIME, "QuickTime"));
        first(QuickTimeMetadataDirectory.class).ifPresent(film -> {
            add(FileFact.CAMERA_MAKE, film.getString(QuickTimeMetadataDirectory.TAG_MAKE), "QuickTime");
            add(FileFact.CAMERA_MODEL, film.getString(QuickTimeMetadataDirectory.TAG_MODEL), "QuickTime");
            Matcher place = ISO_6709.matcher(Objects.toString(film.getString(QuickTimeMetadataDirectory.TAG_LOCATION_ISO6709), ""));
            if (place.matches()) {
                place(new GeoLocation(Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2))), "QuickTime");
            }
        });
    }

    /** Films count from 1904 in UTC; one that says nothing says 0. */
    private void date(Directory directory, int tag, String from) {
        Optional.ofNullable(directory.getDate(tag))
                .map(java.util.Date::toInstant)
                .filter(instant -> instant.getEpochSecond() > 0)
                .ifPresent(instant -> add(FileFact.TAKEN_AT, instant.toString(), from));
    }

    /** Decimal degrees, north and east positive; six digits are a hand's breadth. */
    private void place(GeoLocation place, String from) {
        add(FileFact.LATITUDE, String.format(Locale.ROOT, "%.6f", place.getLatitude()), from);
        add(FileFact.LONGITUDE, String.format(Locale.ROOT, "%.6f", place.getLongitude()), from);
    }

    private void add(String name, String value, String from) {
        if (value != null && !value.isBlank()) {
            facts.add(new FileFact(name, value, from));
        }
    }
}
