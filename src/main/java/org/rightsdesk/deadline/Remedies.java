package org.rightsdesk.deadline;

import org.rightsdesk.casefile.Right;

/**
 * What a person can do against what we decided, and the sections of law behind it, by the law of the case.
 *
 * @param access the section that gives the right of access, or the promise of it
 * @param correction the section that gives the right to have data corrected, or the promise of it
 * @param notice the section that has us tell those who had the data from us
 * @param identity the section that lets us ask for proof before we answer
 * @param fee the section that lets us ask for a fee; only where one can be due
 * @param review how to have us look again
 * @param regulator whom else to complain to, where, and by when
 * @param court which court can be asked
 */
public record Remedies(
    String access,
    String correction,
    String notice,
    String identity,
    String fee,
    String review,
    String regulator,
    String court) {

  private static final String ANY_TIME = "You need no form for it and there is no time limit.";
  private static final String COMPLAINT_TO_US =
      "You have a right to complain to us (section 164A of the Data Protection Act 2018). We confirm within 30 days that we"
          + " have your complaint, and we tell you without delay what came of it.";
  private static final String PROMISE = "our privacy policy, “Controlling your personal information”";

  /** What holds under the law of the deadline for somebody who has that right. */
  public static Remedies under(Deadline deadline, Right right) {
    String law = deadline.lawName();
    return switch (deadline.regime()) {
      case UK_DPA1998 ->
          new Remedies(
              "section 7 of the Data Protection Act 1998",
              "the fourth data protection principle and section 14 of the Data Protection Act 1998",
              "the fourth data protection principle of the Data Protection Act 1998",
              "section 7(3) of the Data Protection Act 1998",
              "section 7(2)(b) of the Data Protection Act 1998 and regulation 3 of SI 2000/191",
              ANY_TIME,
              "You can ask the Information Commissioner to assess whether we kept to the Act (section 42 of the Data"
                  + " Protection Act 1998): ico.org.uk/make-a-complaint, telephone 0303 123 1113, or Wycliffe House,"
                  + " Water Lane, Wilmslow, Cheshire SK9 5AF. There is no time limit.",
              "You can ask a court to order us to "
                  + (right == Right.CORRECTION ? "correct the data (section 14" : "comply with your request (section 7(9)")
                  + " of the Data Protection Act 1998): in England and Wales and in Northern Ireland a county court or the High Court, in Scotland"
                  + " the sheriff or the Court of Session.");
      case UK_GDPR_PRE_DUAA, UK_GDPR ->
          new Remedies(
              "Article 15 of the UK GDPR",
              "Article 16 of the UK GDPR",
              "Article 19 of the UK GDPR",
              "Article 12(6) of the UK GDPR",
              "",
              deadline.regime() == Regime.UK_GDPR ? COMPLAINT_TO_US : ANY_TIME,
              "You can complain to the Information Commissioner’s Office (section 165 of the Data Protection Act 2018):"
                  + " ico.org.uk/make-a-complaint, telephone 0303 123 1113, or Wycliffe House, Water Lane, Wilmslow,"
                  + " Cheshire SK9 5AF. The Office asks that you do so within three months of our last word.",
              "You can ask a court to order us to comply with your request (section 167 of the Data Protection Act"
                  + " 2018): the High Court or a county court, in Scotland the Court of Session or the sheriff. You need"
                  + " not have complained to us or to the Office before.");
      case EU_GDPR ->
          new Remedies(
              "Article 15 of the GDPR",
              "Article 16 of the GDPR",
              "Article 19 of the GDPR",
              "Article 12(6) of the GDPR",
              "",
              ANY_TIME,
              "You can complain to a data protection authority (Article 77 of the GDPR): the one where you live, where"
                  + " you work, or where you think that the law was broken. All of them are listed at"
                  + " edpb.europa.eu/about-edpb/about-edpb/members_en. There is no time limit.",
              "You can bring a case before a court (Article 79 of the GDPR), also in the country where you live. You"
                  + " need not have complained to us or to an authority before.");
      case US_CA ->
          new Remedies(
              "sections 1798.110 and 1798.130 of the California Civil Code",
              "section 1798.106 of the California Civil Code and section 7023 of title 11 of the California Code of Regulations",
              "section 7023 of title 11 of the California Code of Regulations",
              "section 1798.130 of the California Civil Code and sections 7060 to 7062 of title 11 of the California"
                  + " Code of Regulations",
              "",
              ANY_TIME,
              "You can complain to the California Privacy Protection Agency, cppa.ca.gov, or to the Attorney General,"
                  + " oag.ca.gov/contact/consumer-complaint-against-business-or-company.",
              "The Act itself opens the courts to consumers only after certain breaches of security (section 1798.150 of"
                  + " the California Civil Code). Other claims in a California court may be open to you; a lawyer or a"
                  + " legal aid office can tell.");
      case US_STATE ->
          new Remedies(
              law,
              law,
              law,
              "the duty to authenticate a request before it is answered in " + law,
              "",
              "This is your appeal under the law of your state. Appeal within 45 days of this letter; we decide it within"
                  + " 45 days of having it, and tell you why.",
              "You can complain to the Attorney General of your state, also when we have turned an appeal down. The"
                  + " addresses are at naag.org/find-my-ag.",
              "The privacy laws of the states leave it to the Attorney General to go to court. Other claims in a court of"
                  + " your state may be open to you; a lawyer or a legal aid office can tell.");
      case OTHER_LAW ->
          new Remedies(
              law,
              law,
              law,
              "what " + law + " says about knowing who asks",
              "",
              "You need no form for it and there is no time limit on our side.",
              "You can complain to the data protection authority of your country. Some authorities set a time limit, so do"
                  + " not wait long.",
              "You can ask a court of your country. The authority can tell you which one, and by when.");
      case RESIDENCE_UNKNOWN ->
          new Remedies(
              "Article 15 of the GDPR, which we keep to because we do not know where you live",
              "Article 16 of the GDPR, which we keep to because we do not know where you live",
              "Article 19 of the GDPR",
              "Article 12(6) of the GDPR, which we keep to because we do not know where you live",
              "",
              ANY_TIME,
              "You can complain to the data protection authority of the place where you live. If you tell us where that"
                  + " is, we tell you which one it is. Some authorities set a time limit, so do not wait long.",
              "You can ask a court where you live. The authority can tell you which one, and by when.");
      case POLICY_PROMISE ->
          new Remedies(
              PROMISE + ", which promises you the rights of the Data Protection Act 1998",
              PROMISE + ", which promises to correct promptly what is found to be incorrect",
              "our privacy policy, which promises to correct what is incorrect",
              PROMISE + ", read with section 7(3) of the Data Protection Act 1998",
              PROMISE + " (“A small fee will be payable”), read with section 7(2)(b) of the Data Protection Act 1998",
              ANY_TIME,
              "You can complain to the consumer protection authority of the place where you live. In the United States"
                  + " that is the Attorney General of your state, naag.org/find-my-ag, and the Federal Trade Commission,"
                  + " reportfraud.ftc.gov: a company must keep what its privacy policy promises (section 5 of the Federal"
                  + " Trade Commission Act).",
              "You can ask a court where you live whether we kept our promise; a lawyer or a legal aid office can tell"
                  + " which one, and by when.");
    };
  }
}
