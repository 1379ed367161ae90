/** The open format of a data map (fideslang datasets), the graph of its references, and the search along that graph. */
@ApplicationModule(allowedDependencies = {})
package org.rightsdesk.graph;

import org.springframework.modulith.ApplicationModule;
