package org.rightsdesk.portal;

/**
 * There is nothing to show at this address for this visitor. One and the same for a case that does not exist, a wrong
 * key, and a page that has had its time.
 */
class NoPage extends RuntimeException {}
