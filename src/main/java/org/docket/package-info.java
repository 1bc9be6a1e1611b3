/** Docket: the open server that newsrooms run to verify claims in public. One package a feature. */
package org.docket;
