package org.rightsdesk.datamap;

import javax.sql.DataSource;

/**
 * How one system of the data map is reached. One bean for each; whoever connects a system provides it.
 *
 * @param system the {@code fides_key} of the system's dataset
 * @param dataSource used for reading only; needs no more than the right to select
 */
public record SystemConnection(SystemKey system, DataSource dataSource) {}
