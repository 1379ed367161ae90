package org.rightsdesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every diagram and decision table under a name that is the same from the jar and from the sources. An unchanged
 * set is not deployed again.
 */
@Component
class Deployer implements SmartInitializingSingleton {

  private static final Set<String> KINDS = Set.of("bpmn", "dmn");

  private final RepositoryService repository;

  Deployer(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      deploy();
    } catch (IOException e) {
      throw new IllegalStateException("The diagrams cannot be read from the jar.", e);
    }
  }

  private void deploy() throws IOException {
    DeploymentBuilder deployment = repository.createDeployment().name("rightsdesk").enableDuplicateFiltering(true);
    for (Resource file : files()) {
      try (InputStream content = file.getInputStream()) {
        deployment.addInputStream("processes/" + file.getFilename(), content);
      }
    }
    deployment.deploy();
  }

  private static List<Resource> files() throws IOException {
    Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*");
    return Arrays.stream(found)
        .filter(file -> file.getFilename() != null && KINDS.contains(ending(file.getFilename())))
        .sorted(Comparator.comparing(Resource::getFilename))
        .toList();
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
