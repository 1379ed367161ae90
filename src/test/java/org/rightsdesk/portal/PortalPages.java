package org.rightsdesk.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;

/** Tests with all pages of this door, real templates and real rooms on one test database, without the engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(
    controllers = {
      AccessFormPages.class,
      AnswerPages.class,
      CasePages.class,
      ConfirmPages.class,
      CorrectionFormPages.class,
      DisagreementPages.class,
      HomePage.class,
      IdentityPages.class,
      LetterPages.class,
      LinkPages.class,
      PayPages.class,
    },
    properties = {
      "rightsdesk.secret=a secret of the tests",
      "rightsdesk.company.name=CallTrackingMetrics",
      "rightsdesk.test-checkout=true"
    })
@Import(PortalTestHouse.class)
@interface PortalPages {}
