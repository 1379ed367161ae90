package org.rightsdesk.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Invents people: names from lists, e-mail addresses and numbers from the ranges that are reserved for such use. */
final class InventedPeople {

  static final List<String> GIVEN_NAMES =
      List.of(
          "Abigail", "Adaeze", "Alasdair", "Alejandra", "Amara", "Anders", "Anneliese", "Anwen", "Arthur", "Astrid",
          "Barnaby", "Beatriz", "Benedict", "Bethan", "Björn", "Bridget", "Callum", "Camille", "Carlos", "Cecily",
          "Chidi", "Claire", "Clive", "Cormac", "Dagmar", "Daphne", "Deborah", "Dieter", "Dilys", "Dominic",
          "Edgar", "Eilidh", "Elena", "Elspeth", "Emeka", "Emrys", "Esther", "Ewan", "Fatima", "Fergus",
          "Fiona", "Florence", "François", "Freya", "Garfield", "Georgina", "Giles", "Greta", "Gwendolyn", "Hamish",
          "Hannah", "Hassan", "Hector", "Helga", "Hugo", "Idris", "Imogen", "Ines", "Isaac", "Isolde",
          "Jamal", "Jasper", "Jemima", "Joaquín", "Jocelyn", "Jürgen", "Kamala", "Karim", "Katarzyna", "Keir",
          "Kenji", "Kirsten", "Lachlan", "Leila", "Lorcan", "Lucinda", "Magnus", "Mairead", "Marisol", "Matilda",
          "Maxine", "Mehmet", "Meredith", "Mila", "Morag", "Neville", "Niamh", "Noor", "Odette", "Oisín",
          "Olive", "Oscar", "Owain", "Pascal", "Patience", "Philippa", "Quentin", "Rafael", "Ravi", "Rhiannon",
          "Rosa", "Rowena", "Ruairi", "Sanjay", "Saskia", "Selma", "Simone", "Sophia", "Sunita", "Tabitha",
          "Tariq", "Thea", "Tobias", "Una", "Valentina", "Vikram", "Winifred", "Xavier", "Yasmin", "Zoë");

  static final List<String> FAMILY_NAMES =
      List.of(
          "Abernathy", "Acheson", "Adeyemi", "Ainsworth", "Albrecht", "Alderton", "Appleyard", "Arkwright", "Armitage",
          "Ballantyne", "Bancroft", "Barrowclough", "Beaumont", "Bellweather", "Birchall", "Blackwood", "Bottomley",
          "Braithwaite", "Bramhall", "Calloway", "Carmichael", "Castellanos", "Cavendish", "Chatterjee", "Clutterbuck",
          "Colquhoun", "Cottingham", "Crabtree", "Culpepper", "Dalrymple", "Darlington", "Davenport", "Delgado",
          "Dewhurst", "Dinsdale", "Drinkwater", "Dunstable", "Eastwick", "Eberhardt", "Eccleston", "Elphinstone",
          "Entwistle", "Fairweather", "Farnsworth", "Featherstone", "Fitzwilliam", "Forsyth", "Fotheringay",
          "Galbraith", "Garrison", "Gillespie", "Goldsworthy", "Greatorex", "Grimshaw", "Hadley", "Hathersage",
          "Haverford", "Hawksworth", "Heathcote", "Hollingworth", "Huckaby", "Iveson", "Jankowski", "Kavanagh",
          "Kensington", "Kilpatrick", "Kirkbride", "Lamplugh", "Langstaff", "Leatherbarrow", "Lindholm", "Longbottom",
          "Loxley", "Macalister", "Mainwaring", "Marchbanks", "Marlowe", "Merriweather", "Micklethwait", "Montague",
          "Mortensen", "Nakamura", "Netherby", "Nightshade", "Norwood", "Oakenshaw", "Oduya", "Ollerenshaw", "Osei",
          "Pemberton", "Penhaligon", "Pettigrew", "Plumstead", "Postlethwaite", "Prendergast", "Quimby", "Ramsbottom",
          "Ravenscroft", "Rigby", "Rosenthal", "Rotherham", "Rushworth", "Satterthwaite", "Scarborough", "Shackleton",
          "Silverwood", "Skelton", "Somerville", "Stainthorpe", "Stapleton", "Strickland", "Sugden", "Swithinbank",
          "Tattersall", "Tempest", "Thackeray", "Thorneycroft", "Tomlinson", "Trelawney", "Tunnicliffe", "Umbridge",
          "Vandermeer", "Vasquez", "Venables", "Wainwright", "Walmsley", "Warburton", "Weatherby", "Wetherell",
          "Whitaker", "Winterbottom", "Wolstenholme", "Worthington", "Wrigglesworth", "Yardley", "Zielinski");

  private static final List<String> STREETS =
      List.of(
          "Acorn Way", "Almond Street", "Badger's Brow", "Barley Row", "Beech Avenue", "Bellflower Lane", "Candle Court",
          "Cherry Orchard", "Clover Rise", "Copper Street", "Dairy Lane", "Elderberry Drive", "Fern Bank", "Foxglove Road",
          "Gable End", "Hazel Grove", "Heron Quay", "Inkwell Passage", "Ivy Terrace", "Jasmine Close", "Kite Hill",
          "Lavender Lane", "Maple Crescent", "Nutmeg Yard", "Old Ropewalk", "Pear Tree Road", "Quince Street",
          "Rowan Park", "Saffron Square", "Thimble Lane", "Umber Road", "Violet Hill", "Walnut Drive", "Yarrow Street");

  private static final List<String[]> UK_TOWNS =
      List.of(
          new String[] {"London", "EC1"}, new String[] {"Manchester", "M3"}, new String[] {"Bristol", "BS2"},
          new String[] {"Leeds", "LS1"}, new String[] {"Glasgow", "G2"}, new String[] {"Cardiff", "CF11"},
          new String[] {"Belfast", "BT2"}, new String[] {"York", "YO10"}, new String[] {"Norwich", "NR3"},
          new String[] {"Bath", "BA2"}, new String[] {"Derby", "DE22"}, new String[] {"Reading", "RG4"});

  private static final List<String[]> US_TOWNS =
      List.of(
          new String[] {"Columbus", "43004"}, new String[] {"Portland", "97204"}, new String[] {"Austin", "78701"},
          new String[] {"Denver", "80202"}, new String[] {"Chicago", "60601"}, new String[] {"Boston", "02108"},
          new String[] {"Atlanta", "30303"}, new String[] {"Phoenix", "85004"}, new String[] {"Nashville", "37201"});

  private static final List<String[]> OTHER_TOWNS =
      List.of(
          new String[] {"Berlin", "10115", "DE"}, new String[] {"Lyon", "69001", "FR"},
          new String[] {"Dublin", "D02", "IE"}, new String[] {"Utrecht", "3511", "NL"},
          new String[] {"Toronto", "M5H", "CA"}, new String[] {"Madrid", "28001", "ES"});

  /** Area codes of contacts; those of unknown callers are others, so that no stranger has a contact's number. */
  private static final int[] CONTACT_AREAS = areas(201, 500);

  private static final int[] CALLER_AREAS = areas(501, 999);

  private static final int[] LINE_AREAS = {800, 833, 844, 855, 866, 877, 888};

  private static final int UK_MOBILES_OF_CONTACTS = 500;

  private final Dice dice;
  private int ukMobiles;
  private int usNumbers;

  InventedPeople(Dice dice) {
    this.dice = dice;
  }

  record Name(String given, String family) {
    String full() {
      return given + " " + family;
    }
  }

  record Place(String street, String city, String postcode, String country) {}

  Name name() {
    return new Name(dice.pick(GIVEN_NAMES), dice.pick(FAMILY_NAMES));
  }

  /** Never the same twice, for different numbers. */
  String email(Name name, int number) {
    String local = ascii(name.given()) + "." + ascii(name.family()) + number;
    return local + "@example." + List.of("com", "org", "net").get(number % 3);
  }

  Place place() {
    String street = dice.between(1, 180) + " " + dice.pick(STREETS);
    int where = dice.between(1, 100);
    if (where <= 45) {
      String[] town = dice.pick(UK_TOWNS);
      return new Place(street, town[0], ukPostcode(town[1]), "GB");
    }
    if (where <= 90) {
      String[] town = dice.pick(US_TOWNS);
      return new Place(street, town[0], town[1], "US");
    }
    String[] town = dice.pick(OTHER_TOWNS);
    return new Place(street, town[0], town[1], town[2]);
  }

  /** No British postcode ends in these letters, so it belongs to nobody. */
  String ukPostcode(String district) {
    List<String> unused = List.of("C", "K", "M", "V");
    return district + " " + dice.between(1, 9) + dice.pick(unused) + dice.pick(unused);
  }

  /** A number that nobody else has; empty where the reserved numbers are used up. */
  String phoneOfContact(String country) {
    if (country.equals("US")) {
      int number = usNumbers++;
      return number / 100 < CONTACT_AREAS.length ? us(CONTACT_AREAS[number / 100], number % 100) : "";
    }
    if (country.equals("GB") && ukMobiles < UK_MOBILES_OF_CONTACTS) {
      return "+44770090" + String.format("%04d", ukMobiles++);
    }
    return "";
  }

  /** A number of somebody who called and is not among the contacts. */
  String phoneOfCaller(String country) {
    if (country.equals("GB")) {
      return dice.chance(50)
          ? "+44770090" + String.format("%04d", dice.between(500, 899))
          : "+44207946" + String.format("%04d", dice.between(600, 899));
    }
    return us(CALLER_AREAS[dice.between(0, CALLER_AREAS.length - 1)], dice.between(0, 99));
  }

  /** The line of a company or one of our numbers; the same number gives the same line. */
  static String line(String country, int number) {
    return country.equals("GB")
        ? "+44207946" + String.format("%04d", number % 600)
        : us(LINE_AREAS[number / 100 % LINE_AREAS.length], number % 100);
  }

  private static String us(int area, int number) {
    return "+1" + area + "55501" + String.format("%02d", number);
  }

  private static int[] areas(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .filter(area -> area % 100 != 11 && !List.of(206, 415, 614).contains(area))
        .filter(area -> area / 10 % 10 != 9 && area % 100 / 10 != area % 10)
        .toArray();
  }

  static String ascii(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
    return plain.toLowerCase(Locale.ROOT);
  }
}
