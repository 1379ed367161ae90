package org.rightsdesk.architecture.bad.fee;

import org.rightsdesk.architecture.bad.desk.DeskOfTheBadHouse;

class FeeThatOpensADoor {

  DeskOfTheBadHouse desk;
}
