package org.rightsdesk.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.rightsdesk.casefile.NotAllowedNow;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clock that moves the whole application ahead, so that reminders, lapses and expiry can be watched. */
@Controller
@Profile("demo")
class ClockPages {

  private final ClockMover mover;

  ClockPages(ClockMover mover) {
    this.mover = mover;
  }

  @GetMapping("/demo/clock")
  String clock(Model model) {
    return show(model, Map.of(), "", "");
  }

  @PostMapping(path = "/demo/clock", params = "days")
  String byDays(@RequestParam String days, Model model, HttpServletRequest request, HttpServletResponse response) {
    String typed = days.strip();
    if (!typed.matches("\\d{1,6}")) {
      return fault(model, response, "days", "Enter a whole number of days, like 14.", days, "");
    }
    try {
      mover.forwardDays(Integer.parseInt(typed));
      return SystemPages.seeOther("/demo/clock", request);
    } catch (NotAllowedNow refused) {
      return fault(model, response, "days", refused.getMessage(), days, "");
    }
  }

  @PostMapping(path = "/demo/clock", params = "date")
  String toDate(@RequestParam String date, Model model, HttpServletRequest request, HttpServletResponse response) {
    try {
      mover.forwardTo(LocalDate.parse(date.strip()));
      return SystemPages.seeOther("/demo/clock", request);
    } catch (DateTimeParseException unreadable) {
      return fault(model, response, "date", "Enter a date as year-month-day, like 2027-01-31.", "", date);
    } catch (NotAllowedNow refused) {
      return fault(model, response, "date", refused.getMessage(), "", date);
    }
  }

  private String fault(Model model, HttpServletResponse response, String field, String words, String days, String date) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return show(model, Map.of(field, words), days, date);
  }

  private String show(Model model, Map<String, String> faults, String days, String date) {
    model.addAttribute("now", ZonedDateTime.now(mover.clock()));
    model.addAttribute("ahead", mover.ahead().toDays());
    model.addAttribute("faults", faults);
    model.addAttribute("days", days);
    model.addAttribute("date", date);
    return "demo/clock";
  }
}
