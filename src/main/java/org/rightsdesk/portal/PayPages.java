package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.fee.Fees;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The test checkout, in which no money moves. Only where {@code rightsdesk.test-checkout} says so: there it settles a fee. */
@Controller
class PayPages {

  private final CaseDoor door;
  private final Fees fees;
  private final boolean open;

  PayPages(CaseDoor door, Fees fees, @Value("${rightsdesk.test-checkout:false}") boolean open) {
    this.door = door;
    this.fees = fees;
    this.open = open;
  }

  @GetMapping("/requests/{reference}/pay")
  String checkout(@PathVariable String reference, HttpServletRequest request, Model model) {
    CaseRef ref = door.enter(reference, request);
    refuseUnlessOpen();
    refuseUnlessDue(ref);
    return show(ref, UUID.randomUUID().toString(), "", Map.of(), model);
  }

  @PostMapping("/requests/{reference}/pay")
  String pay(
      @PathVariable String reference,
      @RequestParam(defaultValue = "") String card,
      @RequestParam(defaultValue = "") String checkoutToken,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    CaseRef ref = door.enter(reference, request);
    refuseUnlessOpen();
    if (card.equals(TestCard.ACCEPTED.name()) && isToken(checkoutToken)) {
      fees.payOnline(ref, checkoutToken);
      next.addFlashAttribute("done", "Thank you, your fee is paid.");
      return SeeOther.page("/requests/" + ref, request);
    }
    refuseUnlessDue(ref);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    String fault =
        card.equals(TestCard.DECLINED.name())
            ? "The card was declined, and nothing was paid. Choose the other card, or pay by cheque or transfer."
            : "Choose one of the test cards.";
    return show(ref, UUID.randomUUID().toString(), card, Map.of("card", fault), model);
  }

  private String show(CaseRef ref, String token, String chosen, Map<String, String> faults, Model model) {
    model.addAttribute("ref", ref);
    model.addAttribute("account", fees.account(ref));
    model.addAttribute("checkoutToken", token);
    model.addAttribute("cards", TestCard.values());
    model.addAttribute("chosen", chosen);
    model.addAttribute("faults", faults);
    return "portal/pay";
  }

  private void refuseUnlessOpen() {
    if (!open) {
      throw new NotAllowedNow("The fee cannot be paid online. Our letter says how else.");
    }
  }

  private void refuseUnlessDue(CaseRef ref) {
    if (!fees.canBePaid(ref)) {
      throw new NotAllowedNow("There is no fee to pay for this request now.");
    }
  }

  private static boolean isToken(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }
}
