/** Door for people at a terminal: commands of the jar that need neither the application nor its database. */
@ApplicationModule(allowedDependencies = "graph")
package org.rightsdesk.command;

import org.springframework.modulith.ApplicationModule;
