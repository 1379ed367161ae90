package org.rightsdesk.architecture.bad.undeclared;

import org.springframework.modulith.Modulithic;

/** A house whose cellar uses its attic without having said so. */
@Modulithic
public class BadHouse {}
