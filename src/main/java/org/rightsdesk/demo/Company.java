package org.rightsdesk.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The invented company as all its systems know it: customers (accounts) with their users, and the company's own business
 * contacts. Made anew, the same each time, whenever one of the systems has to be filled.
 *
 * @param today the day on which the systems end
 * @param scale how many times the ordinary volumes
 */
record Company(
    LocalDate today, int scale, List<Account> accounts, List<User> users, List<Contact> contacts, List<Alias> aliases) {

  static final long SEED = 20_110_207L;

  /** The account under which the company keeps its own lines. */
  static final int OWN_ACCOUNT = 1;

  static final String OWN_NAME = "Larkline Call Tracking Ltd";

  /** Accounts with a part to play; ids never change. */
  static final int MEDICAL_ACCOUNT = 2;
  static final int LAW_ACCOUNT = 5;
  static final int CLOSED_ACCOUNT = 7;
  static final int LEGAL_HOLD_ACCOUNT = 8;
  static final int SOLE_TRADER_ACCOUNT = 9;
  static final int WRONG_POSTCODE_ACCOUNT = 10;

  /** Gone from the application database; an invoice still names it. */
  static final int ERASED_ACCOUNT = 900_001;

  static final int LOGO_ACCOUNT = 15;
  static final int OHIO_ACCOUNT = 16;
  static final int LONDON_ACCOUNT = 17;

  record Account(
      int id,
      Integer agencyId,
      String companyName,
      String tradingType,
      String country,
      String state,
      String postcode,
      String phone,
      String website,
      String privacyEmail,
      String industry,
      LocalDate openedOn,
      LocalDate closedOn,
      boolean legalHold) {}

  record User(int id, int accountId, String fullName, String jobTitle, String email, String mobile, String role) {}

  record Contact(
      int id,
      Integer accountId,
      String source,
      String title,
      String givenName,
      String familyName,
      String fullName,
      LocalDate bornOn,
      String jobTitle,
      String company,
      String email,
      String phone,
      String fax,
      String street,
      String city,
      String postcode,
      String country,
      LocalDate createdOn,
      LocalDate updatedOn) {}

  record Alias(int contactId, String kind, String alias, LocalDate validFrom, LocalDate validTo) {}

  static Company invent(LocalDate today, int scale) {
    return new CompanyMaker(today, scale).make();
  }

  /** Chance for one part of the data, independent of all other parts. */
  Dice dice(String part) {
    return new Dice(SEED * 31 + part.hashCode());
  }

  Account account(int id) {
    return accounts.get(id - 1);
  }

  /** Two years before the last day: calls, visits and sends begin here. */
  LocalDate beginning() {
    return today.minusMonths(24);
  }

  /** Users by account. */
  Map<Integer, List<User>> usersByAccount() {
    Map<Integer, List<User>> byAccount = new HashMap<>();
    users.forEach(user -> byAccount.computeIfAbsent(user.accountId(), id -> new ArrayList<>()).add(user));
    return byAccount;
  }

  /** Contacts that are not planted, so that what chance does to them spoils no story. */
  List<Contact> ordinaryContacts() {
    return contacts.subList(PlantedPerson.contacts().size(), contacts.size());
  }
}
