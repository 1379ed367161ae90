package org.rightsdesk.architecture.bad.process;

import org.rightsdesk.casefile.PersonName;

class ProcessThatKnowsAName {

  PersonName name;
}
