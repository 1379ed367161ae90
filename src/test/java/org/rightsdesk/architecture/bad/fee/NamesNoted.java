package org.rightsdesk.architecture.bad.fee;

import java.util.List;
import org.rightsdesk.casefile.PersonName;

/** Holds names and does not say so. */
public record NamesNoted(List<PersonName> names) {}
