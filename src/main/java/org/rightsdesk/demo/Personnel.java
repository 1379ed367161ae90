package org.rightsdesk.demo;

import static org.rightsdesk.demo.PlantedPerson.DSR_STAFF;

import java.sql.Connection;
import java.sql.SQLException;

/** Fills personnel, which only few may look into. */
final class Personnel implements CompanySystem {

  @Override
  public String key() {
    return "hr";
  }

  @Override
  public void fill(Connection to, Company company) throws SQLException {
    Dice dice = company.dice(key());
    InventedPeople people = new InventedPeople(dice);
    try (Rows rows = Rows.into(to, "hr_employee", "id, full_name, email, is_dsr_staff, left_on, grievance_ref")) {
      rows.add(1, DSR_STAFF.fullName(), DSR_STAFF.email(), true, null, null);
      rows.add(2, "Gwen Merriweather", "gwen.merriweather@example.com", false, null, null);
      rows.add(3, "Hector Plumstead", "hector.plumstead@example.com", false, null, "GR-2026-04");
      for (int id = 4; id <= 45 * company.scale(); id++) {
        InventedPeople.Name name = people.name();
        rows.add(
            id, name.full(), people.email(name, 300_000 + id), false,
            dice.chance(15) ? dice.day(company.beginning(), company.today()) : null, null);
      }
    }
  }
}
