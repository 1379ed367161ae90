package org.rightsdesk.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;

/** A file was so big, or broke off, that it did not even reach the page it was meant for. */
@ControllerAdvice
class FilesTooBig {

  @ExceptionHandler(MultipartException.class)
  @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
  String tooBig() {
    return "portal/too-big";
  }
}
