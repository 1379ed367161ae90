package org.rightsdesk.intake;

/**
 * A country or a part of one that a person can choose.
 *
 * @param code ISO 3166-1 alpha-2 for a country, the second half of ISO 3166-2 for a part
 * @param name in English
 */
public record Place(String code, String name) {}
