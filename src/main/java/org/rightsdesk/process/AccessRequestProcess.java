package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.disclosure.Disclosures;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code access-request.bpmn}: a request for access from receipt to the delivered answer. */
@Configuration(proxyBeanMethods = false)
class AccessRequestProcess {

  static final String KEY = "access-request";

  @Bean
  JavaDelegate acknowledgeRequest(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.ACKNOWLEDGEMENT);
  }

  @Bean
  JavaDelegate explainTakenUp(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.TAKEN_UP);
  }

  @Bean
  JavaDelegate planSearch(DataMap dataMap) {
    return execution -> CaseVariables.SYSTEM_COUNT.set(execution, dataMap.systemCount());
  }

  @Bean
  JavaDelegate explainSourceDelayed(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.SOURCE_DELAYED);
  }

  @Bean
  JavaDelegate prepareReview(Disclosures disclosures) {
    return execution -> CaseVariables.REVIEW_NEEDED.set(execution, disclosures.prepare(caseOf(execution)));
  }

  @Bean
  JavaDelegate buildPack(ResponsePacks packs) {
    return execution -> packs.build(caseOf(execution));
  }

  @Bean
  JavaDelegate closeNotCollected(CaseFiles cases) {
    return execution -> cases.close(caseOf(execution), CaseOutcome.NOT_COLLECTED);
  }

  @Bean
  JavaDelegate closeIdentityRefused(CaseFiles cases) {
    return execution -> cases.close(caseOf(execution), CaseOutcome.IDENTITY_REFUSED);
  }

  @Bean
  JavaDelegate closeIdentityLapsed(CaseFiles cases) {
    return execution -> cases.close(caseOf(execution), CaseOutcome.IDENTITY_LAPSED);
  }

  @Bean
  JavaDelegate closeFeeLapsed(CaseFiles cases) {
    return execution -> cases.close(caseOf(execution), CaseOutcome.FEE_LAPSED);
  }

  @Bean
  JavaDelegate settleFeeOfWithdrawal(Fees fees) {
    return execution -> fees.settleWithdrawal(caseOf(execution));
  }

  @Bean
  JavaDelegate confirmWithdrawal(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.WITHDRAWN);
  }
}
