package org.rightsdesk.process.paths;

/**
 * An arrow of a diagram.
 *
 * @param splits its source sends a token along each of its arrows, not along one of them
 */
record Flow(String id, String source, String target, boolean splits) {}
