package org.rightsdesk.pack;

import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;

/**
 * The pack was downloaded.
 *
 * @param times how often by now, this time included
 */
public record PackDownloaded(CaseRef caseRef, int times) implements CaseEvent {}
