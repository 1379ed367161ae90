package org.rightsdesk.process;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.rightsdesk.casefile.PartRef;

/**
 * A process variable of the closed vocabulary. There is none for text, on purpose: what the engine stores is read by
 * operators and hard to erase.
 */
final class Var<T> {

  private final String name;
  private final Function<T, Object> write;
  private final Predicate<Object> allows;

  private Var(String name, Function<T, Object> write, Predicate<Object> allows) {
    this.name = name;
    this.write = write;
    this.allows = allows;
  }

  static <E extends Enum<E>> Var<E> ofEnum(String name, Class<E> type) {
    Set<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    return new Var<>(name, Enum::name, value -> value instanceof String text && names.contains(text));
  }

  static Var<Boolean> ofFlag(String name) {
    return new Var<>(name, flag -> flag, Boolean.class::isInstance);
  }

  static Var<Integer> ofCount(String name) {
    return new Var<>(name, count -> count, value -> value instanceof Integer || value instanceof Long);
  }

  /** For a timer: the instant at which a day begins where we are. */
  static Var<Instant> ofDate(String name) {
    return new Var<>(name, Date::from, Date.class::isInstance);
  }

  static Var<PartRef> ofRef(String name) {
    return new Var<>(name, PartRef::value, value -> value instanceof String text && isUuid(text));
  }

  String name() {
    return name;
  }

  void set(VariableScope scope, T value) {
    scope.setVariable(name, write.apply(value));
  }

  Object written(T value) {
    return write.apply(value);
  }

  boolean allows(Object value) {
    return value == null || allows.test(value);
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notAUuid) {
      return false;
    }
  }
}
