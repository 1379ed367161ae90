package org.rightsdesk.casefile;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type whose value tells something about a person. Such a type prints as {@link #MASK}, and the rooms that talk
 * to the process engine, the audit trail and the reports may not depend on it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

  /** What a personal value prints as. */
  String MASK = "•••";
}
