package org.rightsdesk.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The people of the invented company's systems whose story is known, each there to try one thing. Their ids and
 * addresses never change. Nobody here exists; numbers and mail addresses are from the ranges that are reserved for such
 * use.
 */
public enum PlantedPerson {
  OHIO(
      1, "Ms", "Dorothy", "Halloran", "1962-05-09", "dorothy.halloran@example.com", "+16145550142",
      "1180 Juniper Row", "Columbus", "43215", "US", "OH",
      "Lives in Ohio, where no law gives her a copy: the published promise holds, so a fee of £10 is asked and the 40"
          + " days count from the day on which fee and proof are both in. She has called us and two of our customers;"
          + " only her calls to us are given to her."),
  LONDON(
      2, "Mr", "Imran", "Chaudhry", "1984-11-23", "imran.chaudhry@example.org", "+447700900902",
      "14 Marigold Mews", "London", "SE1 4VM", "GB", "",
      "Lives in London: no fee, one month from receipt. His e-mail address has been on file for years, so a link to it"
          + " is proof enough."),
  SARAH_JONES_ELDER(
      3, "Mrs", "Sarah", "Jones", "1979-03-14", "sarah.jones@example.com", "+447700900903",
      "3 Orchard Gate", "Reading", "RG1 2KC", "GB", "",
      "There are two people of this name in Reading. Her e-mail address says which one she is; by name alone nobody"
          + " can say."),
  SARAH_JONES_YOUNGER(
      4, "Miss", "Sarah", "Jones", "1991-11-02", "s.jones.reading@example.net", "+447700900904",
      "88 Tilehurst Parade", "Reading", "RG30 4MV", "GB", "",
      "The other Sarah Jones of Reading, twelve years younger. The two must never be merged."),
  MICHAEL_BRENNAN_SENIOR(
      5, "Mr", "Michael", "Brennan", "1951-08-30", "brennans@example.org", "+442079460905",
      "21 Harbour Steps", "Whitby", "YO21 3CK", "GB", "",
      "Father and son share name, address and e-mail address; only the date of birth tells them apart. Reviewers see"
          + " both and decide."),
  MICHAEL_BRENNAN_JUNIOR(
      6, "Mr", "Michael", "Brennan", "1983-01-17", "brennans@example.org", "+447700900906",
      "21 Harbour Steps", "Whitby", "YO21 3CK", "GB", "",
      "The son of Michael Brennan, at the same address and with the same e-mail address."),
  ICELANDIC(
      7, "", "Ólafur Þór", "Jónsson", "1975-06-17", "olafur.thor@example.com", "+447700900907",
      "Fjarðargata 12", "Hafnarfjörður", "220", "IS", "",
      "His name has letters that are easily lost. Iceland is under the EU rules: no fee, one month."),
  CHINESE(
      8, "", "小龍", "李", "1988-11-27", "li.xiaolong@example.net", "+447700900908",
      "Flat 6, 40 Lantern Court", "Manchester", "M1 4VK", "GB", "",
      "His name is Chinese, family name first. It is right on the page, in letters and in the answer."),
  VIETNAMESE(
      9, "Mme", "Thị Ánh", "Nguyễn", "1990-02-14", "nguyen.anh@example.org", "",
      "7 rue des Tilleuls", "Lyon", "69002", "FR", "",
      "Her name stacks marks upon letters. She lives in France: EU rules."),
  HYPHENATED(
      10, "Dr", "Siobhán", "O'Brien-Smythe", "1969-09-01", "siobhan.obriensmythe@example.com", "+447700900910",
      "5 Quay Lane", "Galway", "H91 X0CK", "IE", "",
      "Her name has an apostrophe and a hyphen, which careless systems break. She lives in Ireland: EU rules."),
  NULL_NAME(
      11, "Mr", "Christopher", "Null", "1977-12-12", "christopher.null@example.com", "+442079460911",
      "9 Cooper's Yard", "Bristol", "BS1 5MK", "GB", "",
      "His family name is Null, which some programs take for nothing at all."),
  MONONYM(
      12, "", "", "Sukarno", "1986-04-21", "sukarno@example.net", "+442079460912",
      "31 Kingfisher Rise", "Leeds", "LS2 7CV", "GB", "",
      "He has one name only, no given name and family name."),
  ARABIC(
      13, "", "محمد علي", "الفارسي", "1981-07-03", "mohammed.alfarsi@example.org", "+447700900913",
      "17 Damask Street", "Cardiff", "CF10 1KM", "GB", "",
      "His name is written from right to left."),
  NUMBER_BEFORE(
      14, "Mr", "Gavin", "Petrie", "1971-10-05", "gavin.petrie@example.com", "+447700900914",
      "2 Ferry Road", "Dundee", "DD1 3CM", "GB", "SCT",
      "Until 30 June 2023 he had the number that ends in 915, which is Aoife Lanigan's today. Calls from it are his"
          + " until then, not after."),
  NUMBER_AFTER(
      15, "Ms", "Aoife", "Lanigan", "1995-05-28", "aoife.lanigan@example.org", "+447700900915",
      "64 Willow Terrace", "Belfast", "BT1 4VC", "GB", "NIR",
      "She has had her number since 1 September 2023. Earlier calls from it are another person's."),
  SHARED_LINE(
      16, "Mrs", "Harriet", "Okonjo", "1973-02-02", "harriet.okonjo@example.com", "+442079460916",
      "11 Mulberry Walk", "London", "N4 2VK", "GB", "",
      "The line is in her husband Daniel's name, so our telephone system shows his; the voice is hers."),
  CALIFORNIAN(
      17, "Ms", "Rosalind", "Achterberg", "1992-08-08", "rosalind.achterberg@example.net", "+14155550117",
      "2200 Larkspur Avenue", "Oakland", "94612", "US", "CA",
      "Lives in California, which has a law of its own: no fee, 45 days."),
  THREE_VOICES(
      18, "Mrs", "Beatrix", "Fennimore", "1958-03-19", "beatrix.fennimore@example.com", "+442079460918",
      "Rose Cottage, Mill Lane", "Ludlow", "SY8 1CK", "GB", "",
      "One of her calls has three voices: her son reads out a card number, and she mentions a neighbour's illness."),
  OPINION(
      19, "Mr", "Leonard", "Quigg", "1966-06-06", "leonard.quigg@example.org", "+447700900919",
      "47 Station Approach", "Derby", "DE1 2VM", "GB", "",
      "Somebody wrote about his call: \"rude, probably won't pay\". That is about him, so he gets it. A rule has also"
          + " blocked his number."),
  HIDDEN_REQUEST(
      20, "Dr", "Priya", "Venkataraman", "1980-01-30", "priya.venkataraman@example.com", "+447700900920",
      "Flat 2, 19 Observatory Hill", "Cambridge", "CB2 1MK", "GB", "",
      "In line 14 of a message about an invoice she asks for everything that we have on her."),
  PRIVILEGED(
      21, "Mr", "Rupert", "Ashdown-Vane", "1955-12-24", "rupert.ashdownvane@example.net", "+442079460921",
      "The Old Rectory", "Bath", "BA1 5CV", "GB", "",
      "He is in dispute with us. A lawyer's advice stands among the internal notes of his ticket and is withheld."),
  OBJECTION(
      22, "Ms", "Yolanda", "Mbeki", "1987-09-24", "yolanda.mbeki@example.com", "+447700900922",
      "30 Sycamore Close", "Norwich", "NR2 1VK", "GB", "",
      "She said stop by text message and in a ticket, and is still on the fax list."),
  IMPORTED(
      23, "Mr", "Mortimer", "Osgood", "1963-04-04", "M.Os.Good@EXAMPLE.com", "+442079460923",
      "6 Chandlers Row", "Exeter", "EX1 1KC", "GB", "",
      "He had himself taken off our lists as mosgood@example.com; a purchased list brought him back, written"
          + " differently."),
  ANONYMOUS_SURVEY(
      24, "Ms", "Tamsin", "Wickett", "1998-07-11", "tamsin.wickett@example.org", "+447700900924",
      "Studio 3, Rope Walk", "Falmouth", "TR11 3CM", "GB", "",
      "She answered a survey that was called anonymous. It is linked to her record, and the answer says so."),
  NIGHTLY_SYNC(
      25, "Mrs", "Bronwen", "Tully", "1976-03-01", "bronwen.tully@example.com", "+447700900925",
      "15 Lighthouse View", "Swansea", "SA1 3VC", "GB", "",
      "Each night a synchronisation brings back the address that she had under her maiden name."),
  ERASED_WITH_INVOICE(
      0, "Mr", "Conrad", "Thistlewood", "", "conrad.thistlewood@example.net", "",
      "8 Saddler's Court", "York", "YO1 7CK", "GB", "",
      "We erased him once; an invoice stays because the tax law keeps it for six years."),
  LOGO(
      26, "Ms", "Petra", "Lindqvist", "1970-05-15", "petra.lindqvist@example.com", "+442079460926",
      "Unit 4, Anvil Works", "Sheffield", "S3 8MK", "GB", "",
      "Her firm's logo is on our site, on two resellers' sites and in a cache."),
  SOLE_TRADER(
      27, "Ms", "Marguerite", "Delacroix-Poole", "1968-10-31", "marguerite@example.org", "+447700900927",
      "The Bindery, 2 Paper Street", "Oxford", "OX1 1CV", "GB", "",
      "She trades under her own name, so what we hold about her company is about her."),
  CLOSED_ACCOUNT(
      0, "Mr", "Desmond", "Achebe-Lowe", "", "desmond.achebelowe@example.com", "+447700900928",
      "52 Brewery Lane", "Nottingham", "NG1 1VK", "GB", "",
      "He called a customer who has left us. The recordings should have been deleted and were not."),
  MEDICAL_CALLER(
      0, "Mrs", "Wilhelmina", "Stroud", "", "wilhelmina.stroud@example.org", "+12065550129",
      "905 Cedar Loop", "Seattle", "98101", "US", "WA",
      "She called a medical practice that uses our numbers. We hold the call for the practice, so she is told to ask it."),
  DECEASED(
      29, "Mr", "Albert", "Pennyfeather", "1938-11-11", "albert.pennyfeather@example.com", "+442079460929",
      "1 Bowling Green", "Harrogate", "HG1 2CM", "GB", "",
      "His record says that he has died. His widow Edith asks about him."),
  DSR_STAFF(
      30, "Ms", "Nadia", "Rahman", "1989-02-19", "nadia.rahman@example.com", "+447700900930",
      "40 Alma Terrace", "London", "E8 3VC", "GB", "",
      "She works on such requests herself and asks about herself: nobody may handle a case of their own."),
  DECLINED_COOKIES(
      31, "Herr", "Felix", "Grünbaum", "1985-08-20", "felix.gruenbaum@example.net", "",
      "Lindenstraße 88", "Berlin", "10969", "DE", "",
      "He declined our cookies, yet visits were recorded afterwards."),
  SUPPRESSION_ONLY(
      0, "Ms", "Ottoline", "Frayne", "", "ottoline.frayne@example.net", "",
      "Flat 9, Beacon House", "Plymouth", "PL1 3MK", "GB", "",
      "All that is left of her is a mark that says not to write to her. That mark is data about her."),
  NOTHING(
      0, "Mr", "Percival", "Nightingale-Moth", "", "percival.nightingalemoth@example.org", "+447700900933",
      "13 Lamplighter Passage", "Durham", "DH1 3CV", "GB", "",
      "We hold nothing about him. He is told what was searched."),
  MANY_CALLS(
      32, "Ms", "Clementine", "Vardy", "1974-04-12", "clementine.vardy@example.com", "+447700900934",
      "27 Exchange Buildings", "Birmingham", "B2 4CK", "GB", "",
      "She tests telephone lines for a living and has called ours 9,400 times."),
  NO_EMAIL(
      33, "Miss", "Agnes", "Threlkeld", "1941-01-21", "", "",
      "High Fell Farm", "Keswick", "CA12 5VM", "GB", "",
      "She has no e-mail address. Every letter, and the answer, goes by post."),
  NEW_ADDRESS(
      34, "Ms", "Ingrid", "Solheim", "1994-12-05", "ingrid.solheim@example.net", "+447700900936",
      "8 Granary Wharf", "Newcastle", "NE1 3MC", "GB", "",
      "Her e-mail address was changed three days before the systems were filled. A link must not go to an address that"
          + " was just changed."),
  WRONG_POSTCODE(
      35, "Mr", "Barnaby", "Hallam-Croft", "1982-06-28", "barnaby.hallamcroft@example.com", "+447700900935",
      "12 Foundry Terrace", "Bristol", "BS3 2KM", "GB", "",
      "Wherever we have his postcode it is BS8 2KM; he lives at BS3 2KM. Ask for his data, find the mistake in the answer,"
          + " and ask from there to have it corrected. It stands twice in the application database and on a mailing list;"
          + " an invoice and a sent brochure keep it and get a note, and a paper file needs a person. Three companies got"
          + " his address from us. Afterwards, the nightly synchronisation among the company's systems brings it back.") {

    @Override
    public String postcodeOnFile() {
      return "BS8 2KM";
    }
  };

  private final int contactId;
  private final String title;
  private final String givenName;
  private final String familyName;
  private final String bornOn;
  private final String email;
  private final String phone;
  private final String street;
  private final String city;
  private final String postcode;
  private final String country;
  private final String region;
  private final String story;

  PlantedPerson(
      int contactId,
      String title,
      String givenName,
      String familyName,
      String bornOn,
      String email,
      String phone,
      String street,
      String city,
      String postcode,
      String country,
      String region,
      String story) {
    this.contactId = contactId;
    this.title = title;
    this.givenName = givenName;
    this.familyName = familyName;
    this.bornOn = bornOn;
    this.email = email;
    this.phone = phone;
    this.street = street;
    this.city = city;
    this.postcode = postcode;
    this.country = country;
    this.region = region;
    this.story = story;
  }

  /** A short stable name for links, such as {@code sarah-jones-elder}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PlantedPerson> of(String key) {
    return Arrays.stream(values()).filter(person -> person.key().equals(key)).findFirst();
  }

  /** The whole name as the person writes it. */
  public String fullName() {
    return switch (this) {
      case CHINESE -> familyName + givenName;
      case VIETNAMESE -> familyName + " " + givenName;
      default -> (givenName + " " + familyName).strip();
    };
  }

  /** The id in {@code core_contact}, if the person is there. */
  public Optional<Integer> contactId() {
    return contactId == 0 ? Optional.empty() : Optional.of(contactId);
  }

  public String title() {
    return title;
  }

  public String givenName() {
    return givenName;
  }

  public String familyName() {
    return familyName;
  }

  /** {@code yyyy-mm-dd}, or empty where no system knows it. */
  public String bornOn() {
    return bornOn;
  }

  /** As the person would type it, or empty. */
  public String email() {
    return email;
  }

  /** With a plus and the country's number, no blanks, or empty. */
  public String phone() {
    return phone;
  }

  public String street() {
    return street;
  }

  public String city() {
    return city;
  }

  public String postcode() {
    return postcode;
  }

  /** The postcode as the company's systems have it: for one person, it is wrong. */
  public String postcodeOnFile() {
    return postcode;
  }

  /** The address in one line, as the company's systems have it. */
  String addressOnFile() {
    return postalAddress().replace("\n", ", ").replace(postcode, postcodeOnFile());
  }

  /** The address in lines. */
  public String postalAddress() {
    String cityLine = country.equals("US") ? city + ", " + region + " " + postcode : city + "\n" + postcode;
    return street + "\n" + cityLine;
  }

  /** ISO 3166 alpha-2. */
  public String country() {
    return country;
  }

  /** The state or part of the country where it decides the law, or empty. */
  public String region() {
    return region;
  }

  /** What the person is there to show. */
  public String story() {
    return story;
  }

  static List<PlantedPerson> contacts() {
    return Arrays.stream(values()).filter(person -> person.contactId != 0).toList();
  }
}
