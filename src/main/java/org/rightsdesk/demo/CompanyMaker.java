package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rightsdesk.demo.Company.Account;
import org.rightsdesk.demo.Company.Alias;
import org.rightsdesk.demo.Company.Contact;
import org.rightsdesk.demo.Company.User;

/** Makes the customers, users and contacts, the planted ones first. */
final class CompanyMaker {

  static final int FIRST_ORDINARY_CONTACT = 101;

  /** The address that the nightly synchronisation brings back. */
  static final String MAIDEN_EMAIL = "bronwen.hargreave@example.com";

  private static final List<String> TRADES =
      List.of(
          "Roofing", "Windows", "Gardens", "Plumbing", "Removals", "Carpets", "Solar", "Kennels", "Driving School",
          "Locksmiths", "Stoves", "Boats", "Pianos", "Catering", "Joinery", "Physiotherapy", "Travel", "Insurance",
          "Storage", "Bicycles");

  private static final List<String> JOBS =
      List.of(
          "Managing Director", "Marketing Manager", "Office Manager", "Head of Sales", "Owner", "Receptionist",
          "Operations Lead", "Buyer", "Account Executive", "Partner");

  private static final List<String> SOURCES = List.of("TRADE_SHOW", "FORM", "REFERRAL", "PURCHASED");

  private final LocalDate today;
  private final int scale;
  private final Dice dice = new Dice(Company.SEED);
  private final InventedPeople people = new InventedPeople(dice);
  private final List<Account> accounts = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<Alias> aliases = new ArrayList<>();

  CompanyMaker(LocalDate today, int scale) {
    this.today = today;
    this.scale = scale;
  }

  Company make() {
    plantAccounts();
    while (accounts.size() < 40 * scale) {
      ordinaryAccount();
    }
    plantUsers();
    for (int i = 0; users.size() < 160 * scale; i++) {
      ordinaryUser(i < accounts.size() ? i + 1 : dice.between(1, accounts.size()));
    }
    PlantedPerson.contacts().forEach(this::plantContact);
    int planted = contacts.size();
    for (int i = 0; i < 2_500 * scale - planted; i++) {
      ordinaryContact(FIRST_ORDINARY_CONTACT + i);
    }
    plantAliases();
    List<Contact> ordinary = contacts.subList(planted, contacts.size());
    while (aliases.size() < 400 * scale) {
      ordinaryAlias(dice.pick(ordinary));
    }
    return new Company(
        today, scale, List.copyOf(accounts), List.copyOf(users), List.copyOf(contacts), List.copyOf(aliases));
  }

  private void plantAccounts() {
    account(null, Company.OWN_NAME, "LIMITED", "GB", null, "TELEPHONY", null, false);
    account(1, "Cedar Loop Family Practice", "PARTNERSHIP", "US", "WA", "MEDICAL", null, false);
    account(null, "Willowbank Dental", "LIMITED", "GB", null, "MEDICAL", null, false);
    account(2, "Ashgrove Hearing Centre", "LIMITED", "GB", null, "MEDICAL", null, false);
    account(null, "Fairweather & Loxley Solicitors", "PARTNERSHIP", "GB", null, "LEGAL", null, false);
    account(3, "Marlowe Pemberton LLP", "PARTNERSHIP", "US", "OH", "LEGAL", null, false);
    account(1, "Brewery Lane Kitchens Ltd", "LIMITED", "GB", null, "RETAIL", today.minusMonths(9), false);
    account(null, "Ironbridge Conservatories Ltd", "LIMITED", "GB", null, "TRADES", null, true);
    account(null, SOLE_TRADER.fullName(), "SOLE_TRADER", "GB", null, "RETAIL", null, false);
    account(null, WRONG_POSTCODE.fullName(), "SOLE_TRADER", "GB", null, "TRADES", null, false);
    for (int i = 11; i <= 14; i++) {
      account(null, people.name().full() + " " + dice.pick(TRADES), "SOLE_TRADER", "GB", null, "TRADES", null, false);
    }
    account(2, "Lindqvist Ironmongery Ltd", "LIMITED", "GB", null, "RETAIL", null, false);
    account(3, "Halloran & Birch Tree Care LLC", "LIMITED", "US", "OH", "TRADES", null, false);
    account(null, "Marigold Mews Studios Ltd", "LIMITED", "GB", null, "MEDIA", null, false);
  }

  private void ordinaryAccount() {
    String name = dice.pick(InventedPeople.FAMILY_NAMES) + " " + dice.pick(TRADES);
    boolean american = dice.chance(40);
    Integer agency = dice.chance(40) ? dice.between(1, 3) : null;
    account(agency, name + (american ? " Inc" : " Ltd"), "LIMITED", american ? "US" : "GB", american ? "OH" : null,
        dice.pick(List.of("TRADES", "RETAIL", "TRAVEL", "FINANCE")), null, false);
  }

  private void account(
      Integer agency,
      String name,
      String tradingType,
      String country,
      String state,
      String industry,
      LocalDate closedOn,
      boolean legalHold) {
    int id = accounts.size() + 1;
    String slug = InventedPeople.ascii(name);
    LocalDate opened = dice.day(today.minusYears(9), today.minusMonths(30));
    String postcode = country.equals("GB") ? people.ukPostcode("SE" + dice.between(1, 9)) : "43004";
    Optional<PlantedPerson> trader = trader(id);
    accounts.add(
        new Account(
            id, agency, name, tradingType, country, state,
            trader.filter(WRONG_POSTCODE::equals).map(PlantedPerson::postcodeOnFile).orElse(postcode),
            trader.map(PlantedPerson::phone).orElse(InventedPeople.line(country, id)),
            "https://" + slug + ".example",
            trader.map(PlantedPerson::email).orElse("privacy." + slug + "@example.com"),
            industry, opened, closedOn, legalHold));
  }

  private static Optional<PlantedPerson> trader(int account) {
    return switch (account) {
      case Company.SOLE_TRADER_ACCOUNT -> Optional.of(SOLE_TRADER);
      case Company.WRONG_POSTCODE_ACCOUNT -> Optional.of(WRONG_POSTCODE);
      default -> Optional.empty();
    };
  }

  private void plantUsers() {
    user(Company.OWN_ACCOUNT, DSR_STAFF.fullName(), "Privacy Officer", DSR_STAFF.email(), "ADMIN");
    user(Company.OWN_ACCOUNT, "Gwen Merriweather", "Support Agent", "gwen.merriweather@example.com", "AGENT");
    user(Company.OWN_ACCOUNT, "Hector Plumstead", "Billing Agent", "hector.plumstead@example.com", "AGENT");
    user(Company.SOLE_TRADER_ACCOUNT, SOLE_TRADER.fullName(), "Owner", SOLE_TRADER.email(), "OWNER");
    user(Company.LOGO_ACCOUNT, LOGO.fullName(), "Managing Director", LOGO.email(), "OWNER");
    user(Company.OHIO_ACCOUNT, OHIO.fullName(), "Owner", OHIO.email(), "OWNER");
    user(Company.LONDON_ACCOUNT, LONDON.fullName(), "Studio Manager", LONDON.email(), "ADMIN");
    user(Company.MEDICAL_ACCOUNT, "Thea Satterthwaite", "Practice Manager", "thea.satterthwaite@example.org", "OWNER");
  }

  private void user(int accountId, String name, String job, String email, String role) {
    users.add(new User(users.size() + 1, accountId, name, job, email, null, role));
  }

  private void ordinaryUser(int accountId) {
    int id = users.size() + 1;
    InventedPeople.Name name = people.name();
    String role = dice.pick(List.of("OWNER", "ADMIN", "AGENT", "AGENT", "REPORTER"));
    users.add(
        new User(id, accountId, name.full(), dice.pick(JOBS), people.email(name, 50_000 + id),
            emptyAsNull(people.phoneOfContact(account(accountId).country())), role));
  }

  private Account account(int id) {
    return accounts.get(id - 1);
  }

  private void plantContact(PlantedPerson person) {
    int id = person.contactId().orElseThrow();
    LocalDate created = dice.day(today.minusYears(6), today.minusYears(3));
    Integer account =
        switch (person) {
          case OHIO -> Company.OHIO_ACCOUNT;
          case LONDON -> Company.LONDON_ACCOUNT;
          case LOGO -> Company.LOGO_ACCOUNT;
          case SOLE_TRADER -> Company.SOLE_TRADER_ACCOUNT;
          case WRONG_POSTCODE -> Company.WRONG_POSTCODE_ACCOUNT;
          default -> null;
        };
    contacts.add(
        new Contact(
            id, account, person == IMPORTED ? "PURCHASED" : "TRADE_SHOW", emptyAsNull(person.title()),
            emptyAsNull(person.givenName()), person == MONONYM ? null : emptyAsNull(person.familyName()),
            person.fullName(), LocalDate.parse(person.bornOn()), dice.pick(JOBS),
            account == null ? dice.pick(InventedPeople.FAMILY_NAMES) + " " + dice.pick(TRADES) : account(account).companyName(),
            emptyAsNull(person.email()), emptyAsNull(person.phone()),
            person == OBJECTION ? "+442079460999" : null,
            person.street(), person.city(), person.postcodeOnFile(), person.country(), created,
            person == NEW_ADDRESS ? today.minusDays(3) : created.plusMonths(2)));
  }

  private void ordinaryContact(int id) {
    InventedPeople.Name name = people.name();
    InventedPeople.Place place = people.place();
    LocalDate created = dice.day(today.minusYears(6), today.minusMonths(2));
    Integer account = dice.chance(20) ? Integer.valueOf(dice.between(11, accounts.size())) : null;
    contacts.add(
        new Contact(
            id, account, dice.pick(SOURCES), dice.pick(List.of("Mr", "Ms", "Mrs", "Dr")), name.given(), name.family(),
            name.full(), dice.chance(40) ? dice.day(LocalDate.of(1945, 1, 1), LocalDate.of(2004, 12, 31)) : null,
            dice.pick(JOBS),
            account == null ? dice.pick(InventedPeople.FAMILY_NAMES) + " " + dice.pick(TRADES) : account(account).companyName(),
            people.email(name, id), emptyAsNull(people.phoneOfContact(place.country())), null,
            place.street(), place.city(), place.postcode(), place.country(), created,
            dice.chance(60) ? dice.day(created, today) : created));
  }

  private void plantAliases() {
    LocalDate changeOver = LocalDate.of(2023, 6, 30);
    aliases.add(
        new Alias(id(NUMBER_BEFORE), "PHONE", NUMBER_AFTER.phone(), LocalDate.of(2016, 4, 1), changeOver));
    aliases.add(new Alias(id(NUMBER_AFTER), "PHONE", NUMBER_AFTER.phone(), LocalDate.of(2023, 9, 1), null));
    aliases.add(
        new Alias(id(NIGHTLY_SYNC), "NAME", "Bronwen Hargreave", LocalDate.of(2008, 1, 1), today.minusMonths(20)));
    aliases.add(
        new Alias(
            id(NIGHTLY_SYNC), "EMAIL", MAIDEN_EMAIL, LocalDate.of(2008, 1, 1),
            today.minusMonths(20)));
    aliases.add(
        new Alias(id(NEW_ADDRESS), "EMAIL", "i.solheim@example.com", today.minusYears(4), today.minusDays(3)));
    aliases.add(new Alias(id(OHIO), "EMAIL", "dhalloran@example.org", today.minusYears(7), today.minusYears(4)));
    aliases.add(new Alias(id(HYPHENATED), "NAME", "Siobhan OBrien Smythe", today.minusYears(5), null));
    aliases.add(new Alias(id(ICELANDIC), "NAME", "Olafur Thor Jonsson", today.minusYears(5), null));
  }

  private static int id(PlantedPerson person) {
    return person.contactId().orElseThrow();
  }

  private void ordinaryAlias(Contact contact) {
    LocalDate from = contact.createdOn().minusYears(dice.between(1, 8));
    LocalDate to = dice.day(from, contact.createdOn());
    int number = 100_000 + aliases.size();
    if (dice.chance(60)) {
      InventedPeople.Name name = new InventedPeople.Name(contact.givenName(), contact.familyName());
      aliases.add(new Alias(contact.id(), "EMAIL", people.email(name, number), from, to));
    } else {
      String former = contact.givenName() + " " + dice.pick(InventedPeople.FAMILY_NAMES);
      aliases.add(new Alias(contact.id(), "NAME", former, from, to));
    }
  }

  static String emptyAsNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** The planted people by their id among the contacts. */
  static Map<Integer, PlantedPerson> planted() {
    return PlantedPerson.contacts().stream()
        .collect(Collectors.toMap(person -> person.contactId().orElseThrow(), person -> person));
  }
}
