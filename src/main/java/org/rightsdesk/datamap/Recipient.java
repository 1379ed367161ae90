package org.rightsdesk.datamap;

import java.time.LocalDate;

/**
 * Somebody who got data about the person from us, as the ledger of disclosures says.
 *
 * @param type which part it has, in the map's words
 * @param categories which data it got, as the ledger names them
 * @param last the day on which it last got any
 */
public record Recipient(String name, String type, String categories, LocalDate last) {}
