/**
 * Who may: the key that guards the desk, and the person who acts in its name.
 *
 * <p>Everybody may depend on it; it depends on {@code platform} only.
 */
package org.docket.access;
