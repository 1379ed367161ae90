package org.rightsdesk.identity;

import org.rightsdesk.casefile.CaseClosed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No copy of a document outlives its case, decided about or not. */
@Component
class DocumentsEnd {

  private final IdentityStore store;
  private final ApplicationEventPublisher events;

  DocumentsEnd(IdentityStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  @EventListener
  void on(CaseClosed closed) {
    store
        .destroyDocuments(closed.caseRef())
        .forEach(document -> events.publishEvent(new DocumentDestroyed(closed.caseRef(), document)));
  }
}
