package org.rightsdesk.process;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.OutsideFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands around every delegate and listener once. What they throw carries other people's words (a database quotes the
 * value it did not like), and the engine stores messages and stack traces; so it becomes a {@link Fault}.
 */
class FaultShield extends DefaultDelegateInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(FaultShield.class);

  @Override
  public void handleInvocation(DelegateInvocation invocation) throws Exception {
    try {
      super.handleInvocation(invocation);
    } catch (ProcessEngineException ours) {
      throw ours;
    } catch (OutsideFault | NotAllowedNow plain) {
      throw fault(plain.getMessage(), plain);
    } catch (Exception other) {
      throw fault("A step failed for a reason that this program does not know.", other);
    }
  }

  private static Fault fault(String sentence, Exception thrown) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.warn("{}: {}", number, ThrownShape.of(thrown));
    Fault fault = new Fault(sentence, number);
    fault.setStackTrace(new StackTraceElement[0]);
    return fault;
  }
}
