package org.rightsdesk.portal;

/** Somebody tries too often. */
class TooManyTries extends RuntimeException {}
