package org.rightsdesk.datamap;

import java.util.List;
import java.util.Optional;

/**
 * What the data map says about one collection, in words for the answer (UK and EU GDPR Art. 15(1) and (2)).
 *
 * @param collection its name in the map
 * @param name what people call its rows
 * @param aboutPeople whether anything in it is about people; if not, it is never searched
 * @param purpose why it is held
 * @param lawfulBasis the basis in law
 * @param categories kinds of data in plain words
 * @param recipients who gets it, by name
 * @param source where it comes from
 * @param retention how long it is kept
 * @param role our role for its rows, unless a row says otherwise
 * @param transfers where it goes abroad
 * @param automatedDecision if something is decided or scored by machine
 * @param note a sentence for the reader; may be empty
 */
public record CollectionDescription(
    SystemKey system,
    String collection,
    String name,
    boolean aboutPeople,
    String purpose,
    String lawfulBasis,
    List<String> categories,
    List<String> recipients,
    String source,
    String retention,
    OurRole role,
    List<Transfer> transfers,
    Optional<AutomatedDecision> automatedDecision,
    String note,
    List<FieldDescription> fields) {

  public CollectionDescription {
    categories = List.copyOf(categories);
    recipients = List.copyOf(recipients);
    transfers = List.copyOf(transfers);
    fields = List.copyOf(fields);
  }
}
