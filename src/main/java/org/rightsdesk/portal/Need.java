package org.rightsdesk.portal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that we need from the person, or have for the person, now.
 *
 * @param title what to do, in a few words
 * @param text why, and what follows from it
 * @param action what stands on the button; empty where it is not done on a page
 * @param path the page on which it is done, after {@code /requests/<reference>}
 * @param until the last day for it, where there is one
 */
record Need(String title, String text, String action, String path, Optional<LocalDate> until) {}
