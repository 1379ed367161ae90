package org.rightsdesk.datamap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The categories of the fideslang taxonomy in plain words. The taxonomy is by Ethyca, CC BY 4.0; the words are ours. A
 * category takes the words of the longest beginning that is known, on whole parts.
 */
final class CategoryWords {

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("user", "Other personal data");
    WORDS.put("user.account", "Account details");
    WORDS.put("user.account.settings", "Your settings");
    WORDS.put("user.account.username", "User name");
    WORDS.put("user.authorization", "Sign-in secrets (not shown)");
    WORDS.put("user.authorization.password", "Sign-in secrets (not shown)");
    WORDS.put("user.behavior", "What you did with our services");
    WORDS.put("user.behavior.browsing_history", "Pages that you looked at");
    WORDS.put("user.behavior.media_consumption", "Pages that you looked at");
    WORDS.put("user.behavior.purchase_history", "What you bought");
    WORDS.put("user.behavior.search_history", "What you searched for");
    WORDS.put("user.biometric", "Voice and other features of the body");
    WORDS.put("user.childrens", "Data about children");
    WORDS.put("user.contact", "Contact details");
    WORDS.put("user.contact.address", "Postal address");
    WORDS.put("user.contact.email", "E-mail address");
    WORDS.put("user.contact.fax_number", "Fax number");
    WORDS.put("user.contact.organization", "Company");
    WORDS.put("user.contact.phone_number", "Telephone number");
    WORDS.put("user.contact.url", "Website");
    WORDS.put("user.content", "What you wrote or said");
    WORDS.put("user.content.private", "Private messages");
    WORDS.put("user.content.public", "What you published");
    WORDS.put("user.content.self_image", "Pictures of you");
    WORDS.put("user.criminal_history", "Criminal history");
    WORDS.put("user.demographic", "Facts about you, such as age or place");
    WORDS.put("user.demographic.age_range", "Age");
    WORDS.put("user.demographic.date_of_birth", "Date of birth");
    WORDS.put("user.demographic.gender", "Gender");
    WORDS.put("user.demographic.language", "Language");
    WORDS.put("user.demographic.profile", "Interests and preferences");
    WORDS.put("user.device", "Device and browser");
    WORDS.put("user.device.cookie", "Cookies");
    WORDS.put("user.device.cookie_id", "Cookies");
    WORDS.put("user.device.ip_address", "IP address");
    WORDS.put("user.financial", "Payments and invoices");
    WORDS.put("user.government_id", "Official numbers");
    WORDS.put("user.health_and_medical", "Health");
    WORDS.put("user.job_title", "Job title");
    WORDS.put("user.location", "Where you were");
    WORDS.put("user.name", "Name");
    WORDS.put("user.payment", "Payments and invoices");
    WORDS.put("user.political_opinion", "Political opinions");
    WORDS.put("user.privacy_preferences", "Your choices about marketing and cookies");
    WORDS.put("user.religious_belief", "Religious beliefs");
    WORDS.put("user.sensor", "Recordings");
    WORDS.put("user.sexual_orientation", "Sexual orientation");
    WORDS.put("user.social", "Social networks");
    WORDS.put("user.telemetry", "Use of our services");
    WORDS.put("user.unique_id", "Numbers that stand for you in our systems");
    WORDS.put("user.user_sensor", "Recordings");
    WORDS.put("user.workplace", "Work");
  }

  private CategoryWords() {}

  /** What these categories mean to a person, each once, in the order of the taxonomy; nothing for technical ones. */
  static List<String> of(Collection<String> categories) {
    List<String> known = categories.stream().flatMap(category -> known(category).stream()).toList();
    return WORDS.keySet().stream().filter(known::contains).map(WORDS::get).distinct().toList();
  }

  private static Optional<String> known(String category) {
    String part = category;
    while (!WORDS.containsKey(part)) {
      int dot = part.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      part = part.substring(0, dot);
    }
    return Optional.of(part);
  }
}
