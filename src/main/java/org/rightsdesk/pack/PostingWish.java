package org.rightsdesk.pack;

/** How the person wants the answer that could be collected. */
enum PostingWish {
  ON_PAPER
}
