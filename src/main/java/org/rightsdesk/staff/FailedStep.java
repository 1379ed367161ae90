package org.rightsdesk.staff;

import org.rightsdesk.casefile.CaseRef;

/**
 * A step of a case that failed so often that it is not tried again by itself.
 *
 * @param place what did not do its part: the key of a system, or a word that begins with {@code ~}, which no key does
 * @param placeName what people call it, as it stands within a sentence
 */
public record FailedStep(String place, String placeName, CaseRef caseRef) {}
