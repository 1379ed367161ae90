package org.rightsdesk.architecture.bad.deadline;

/** Looked at from beside. */
public class DeadlineOfTheBadHouse {}
