/** The door for staff: the forms inside Tasklist, and a page for every case. */
@ApplicationModule
package org.rightsdesk.desk;

import org.springframework.modulith.ApplicationModule;
