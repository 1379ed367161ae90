package org.rightsdesk.datamap;

/**
 * Data that goes abroad.
 *
 * @param to who receives it
 * @param country ISO 3166-1 alpha-2; may be empty
 * @param safeguard what protects it there
 */
public record Transfer(String to, String country, String safeguard) {}
