/** The letters and mails that we write: their words, the outbox, and the proof that they went. */
@ApplicationModule(allowedDependencies = {"casefile", "correction", "deadline", "document", "fee", "identity"})
package org.rightsdesk.correspondence;

import org.springframework.modulith.ApplicationModule;
