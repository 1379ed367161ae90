package org.rightsdesk.datamap;

import javax.sql.DataSource;

/**
 * How one system of the data map is reached. One bean for each; whoever connects a system provides it.
 *
 * @param system the {@code fides_key} of the system's dataset
 * @param dataSource needs the right to select; where the data map says {@code writes: connector}, the right to update
 *     what it calls current too, and to insert notes. A search only reads
 */
public record SystemConnection(SystemKey system, DataSource dataSource) {}
