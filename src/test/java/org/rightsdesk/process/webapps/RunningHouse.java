package org.rightsdesk.process.webapps;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The whole application behind a real port, on databases in memory; one for all tests that extend this. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:running-house;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
      "rightsdesk.demo.in-memory=true",
      "rightsdesk.demo.directory=target/running-house",
      "rightsdesk.pack-directory=target/running-house/packs"
    })
@ActiveProfiles("demo")
abstract class RunningHouse {

  @LocalServerPort protected int port;
}
