package org.docket.search;

/**
 * What the cosines of a model are worth.
 *
 * @param measured whether the weight of meaning and what is HIGH were measured with this model (bench/matching.md)
 * @param near the cosine from which a claim is worth a look, whatever its words
 */
record CosineScale(boolean measured, double near) {

    /** Of the model that the program brings. */
    static final CosineScale OURS = new CosineScale(true, .5);
}
