package org.rightsdesk.graph;

/** Dotted keys of the fideslang taxonomy, such as {@code user.contact.email}. */
final class Categories {

  static final String KEY = "[a-zA-Z0-9_<>-]+(\\.[a-zA-Z0-9_<>-]+)*";

  private Categories() {}

  /** {@code user.contact} covers itself and {@code user.contact.email}, and not {@code user.contacts}. */
  static boolean covers(String wider, String category) {
    return category.equals(wider) || category.startsWith(wider + ".");
  }
}
