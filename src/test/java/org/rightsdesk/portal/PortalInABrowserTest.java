package org.rightsdesk.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.deadline.Deadline;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.DerivationStep;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.fee.FeeAccount;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.fee.Money;
import org.rightsdesk.identity.AnswerResult;
import org.rightsdesk.identity.CodeCheck;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.intake.Intake;
import org.rightsdesk.intake.Receipt;
import org.rightsdesk.intake.Submission;
import org.rightsdesk.pack.DeliveryState;
import org.rightsdesk.pack.PackView;
import org.rightsdesk.pack.ResponsePacks;
import org.rightsdesk.testing.Accessibility;
import org.rightsdesk.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@EnabledIf("org.rightsdesk.testing.Browser#isThere")
@SpringBootTest(
    classes = PortalInABrowser.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rightsdesk.secret=a secret of the tests",
      "rightsdesk.company.name=CallTrackingMetrics",
      "rightsdesk.company.privacy-email=privacy@company.example"
    })
@ActiveProfiles("demo")
class PortalInABrowserTest {

  private static final String HOSTILE = "{{7*7}} <b>O'Brien</b> \"NULL\" 李小龍";

  /** Pages that come again with faults or more parts in them; the accessibility check takes those. */
  private static final Set<String> SHOWN_AGAIN_WITH_MORE =
      Set.of("form-filled", "link", "case-waiting", "pay", "identity", "answer", "answer-code-sent", "case-ready");

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private CaseFiles cases;
  @Autowired private Intake intake;
  @Autowired private Deadlines deadlines;
  @Autowired private Fees fees;
  @Autowired private IdentityChecks identity;
  @Autowired private Correspondence correspondence;
  @Autowired private ResponsePacks packs;

  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @BeforeEach
  void rooms() {
    when(deadlines.of(any()))
        .thenReturn(
            new Deadline(
                Regime.POLICY_PROMISE,
                "our published privacy policy",
                Optional.of(LocalDate.of(2026, 11, 24)),
                Optional.of(LocalDate.of(2027, 1, 2)),
                Optional.of(LocalDate.of(2027, 1, 3)),
                List.of(
                    new DerivationStep("Your request reached us.", Optional.of(LocalDate.of(2026, 11, 24)), ""),
                    new DerivationStep(
                        "Forty days are counted from the day on which we have both the fee and the proof of identity.",
                        Optional.of(LocalDate.of(2027, 1, 2)),
                        "s.7(8) and (10) Data Protection Act 1998, which our privacy policy promises"))));
    Money ten = new Money(1000);
    when(fees.state(any())).thenReturn(FeeState.DUE);
    when(fees.canBePaid(any())).thenReturn(true);
    when(fees.account(any()))
        .thenReturn(
            new FeeAccount(
                FeeState.DUE, ten, Money.NONE, ten, "Privacy policy of 7 February 2011", List.of(), List.of()));
    when(identity.state(any())).thenReturn(ProofState.AWAITED);
    when(identity.triesLeft(any())).thenReturn(3);
    when(identity.answer(any(), any())).thenReturn(new AnswerResult(false, 2));
    when(identity.provenAddress(any())).thenReturn(Optional.of(new EmailAddress("anna@example.org")));
    when(identity.checkCode(any(), anyString())).thenReturn(CodeCheck.WRONG);
    when(identity.checkCode(any(), org.mockito.ArgumentMatchers.eq("12345678"))).thenReturn(CodeCheck.RIGHT);
    when(packs.of(any())).thenReturn(Optional.empty());
  }

  @AfterEach
  void closeBrowser() {
    context.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void somebody_asks_makes_mistakes_puts_them_right_and_gets_a_number(int width) {
    open(width);
    look("", "home");
    page.click("text=Ask for your data >> nth=0");
    page.fill("#email", "anna at example");
    page.fill("#details", HOSTILE);
    page.click("button.primary");
    assertThat(page.title()).startsWith("Please look again");
    assertThat(page.inputValue("#details")).isEqualTo(HOSTILE);
    check("form-faults");
    page.click(".error-summary a >> nth=0");
    assertThat(focused()).isEqualTo("fullName");
    page.keyboard().type(HOSTILE);
    page.fill("#email", "anna@example.org");
    page.selectOption("#country", "US");
    page.selectOption("#region", "OH");
    check("form-filled");
    page.click("button.primary");

    assertThat(page.locator("h1").innerText()).isEqualTo("We have your request");
    check("received");
    page.reload();
    assertThat(page.locator("h1").innerText()).isEqualTo("We have your request");
  }

  @Test
  void the_form_can_be_filled_in_and_sent_with_the_keyboard_alone() {
    open(1280);
    page.navigate(address("/requests/new/access"));
    tabTo("fullName");
    page.keyboard().type("Keyboard Only");
    tabTo("email");
    page.keyboard().type("keyboard@example.org");
    tabTo("country");
    page.keyboard().type("Germany");
    tabTo("details");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(page.locator("h1").innerText()).isEqualTo("We have your request");
    CaseRef ref = CaseRef.parse(page.locator("main .reference").innerText()).orElseThrow();
    assertThat(cases.get(ref).residence().country()).isEqualTo("DE");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void every_page_of_a_case_passes_the_accessibility_check_and_fits_the_screen(int width) {
    CaseRef ref = caseOf(HOSTILE);
    open(width);
    look("/requests/" + ref, "no-page");
    look("/requests/link", "link");
    page.click("button.primary");
    check("link-faults");
    look("/requests/link/sent", "link-sent");

    look("/requests/" + ref + "?key=" + cases.pageSecret(ref), "case-waiting");
    assertThat(page.url()).isEqualTo(address("/requests/" + ref));
    page.click("summary");
    check("case-derivation");
    look("/requests/" + ref + "/letters/" + correspondence.letters(ref).get(0).id(), "letter");
    look("/requests/" + ref + "/pay", "pay");
    page.check("#card-DECLINED");
    page.click("button.primary");
    check("pay-declined");
    look("/requests/" + ref + "/identity", "identity");
    page.fill("#postcode", HOSTILE);
    page.fill("#company", "Example");
    page.click("text=Compare my answers");
    check("identity-mismatch");
    look("/requests/" + ref + "/confirm?token=abc", "confirm");
    page.click("button.primary");
    check("confirmed");
    look("/requests/" + ref + "/withdraw", "withdraw");

    anAnswerIsReady(ref);
    look("/requests/" + ref, "case-ready");
    look("/requests/" + ref + "/answer", "answer");
    page.click("text=Send me a code");
    check("answer-code-sent");
    page.fill("#code", "1111");
    page.click("text=Open my answer");
    check("answer-code-wrong");
    page.fill("#code", "1234 5678");
    page.click("text=Open my answer");
    check("answer-open");

    page.navigate(address("/requests/" + ref + "/withdraw"));
    page.click("button.primary");
    check("case-withdrawn");
    assertThat(page.locator("main").innerText()).contains("You took this request back.").doesNotContain("Collect your");
    look("/requests/" + ref + "/answer/nothing", "not-found");
  }

  @Test
  void a_file_that_is_far_too_big_gets_an_answer_and_not_a_broken_connection(@TempDir Path directory) throws IOException {
    Path tooBig = Files.write(directory.resolve("me.pdf"), new byte[13 << 20]);
    CaseRef ref = caseOf("Anna Example");
    open(1280);
    page.navigate(address("/requests/" + ref + "?key=" + cases.pageSecret(ref)));
    page.navigate(address("/requests/" + ref + "/identity"));
    page.setInputFiles("#document", tooBig);
    page.click("text=Send the document");

    assertThat(page.locator("h1").innerText()).isEqualTo("The file did not arrive");
    check("too-big");
  }

  private void anAnswerIsReady(CaseRef ref) {
    cases.moveTo(ref, CaseState.SENT);
    when(fees.state(any())).thenReturn(FeeState.SETTLED);
    when(fees.canBePaid(any())).thenReturn(false);
    when(identity.state(any())).thenReturn(ProofState.SHOWN);
    when(packs.of(any()))
        .thenReturn(
            Optional.of(
                new PackView(
                    DeliveryState.AWAITED, NOW, 1_234_567, "", List.of(), 5, LocalDate.of(2026, 12, 22),
                    Optional.empty())));
  }

  private CaseRef caseOf(String name) {
    Receipt receipt =
        intake.submit(
            new Submission(
                "", Optional.of(Channel.FORM), "", name, "anna@example.org", "1 High Street\nاردوبازار\nLondon",
                "+44 20 7946 0123", "US", "OH", HOSTILE));
    CaseRef ref = ((Receipt.Accepted) receipt).caseRef();
    cases.moveTo(ref, CaseState.WAITING_FOR_YOU);
    when(correspondence.letters(ref))
        .thenReturn(List.of(letter(ref, LetterKind.ACKNOWLEDGEMENT), letter(ref, LetterKind.FEE_AND_PROOF)));
    return ref;
  }

  private static Letter letter(CaseRef ref, LetterKind kind) {
    return new Letter(
        PartRef.next(), ref, kind, LetterMedium.EMAIL, "anna@example.org", kind.title(), "",
        "Dear " + HOSTILE + "\n\nWe have your request " + ref + ".\n\nhttps://example.org/requests/" + ref + "?key=abc\n",
        LetterState.SENT, NOW, 1, Optional.of(NOW), Optional.empty(), "");
  }

  private void open(int width) {
    context =
        browser
            .browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setJavaScriptEnabled(true)
                    .setLocale("de-DE"));
    page = context.newPage();
    page.setDefaultTimeout(120_000);
  }

  private void look(String path, String name) {
    page.navigate(address(path));
    check(name);
  }

  /** What holds on every page; and a picture of it, to be looked at. */
  private void check(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/portal", name + "-" + page.viewportSize().width + ".png")));
    if (page.viewportSize().width == 320 && !SHOWN_AGAIN_WITH_MORE.contains(name)) {
      assertThat(Accessibility.complaints(page)).as(name).isEmpty();
    }
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("nothing sticks out to the right of " + name)
        .isTrue();
    assertThat(page.content()).doesNotContain("<script").doesNotContain("49 <b>");
    assertThat(page.locator("b").count()).as("typed markup stays text on " + name).isZero();
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(page.locator("main .primary").count()).as("one primary button on " + name).isLessThanOrEqualTo(1);
  }

  private void tabTo(String id) {
    for (int i = 0; i < 40 && !focused().equals(id); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused()).isEqualTo(id);
  }

  private String focused() {
    return (String) page.evaluate("document.activeElement.id");
  }

  private String address(String path) {
    return "http://localhost:" + port + (path.isEmpty() ? "/" : path);
  }
}
