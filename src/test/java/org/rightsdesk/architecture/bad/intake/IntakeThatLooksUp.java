package org.rightsdesk.architecture.bad.intake;

import org.rightsdesk.architecture.bad.pack.PackOfTheBadHouse;

class IntakeThatLooksUp {

  PackOfTheBadHouse pack;
}
