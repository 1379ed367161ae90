/** The house: starts the application; everything else is in its rooms. */
package org.rightsdesk;
