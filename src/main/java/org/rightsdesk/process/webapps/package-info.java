/** Tasklist, Cockpit and Admin behind our own sign-in, with only what this house needs of them. */
package org.rightsdesk.process.webapps;
