package org.rightsdesk.architecture.bad.undeclared.cellar;

import org.rightsdesk.architecture.bad.undeclared.attic.Attic;

/** Uses the attic all the same. */
public class Cellar {

  Attic attic;
}
