package org.docket.search;

/**
 * How near two meanings are.
 *
 * @param value -1 to 1
 * @param scale of the model that told them
 */
record CosineSimilarity(double value, CosineScale scale) {

    boolean isNear() {
        return value >= scale.near();
    }

    boolean isMeasured() {
        return scale.measured();
    }
}
