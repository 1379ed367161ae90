/** Which systems hold what about people, and the search of a person in each of them. */
@ApplicationModule(allowedDependencies = {"casefile", "graph"})
package org.rightsdesk.datamap;

import org.springframework.modulith.ApplicationModule;
