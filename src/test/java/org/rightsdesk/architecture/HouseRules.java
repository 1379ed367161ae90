package org.rightsdesk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.Personal;

/**
 * What every class of a house has to keep to. The house is named by its root package, so that the same rules can be held
 * against a house that breaks them.
 */
final class HouseRules {

  static final Set<String> DOORS = Set.of("portal", "desk", "openapi", "process", "demo", "command");

  /** Which floor a room is on: it may import rooms of lower floors, and nothing beside or above it. */
  static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("portal", 5),
          Map.entry("desk", 5),
          Map.entry("openapi", 5),
          Map.entry("process", 5),
          Map.entry("demo", 5),
          Map.entry("command", 5),
          Map.entry("pack", 4),
          Map.entry("correspondence", 4),
          Map.entry("disclosure", 3),
          Map.entry("correction", 3),
          Map.entry("intake", 2),
          Map.entry("identity", 2),
          Map.entry("fee", 2),
          Map.entry("deadline", 2),
          Map.entry("datamap", 2),
          Map.entry("document", 2),
          Map.entry("staff", 2),
          Map.entry("audit", 2),
          Map.entry("casefile", 1),
          Map.entry("graph", 1));

  /** Does the answer match what is held? The one look sideways. */
  private static final Map<String, String> SIDEWAYS = Map.of("identity", "datamap");

  private static final Set<String> TOLD_WITHOUT_PERSONAL_DATA =
      Set.of(
          "java.time.LocalDate",
          "java.time.Instant",
          "java.time.Duration",
          "java.time.Period",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Boolean",
          "java.util.Optional");

  private static final Set<String> OWN_CLOCKS = Set.of("systemUTC", "systemDefaultZone", "system", "tickSeconds");

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  ArchRule only_the_process_door_knows_the_engine() {
    return noClasses()
        .that(areNotIn("process"))
        .should()
        .dependOnClassesThat(resideInAPackage("org.camunda.."))
        .because("a move to another engine must be a change of one package");
  }

  ArchRule nobody_imports_a_door() {
    return classes().that(resideInAPackage(root + "..")).should(neverLookThroughADoor());
  }

  ArchRule arrows_only_point_down() {
    return classes().that(resideInAPackage(root + "..")).should(onlyUseLowerFloors());
  }

  ArchRule the_time_comes_from_the_clock_that_was_handed_in() {
    return classes()
        .that(resideInAPackage(root + ".."))
        .should(notAskTheMachineForTheTime())
        .because("a clock that can be moved must move everything");
  }

  ArchRule the_engine_and_the_trail_know_no_personal_type() {
    return noClasses()
        .that(resideInAnyPackage(rooms("process", "audit", "reporting")))
        .should()
        .dependOnClassesThat(annotatedWith(Personal.class))
        .because("operators read what is stored there, and it is hard to erase");
  }

  ArchRule events_are_records_without_personal_data() {
    return classes()
        .that(assignableTo(CaseEvent.class).and(describe("are no interfaces", type -> !type.isInterface())))
        .should(tellOnlyRefsEnumsDatesNumbersAndFlags());
  }

  ArchRule what_holds_something_personal_is_personal() {
    return classes()
        .that(resideInAPackage(root + "..").and(describe("are public records", HouseRules::isPublicRecord)))
        .should(beMarkedIfTheyHoldSomethingPersonal());
  }

  /** For each room that is no door: the public classes beside its values, events and exceptions. */
  Map<String, Set<String>> publicClasses(Iterable<JavaClass> classes) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass type : classes) {
      Optional<String> room = roomOf(type);
      if (room.isEmpty() || DOORS.contains(room.get()) || type.getSimpleName().equals("package-info")) {
        continue;
      }
      Set<String> ofRoom = found.computeIfAbsent(room.get(), unused -> new TreeSet<>());
      if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC) && !isValueOrException(type)) {
        ofRoom.add(type.getSimpleName());
      }
    }
    return found;
  }

  Set<String> roomsOf(Iterable<JavaClass> classes) {
    return Stream.iterate(classes.iterator(), java.util.Iterator::hasNext, types -> types)
        .map(java.util.Iterator::next)
        .flatMap(type -> roomOf(type).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The room that a class belongs to: the first part of its package below the root. */
  Optional<String> roomOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".")
        ? Optional.of(name.substring(root.length() + 1).split("\\.")[0])
        : Optional.empty();
  }

  private static boolean isValueOrException(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isInterface()
        || type.isAssignableTo(Throwable.class)
        || type.reflect().isSealed();
  }

  private static boolean isPublicRecord(JavaClass type) {
    return type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private DescribedPredicate<JavaClass> areNotIn(String room) {
    return describe(
        "are not in " + room,
        type -> type.getPackageName().startsWith(root) && !roomOf(type).equals(Optional.of(room)));
  }

  private String[] rooms(String... names) {
    return Stream.of(names).map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  private ArchCondition<JavaClass> neverLookThroughADoor() {
    return condition(
        "never depend on a door from outside it",
        (type, events) -> {
          Optional<String> here = roomOf(type);
          for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<String> there = roomOf(dependency.getTargetClass());
            if (there.filter(DOORS::contains).isPresent() && !there.equals(here)) {
              events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
          }
        });
  }

  private ArchCondition<JavaClass> onlyUseLowerFloors() {
    return condition(
        "only depend on rooms of lower floors",
        (type, events) -> {
          for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<String> here = roomOf(type);
            Optional<String> there = roomOf(dependency.getTargetClass());
            if (here.isPresent() && there.isPresent() && !mayUse(here.get(), there.get())) {
              events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
          }
        });
  }

  private static boolean mayUse(String here, String there) {
    if (here.equals(there) || there.equals("casefile") || there.equals(SIDEWAYS.get(here))) {
      return true;
    }
    return !here.equals("audit") && FLOORS.getOrDefault(here, 0) > FLOORS.getOrDefault(there, Integer.MAX_VALUE);
  }

  private static ArchCondition<JavaClass> notAskTheMachineForTheTime() {
    return condition(
        "not ask the machine for the time",
        (type, events) ->
            type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> !makesTheClock(type) || !isClock(access.getTarget()))
                .filter(access -> asksTheMachine(access.getTarget()))
                .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription()))));
  }

  /** Somebody has to make the clock that everybody else is handed: the configurations that offer it as a bean. */
  private static boolean makesTheClock(JavaClass type) {
    return type.isAnnotatedWith("org.springframework.context.annotation.Configuration")
        && type.getMethods().stream().anyMatch(method -> method.getRawReturnType().isAssignableTo("java.time.Clock"));
  }

  private static boolean isClock(AccessTarget.CodeUnitAccessTarget target) {
    return target.getOwner().getName().equals("java.time.Clock");
  }

  private static boolean asksTheMachine(AccessTarget.CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    List<String> takes = target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return switch (owner) {
      case "java.lang.System" -> target.getName().equals("currentTimeMillis");
      case "java.util.Date", "java.util.GregorianCalendar" -> target.getName().equals("<init>") && takes.isEmpty();
      case "java.util.Calendar" -> target.getName().equals("getInstance");
      case "java.time.Clock" -> OWN_CLOCKS.contains(target.getName());
      default ->
          owner.startsWith("java.time.") && target.getName().equals("now") && !takes.contains("java.time.Clock");
    };
  }

  private static ArchCondition<JavaClass> tellOnlyRefsEnumsDatesNumbersAndFlags() {
    return condition(
        "be records of refs, enums, dates, numbers and flags",
        (type, events) -> {
          if (!type.isRecord()) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is no record"));
          }
          type.getFields().stream()
              .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
              .filter(field -> !field.getType().getAllInvolvedRawTypes().stream().allMatch(HouseRules::tellsNothing))
              .filter(field -> !isCodeOfADecision(field.getFullName()))
              .forEach(
                  field ->
                      events.add(
                          SimpleConditionEvent.violated(
                              type, field.getFullName() + " of type " + field.getType().getName())));
        });
  }

  private static boolean tellsNothing(JavaClass type) {
    return type.isPrimitive()
        || type.isEnum()
        || TOLD_WITHOUT_PERSONAL_DATA.contains(type.getName())
        || type.isRecord() && (type.getSimpleName().endsWith("Ref") || type.getSimpleName().endsWith("Key"));
  }

  /** The ground cannot know the rooms' enums: it tells the task's id, the enum's name and the account's name. */
  private static boolean isCodeOfADecision(String field) {
    return Set.of("question", "outcome", "decidedBy").stream()
        .map(code -> "org.rightsdesk.casefile.DecisionTaken." + code)
        .anyMatch(field::equals);
  }

  private static ArchCondition<JavaClass> beMarkedIfTheyHoldSomethingPersonal() {
    return condition(
        "be @Personal if they hold something that is",
        (type, events) -> {
          if (type.isAnnotatedWith(Personal.class)) {
            return;
          }
          type.getFields().stream()
              .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
              .filter(
                  field ->
                      field.getType().getAllInvolvedRawTypes().stream()
                          .anyMatch(held -> held.isAnnotatedWith(Personal.class)))
              .forEach(
                  field ->
                      events.add(SimpleConditionEvent.violated(type, field.getFullName() + " holds something personal")));
        });
  }

  private interface Check {
    void on(JavaClass type, ConditionEvents events);
  }

  private static ArchCondition<JavaClass> condition(String description, Check check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.on(type, events);
      }
    };
  }
}
