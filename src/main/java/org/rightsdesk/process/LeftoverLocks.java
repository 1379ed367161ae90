package org.rightsdesk.process;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * What a start that was killed was at is taken up at once by the next one, which would else wait until the locks on those
 * steps run out. Only where the database belongs to one program alone: a PostgreSQL server may have another one working.
 */
@Component
class LeftoverLocks {

  private static final Logger LOG = LoggerFactory.getLogger(LeftoverLocks.class);

  private final DataSource database;
  private final JdbcClient jdbc;

  LeftoverLocks(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  /** Before the engine begins to work, which is when the application is ready. */
  @EventListener(ApplicationStartedEvent.class)
  void release() {
    if (!isOursAlone()) {
      return;
    }
    int released =
        jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null").update();
    if (released > 0) {
      LOG.info("{} steps that the last start did not finish are taken up again.", released);
    }
  }

  private boolean isOursAlone() {
    try {
      return JdbcUtils.extractDatabaseMetaData(database, LeftoverLocks::isOursAlone);
    } catch (MetaDataAccessException unknown) {
      return false;
    }
  }

  private static boolean isOursAlone(DatabaseMetaData about) throws SQLException {
    return about.getURL().startsWith("jdbc:h2:") && !about.getURL().toUpperCase(Locale.ROOT).contains("AUTO_SERVER");
  }
}
