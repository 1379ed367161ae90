package org.rightsdesk.datamap;

/**
 * Something that a machine decides or scores (UK and EU GDPR Art. 15(1)(h)).
 *
 * @param what is decided
 * @param logic how
 * @param consequence what follows from it
 */
public record AutomatedDecision(String what, String logic, String consequence) {}
