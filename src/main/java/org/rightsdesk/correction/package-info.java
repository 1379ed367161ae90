/** What is wrong in the person's data: what they say, what staff decide, what is written where, and who is told. */
@ApplicationModule(allowedDependencies = {"casefile", "datamap"})
package org.rightsdesk.correction;

import org.springframework.modulith.ApplicationModule;
