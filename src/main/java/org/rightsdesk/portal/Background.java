package org.rightsdesk.portal;

import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Work that a visitor need not wait for; what has begun is finished before the application stops. */
@Component
class Background implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final ThreadPoolTaskExecutor one = new ThreadPoolTaskExecutor();

  Background() {
    one.setThreadNamePrefix("portal-");
    one.setCorePoolSize(1);
    one.setMaxPoolSize(1);
    one.setQueueCapacity(200);
    one.setWaitForTasksToCompleteOnShutdown(true);
    one.setAwaitTerminationSeconds(10);
    one.initialize();
  }

  /** @throws TooManyTries if more waits than can be done soon */
  void run(Runnable work) {
    try {
      one.execute(() -> quietly(work));
    } catch (RejectedExecutionException full) {
      throw new TooManyTries();
    }
  }

  @Override
  public void destroy() {
    one.shutdown();
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("Something asked for on a public page was not done: {}", e.getClass().getSimpleName());
    }
  }
}
