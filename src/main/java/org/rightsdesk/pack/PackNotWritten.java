package org.rightsdesk.pack;

import org.rightsdesk.casefile.OutsideFault;

/** The disk took no pack: it is full, gone or read-only. Nothing half is left behind, and building again is safe. */
public class PackNotWritten extends OutsideFault {

  PackNotWritten(Throwable cause) {
    super(
        "The answer could not be written to the disk. Check that the directory of the packs has space and can be written"
            + " to; then try again.",
        cause);
  }
}
