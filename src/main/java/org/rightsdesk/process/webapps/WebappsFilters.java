package org.rightsdesk.process.webapps;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the webapps' own filters into the order that our sign-in needs. */
@Configuration(proxyBeanMethods = false)
class WebappsFilters {

  /** After Spring Security, whose filter has order -100. */
  private static final int AFTER_SPRING_SECURITY = 101;

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> containerBasedAuthentication() {
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
        new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", EngineAuthentication.class.getName()));
    filter.addUrlPatterns("/camunda/*");
    filter.setOrder(AFTER_SPRING_SECURITY);
    return filter;
  }

  /** The allowlist runs inside the security chain only. */
  @Bean
  FilterRegistrationBean<WebappsAllowlist> allowlistOnlyInsideSecurity(WebappsAllowlist allowlist) {
    FilterRegistrationBean<WebappsAllowlist> filter = new FilterRegistrationBean<>(allowlist);
    filter.setEnabled(false);
    return filter;
  }
}
