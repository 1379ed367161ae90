package org.rightsdesk.process.webapps;

import jakarta.servlet.DispatcherType;
import org.rightsdesk.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may come in by which door. What is not named here is shut. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

  static final String SIGN_IN = "/sign-in";

  /** Nothing from elsewhere, no inline script or style; our own pages may frame our own. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
          + "form-action 'self'; frame-ancestors 'self'; base-uri 'none'; connect-src 'self'; frame-src 'self'";

  private static final String[] STAFF = roles(Role.values());

  /** The engine's webapps: they bring their own protection against forged requests, and their own content policy. */
  @Bean
  @Order(1)
  SecurityFilterChain webapps(HttpSecurity http, WebappsAllowlist allowlist) throws Exception {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    http.securityMatcher(path.matcher("/camunda/**"))
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin).cacheControl(cache -> cache.disable()))
        .exceptionHandling(
            faults ->
                faults
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), path.matcher("/camunda/api/**"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN), path.matcher("/camunda/**")))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        path.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                    .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
        .addFilterAfter(allowlist, AuthorizationFilter.class)
        .authorizeHttpRequests(
            allow ->
                allow
                    .requestMatchers(path.matcher("/camunda/api/admin/setup/**"), path.matcher("/camunda/app/admin/{engine}/setup/**"))
                    .denyAll()
                    .requestMatchers(path.matcher("/camunda/app/admin/**"))
                    .hasRole(Role.ADMIN.name())
                    .requestMatchers(path.matcher("/camunda/app/cockpit/**"), path.matcher("/camunda/api/cockpit/**"))
                    .hasAnyRole(Role.MANAGER.name(), Role.ADMIN.name())
                    .anyRequest()
                    .hasAnyRole(STAFF));
    return http.build();
  }

  /** Our own pages. */
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    http.headers(
            headers ->
                headers
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
        .formLogin(
            form ->
                form.loginPage(SIGN_IN)
                    .defaultSuccessUrl("/camunda/app/tasklist/default/")
                    .failureUrl(SIGN_IN + "?again")
                    .permitAll())
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?bye"))
        .authorizeHttpRequests(
            allow ->
                allow
                    .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        path.matcher("/"),
                        path.matcher("/favicon.ico"),
                        path.matcher("/error"),
                        path.matcher("/look/**"),
                        path.matcher("/requests/**"),
                        path.matcher("/demo/**"),
                        path.matcher("/demo"))
                    .permitAll()
                    .requestMatchers(path.matcher("/desk/**"), path.matcher("/desk"))
                    .hasAnyRole(STAFF)
                    .anyRequest()
                    .denyAll())
        .httpBasic(basic -> basic.disable());
    return http.build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  private static String[] roles(Role[] roles) {
    String[] names = new String[roles.length];
    for (int i = 0; i < roles.length; i++) {
      names[i] = roles[i].name();
    }
    return names;
  }
}
