package org.rightsdesk.datamap;

/** Where something stands in the data map, for faults that show only when all files are read. */
record MapPlace(String file, String path) {}
