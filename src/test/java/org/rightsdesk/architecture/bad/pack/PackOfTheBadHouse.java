package org.rightsdesk.architecture.bad.pack;

/** Looked at from below. */
public class PackOfTheBadHouse {}
