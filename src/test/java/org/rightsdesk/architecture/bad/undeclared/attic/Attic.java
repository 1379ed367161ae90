package org.rightsdesk.architecture.bad.undeclared.attic;

/** Used by the cellar; its package has no package-info. */
public class Attic {}
