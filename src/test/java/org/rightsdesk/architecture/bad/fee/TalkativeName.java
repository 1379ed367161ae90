package org.rightsdesk.architecture.bad.fee;

import org.rightsdesk.casefile.Personal;

/** Prints the name that it holds. */
@Personal
record TalkativeName(String name) {}
