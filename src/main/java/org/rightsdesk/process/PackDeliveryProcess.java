package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.pack.DeliveryState;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code pack-delivery.bpmn}: the answer is collected on the case page, or goes out by post. */
@Configuration(proxyBeanMethods = false)
class PackDeliveryProcess {

  /** Where the answer is, as the diagram asks. */
  enum Delivery {
    RECEIVED,
    TO_BE_COLLECTED,
    TO_BE_POSTED
  }

  @Bean
  JavaDelegate announceAnswer(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.ANSWER_READY);
  }

  @Bean
  JavaDelegate lookAtDelivery(CaseFiles cases, ResponsePacks packs, Correspondence correspondence) {
    return execution -> {
      CaseRef ref = caseOf(execution);
      cases.hold(ref);
      if (correspondence.isPosted(ref, LetterKind.ANSWER_READY)) {
        packs.markPosted(ref);
      }
      CaseVariables.DELIVERY_STATE.set(
          execution, delivery(packs.delivery(ref), correspondence.mediumOf(ref, LetterKind.ANSWER_READY)));
    };
  }

  @Bean
  JavaDelegate remindOfCollection(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.COLLECTION_REMINDER);
  }

  @Bean
  JavaDelegate expirePack(ResponsePacks packs) {
    return execution -> packs.expire(caseOf(execution));
  }

  @Bean
  JavaDelegate offerPost(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.COLLECTION_EXPIRED);
  }

  private static Delivery delivery(DeliveryState state, LetterMedium medium) {
    if (state == DeliveryState.COLLECTED || state == DeliveryState.POSTED) {
      return Delivery.RECEIVED;
    }
    return medium == LetterMedium.POST ? Delivery.TO_BE_POSTED : Delivery.TO_BE_COLLECTED;
  }
}
