package org.rightsdesk.desk;

import org.rightsdesk.casefile.NoSuchCase;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What staff see who follow the number of a case that is none. */
@ControllerAdvice(basePackageClasses = DeskFaults.class)
class DeskFaults {

  @ExceptionHandler(NoSuchCase.class)
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String noSuchCase() {
    return "error/404";
  }
}
