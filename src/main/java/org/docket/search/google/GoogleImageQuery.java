package org.docket.search.google;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.docket.http.Cursor;
import org.docket.http.Problems;
import org.docket.search.QuestionDigest;

/** What a client of the Fact Check Tools API asks for that has a picture. An empty parameter is one that is not there. */
public class GoogleImageQuery extends GooglePaging {

    private static final int LONGEST_ADDRESS = 2_000;

    @QueryParam("imageUri")
    String imageUri;

    /**
     * Where a page ends.
     *
     * @param score of its last claim
     * @param number of the verdict
     */
    record Place(double score, long number) {

        private static final Place BEGINNING = new Place(Double.POSITIVE_INFINITY, 0);

        /** Whether it comes later in the order, by score and then by number. */
        boolean isBefore(double score, long number) {
            return score < this.score || score == this.score && number > this.number;
        }
    }

    String address() {
        return GoogleParameters.present(imageUri).filter(given -> given.length() <= LONGEST_ADDRESS)
                .orElseThrow(() -> GoogleParameters.refused("imageUri", "imageUri is the address of an image, of at most " + LONGEST_ADDRESS + " characters."));
    }

    Place after() {
        return token().map(this::place).orElse(Place.BEGINNING);
    }

    String token(Place last) {
        return Cursor.of(bound(), Double.doubleToLongBits(last.score()), last.number()).token();
    }

    /** A token that was made for another picture or language is a 400. */
    private Place place(String token) {
        Cursor cursor = Cursor.parse(token, 3);
        if (!cursor.parts().getFirst().equals(bound())) {
            throw Problems.parameter("pageToken", "The token belongs to another question; begin without it.");
        }
        return new Place(Double.longBitsToDouble(cursor.number(1)), cursor.number(2));
    }

    private String bound() {
        return QuestionDigest.of("images\n" + address() + '\n' + language().orElse(""));
    }
}
