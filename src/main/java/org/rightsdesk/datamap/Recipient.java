package org.rightsdesk.datamap;

import java.time.LocalDate;

/**
 * Somebody outside who was given data about the person, as the disclosure ledger tells.
 *
 * @param name of the company
 * @param type what it is to us, as the ledger says
 * @param categories what it was given, as the ledger says
 * @param last the day on which it last was
 */
public record Recipient(String name, String type, String categories, LocalDate last) {}
