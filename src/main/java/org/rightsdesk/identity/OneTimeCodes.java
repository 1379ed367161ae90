package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NotAllowedNow;
import org.springframework.stereotype.Component;

/** Makes and checks the codes that open an answer: one at a time, fifteen minutes, five tries. */
@Component
class OneTimeCodes {

  private static final Duration VALID = Duration.ofMinutes(15);
  private static final int TRIES = 5;
  private static final int CODES_AN_HOUR = 5;

  private final SecretStore store;
  private final Hashes hashes;
  private final Clock clock;

  OneTimeCodes(SecretStore store, Hashes hashes, Clock clock) {
    this.store = store;
    this.hashes = hashes;
    this.clock = clock;
  }

  OneTimeCode next(CaseRef ref) {
    Instant now = clock.instant();
    if (store.codesSince(ref, now.minus(Duration.ofHours(1))) >= CODES_AN_HOUR) {
      throw new NotAllowedNow("You have asked for several codes. Wait an hour, then ask for another one.");
    }
    String digits = hashes.newCode();
    store.voidCodes(ref, now);
    store.addCode(ref, hash(ref, digits), now);
    return new OneTimeCode(digits, now.plus(VALID));
  }

  CodeCheck check(CaseRef ref, String typed) {
    Instant now = clock.instant();
    Optional<SecretStore.Code> open =
        store.openCode(ref).filter(code -> code.wrong() < TRIES && now.isBefore(code.askedAt().plus(VALID)));
    if (open.isEmpty()) {
      return CodeCheck.ASK_FOR_A_NEW_ONE;
    }
    String digits = typed.replaceAll("[\\s-]", "");
    if (Hashes.same(hash(ref, digits), open.get().hash())) {
      store.voidCodes(ref, now);
      return CodeCheck.RIGHT;
    }
    store.countWrong(open.get().id());
    return open.get().wrong() + 1 < TRIES ? CodeCheck.WRONG : CodeCheck.ASK_FOR_A_NEW_ONE;
  }

  private String hash(CaseRef ref, String digits) {
    return hashes.of("code of " + ref, digits);
  }
}
