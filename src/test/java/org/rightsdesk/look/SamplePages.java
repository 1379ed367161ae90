package org.rightsdesk.look;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A small application that shows every part of the look, and nothing else. */
@Import(SamplePages.Samples.class)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  ServletWebServerFactoryAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  ThymeleafAutoConfiguration.class
})
class SamplePages {

  record Entry(String text, String when, String state, String note) {}

  record Step(String text, Optional<LocalDate> date, String source) {}

  @Controller
  @TestComponent
  static class Samples {

    @GetMapping("/look/sample")
    String sample(Model model) {
      fill(model);
      return "look/sample";
    }

    @GetMapping("/look/desk-sample")
    String deskSample(Model model) {
      fill(model);
      return "look/desk-sample";
    }

    @GetMapping("/look/broken")
    String broken() {
      throw new IllegalStateException("broken on purpose");
    }

    private static void fill(Model model) {
      model.addAttribute(
          "faults",
          Map.of("email", "Enter an e-mail address like name@example.com, or leave it empty and give a postal address."));
      model.addAttribute("address", "{{7*7}} <b>\"quoted\"</b>\nÓlafur Þór\n1 High Street");
      model.addAttribute(
          "entries",
          List.of(
              new Entry("We have your request", "Tuesday 24 November 2026", "done", ""),
              new Entry("Waiting for you", "since Wednesday 25 November 2026", "current", "We need the fee of £10.00."),
              new Entry("We answer", "by Tuesday 29 December 2026", "next", "")));
      model.addAttribute(
          "steps",
          List.of(
              new Step("Your request reached us on", Optional.of(LocalDate.of(2026, 11, 24)), "Art 12(3) UK GDPR"),
              new Step("It is one month to", Optional.of(LocalDate.of(2026, 12, 24)), ""),
              new Step("Nothing was paused.", Optional.empty(), "Reg 1182/71 Art 3")));
    }
  }
}
