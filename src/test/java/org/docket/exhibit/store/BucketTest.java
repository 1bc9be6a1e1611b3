package org.docket.exhibit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.docket.casework.TestDesk.desk;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.sha256;
import static org.docket.exhibit.TestFiles.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import org.docket.examiner.TestPictures;
import org.docket.exhibit.MoveFiles;
import org.docket.exhibit.MoveFiles.Direction;
import org.docket.exhibit.S3Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Files in a bucket of a real store. */
@QuarkusTest
@QuarkusTestResource(value = S3Server.class, restrictToAnnotatedClass = true)
@Tag("slow")
class BucketTest {

    @Inject
    S3Client s3;

    @Inject
    ContentStore store;

    @Inject
    ContentStoreProducer stores;

    @Inject
    MoveFiles moveFiles;

    private record Said(int code, String text) {}

    @Test
    void a_file_goes_into_the_bucket_and_comes_out_whole_and_in_part() {
        String place = place();
        byte[] bytes = text(3_500_000, 11);
        add(place, "notes.txt", bytes).then().statusCode(201);

        assertThat(s3.headObject(of -> of.bucket(S3Server.BUCKET).key("desk/" + sha256(bytes))).contentLength()).isEqualTo(bytes.length);
        assertThat(desk().get(place + "/" + sha256(bytes)).asByteArray()).isEqualTo(bytes);
        byte[] part = desk().header("Range", "bytes=1048570-1048600").get(place + "/" + sha256(bytes)).then().statusCode(206).extract().asByteArray();
        assertThat(part).isEqualTo(Arrays.copyOfRange(bytes, 1048570, 1048601));
    }

    @Test
    void what_the_bucket_changed_is_not_served() {
        String place = place();
        byte[] bytes = text(2_000_000, 12);
        add(place, "notes.txt", bytes).then().statusCode(201);
        byte[] changed = bytes.clone();
        changed[1_500_000] ^= 1;
        s3.putObject(to -> to.bucket(S3Server.BUCKET).key("desk/" + sha256(bytes)), RequestBody.fromBytes(changed));

        desk().get(place + "/" + sha256(bytes)).then().statusCode(500).body("type", equalTo("/problems/content-damaged"));
        desk().header("Range", "bytes=0-10").get(place + "/" + sha256(bytes)).then().statusCode(206);
    }

    @Test
    void a_picture_in_the_bucket_is_looked_into() {
        String place = place();
        byte[] picture = TestPictures.still();
        add(place, "still.jpg", picture).then().statusCode(201);

        await().atMost(Duration.ofMinutes(2)).until(() -> desk().get(place + "/" + sha256(picture) + "/findings").path("outcome") != null);
        desk().get(place).then().body("items.role", hasItems("ORIGINAL", "THUMBNAIL", "PUBLIC_COPY"));
    }

    @Test
    void a_store_that_has_it_not_says_so() throws Exception {
        var nothing = new Sha256("0".repeat(64));
        assertThat(store).isInstanceOf(BucketStore.class);
        assertThat(store.find(nothing)).isEmpty();
        store.delete(nothing);
    }

    @Test
    void all_files_move_to_the_folder_and_back_each_read_anew() throws Exception {
        byte[] bytes = text(1_200_000, 13);
        add(place(), "notes.txt", bytes).then().statusCode(201);
        var content = new Sha256(sha256(bytes));

        assertThat(moved(Direction.TO_FOLDER).text()).contains("files: ");
        assertThat(Files.readAllBytes(stores.folder().file(content).orElseThrow())).isEqualTo(bytes);

        store.delete(content);
        assertThat(store.find(content)).isEmpty();
        moved(Direction.TO_BUCKET);
        assertThat(store.find(content)).hasValueSatisfying(kept -> assertThat(kept.size()).isEqualTo(bytes.length));
    }

    @Test
    void a_damaged_file_is_named_and_stays_where_it_is() throws Exception {
        byte[] bytes = text(1_200_000, 14);
        add(place(), "notes.txt", bytes).then().statusCode(201);
        byte[] changed = bytes.clone();
        changed[7] ^= 1;
        s3.putObject(to -> to.bucket(S3Server.BUCKET).key("desk/" + sha256(bytes)), RequestBody.fromBytes(changed));

        Said said = moved(Direction.TO_FOLDER);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("DAMAGED: " + sha256(bytes));
        assertThat(stores.folder().find(new Sha256(sha256(bytes)))).isEmpty();
    }

    private Said moved(Direction direction) throws Exception {
        var out = new ByteArrayOutputStream();
        int code = moveFiles.run(direction, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }
}
