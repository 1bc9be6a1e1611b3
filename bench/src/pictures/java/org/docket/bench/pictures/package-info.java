/** Pictures made by code, what is done to pictures that travel, and how many are recognized afterwards. */
package org.docket.bench.pictures;
