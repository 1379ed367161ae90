/** The way that a case took, drawn on its diagrams: what the community edition of Cockpit does not show once a case is over. */
package org.rightsdesk.process.paths;
