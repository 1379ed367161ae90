package org.rightsdesk.architecture.bad.desk;

/** A door that somebody imports. */
public class DeskOfTheBadHouse {}
