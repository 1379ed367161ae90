package org.rightsdesk.process.webapps;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.TaskService;
import org.rightsdesk.staff.Role;
import org.rightsdesk.staff.Worklist;
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
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may come in by which door. What is not named here is shut. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

  static final String SIGN_IN = "/sign-in";
  static final String TASKLIST = "/camunda/app/tasklist/default/";

  /** Nothing from elsewhere, no inline script or style; our own pages may frame our own. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
          + "form-action 'self'; frame-ancestors 'self'; base-uri 'none'; connect-src 'self'; frame-src 'self'";

  private static final String[] STAFF = roles(Role.values());

  private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

  /** Where one is led after signing in, if one wanted to go there: pages, not what a page fetches. */
  private static final RequestMatcher PAGES =
      new OrRequestMatcher(
          PATH.matcher(HttpMethod.GET, "/camunda/app/{app}/{engine}/"),
          PATH.matcher(HttpMethod.GET, "/desk"),
          PATH.matcher(HttpMethod.GET, "/desk/cases/**"),
          PATH.matcher(HttpMethod.GET, "/desk/requests/**"));

  /** The engine's webapps: they bring their own protection against forged requests, and their own content policy. */
  @Bean
  @Order(1)
  SecurityFilterChain webapps(HttpSecurity http, WebappsAllowlist allowlist, TaskService tasks, Worklist worklist)
      throws Exception {
    http.securityMatcher(PATH.matcher("/camunda/**"))
        .csrf(csrf -> csrf.disable())
        .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin).cacheControl(cache -> cache.disable()))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .exceptionHandling(
            faults ->
                faults
                    .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATH.matcher("/camunda/api/**"))
                    .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SIGN_IN), PATH.matcher("/camunda/**")))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"))
                    .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
        .addFilterBefore(new UnusedApps(), AuthorizationFilter.class)
        .addFilterAfter(allowlist, AuthorizationFilter.class)
        .addFilterAfter(new TakingTasks(tasks, worklist), WebappsAllowlist.class)
        .authorizeHttpRequests(
            allow ->
                allow
                    .requestMatchers(PATH.matcher("/camunda/api/admin/setup/**"), PATH.matcher("/camunda/app/admin/**"), PATH.matcher("/camunda/app/welcome/**"), PATH.matcher("/camunda/api/admin/auth/user/{engine}/login/**"))
                    .denyAll()
                    .requestMatchers(PATH.matcher("/camunda/app/cockpit/**"), PATH.matcher("/camunda/api/cockpit/**"))
                    .hasAnyRole(Role.MANAGER.name(), Role.ADMIN.name())
                    .anyRequest()
                    .hasAnyRole(STAFF));
    return http.build();
  }

  /** Our own pages. */
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SignInTries tries) throws Exception {
    SignInLimit limit = new SignInLimit(tries);
    FormTokens tokens = new FormTokens();
    http.requestCache(cache -> cache.requestCache(pagesOnly()))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .addFilterAfter(tokens.early(), CsrfFilter.class)
        .addFilterBefore(limit, UsernamePasswordAuthenticationFilter.class)
        .headers(
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
                    .successHandler(limit.onSuccess())
                    .failureHandler(limit.onFailure()))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?bye"))
        .authorizeHttpRequests(
            allow ->
                allow
                    .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        PATH.matcher("/"),
                        PATH.matcher(SIGN_IN),
                        PATH.matcher("/favicon.ico"),
                        PATH.matcher("/error"),
                        PATH.matcher("/look/**"),
                        PATH.matcher("/requests/**"),
                        PATH.matcher("/api/derivation"),
                        PATH.matcher("/demo/**"),
                        PATH.matcher("/demo"))
                    .permitAll()
                    .requestMatchers(PATH.matcher("/desk/**"), PATH.matcher("/desk"))
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

  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(PAGES);
    // Spring would add ?continue to the address.
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static String[] roles(Role[] roles) {
    String[] names = new String[roles.length];
    for (int i = 0; i < roles.length; i++) {
      names[i] = roles[i].name();
    }
    return names;
  }
}
