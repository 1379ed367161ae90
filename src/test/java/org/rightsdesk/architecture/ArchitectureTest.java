package org.rightsdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.Rightsdesk;
import org.rightsdesk.architecture.bad.undeclared.BadHouse;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.Personal;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ArchitectureTest {

  private static final String ROOT = "org.rightsdesk";
  private static final String BAD_ROOT = "org.rightsdesk.architecture.bad";
  private static final Path SOURCES = Path.of("src/main/java/org/rightsdesk");
  private static final Path BAD_SOURCES = Path.of("src/test/java/org/rightsdesk/architecture/bad");

  private static final HouseRules RULES = new HouseRules(ROOT);
  private static final HouseRules BAD_RULES = new HouseRules(BAD_ROOT);
  private static final JavaClasses HOUSE =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);
  private static final Set<String> ROOMS = RULES.roomsOf(HOUSE);
  private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages(BAD_ROOT);

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("only process knows the engine", RULES.only_the_process_door_knows_the_engine()),
        rule("nobody imports a door", RULES.nobody_imports_a_door()),
        rule("arrows only point down", RULES.arrows_only_point_down()),
        rule("the time comes from the clock", RULES.the_time_comes_from_the_clock_that_was_handed_in()),
        rule("engine and trail know no personal type", RULES.the_engine_and_the_trail_know_no_personal_type()),
        rule("events tell nothing personal", RULES.events_are_records_without_personal_data()),
        rule("what holds something personal is personal", RULES.what_holds_something_personal_is_personal()));
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        breach(BAD_RULES.only_the_process_door_knows_the_engine(), "FeeThatKnowsTheEngine"),
        breach(BAD_RULES.nobody_imports_a_door(), "FeeThatOpensADoor"),
        breach(
            BAD_RULES.arrows_only_point_down(), "FeeThatOpensADoor", "FeeThatLooksSideways", "IntakeThatLooksUp"),
        breach(
            BAD_RULES.the_time_comes_from_the_clock_that_was_handed_in(),
            "FeeWithATimeOfItsOwn.instant()",
            "FeeWithATimeOfItsOwn.dayThere(java.time.ZoneId)",
            "FeeWithATimeOfItsOwn.date()",
            "FeeWithATimeOfItsOwn.millis()",
            "FeeWithATimeOfItsOwn.clock()",
            "FeeWithATimeOfItsOwn.reference()"),
        breach(BAD_RULES.the_engine_and_the_trail_know_no_personal_type(), "ProcessThatKnowsAName"),
        breach(BAD_RULES.events_are_records_without_personal_data(), "NameTold.name"),
        breach(BAD_RULES.what_holds_something_personal_is_personal(), "NamesNoted.names"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_house_keeps_the_rule(ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaches")
  void the_rule_bites(ArchRule rule, List<String> breakers) {
    List<String> found = rule.evaluate(BAD_HOUSE).getFailureReport().getDetails();

    assertThat(found).hasSameSizeAs(breakers);
    assertThat(breakers).allSatisfy(breaker -> assertThat(found).anyMatch(line -> line.contains(breaker)));
  }

  @Test
  void no_rule_is_about_nothing() {
    assertThat(HOUSE.size()).isGreaterThan(150);
    assertThat(HouseRules.FLOORS.keySet()).as("every room has its floor, and every floor its rooms").isEqualTo(ROOMS);
    assertThat(classesThat(type -> type.isAnnotatedWith(Personal.class))).hasSizeGreaterThan(20);
    assertThat(classesThat(type -> type.isAssignableTo(CaseEvent.class))).hasSizeGreaterThan(15);
    assertThat(
            classesThat(type -> RULES.roomOf(type).filter("process"::equals).isPresent()
                && type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(used -> used.getTargetClass().getPackageName().startsWith("org.camunda"))))
        .as("the engine is used where it may be")
        .isNotEmpty();
  }

  @Test
  void each_room_uses_only_what_its_package_info_declares() {
    ApplicationModules modules = ApplicationModules.of(Rightsdesk.class);

    assertThat(modules.stream().count()).isEqualTo(ROOMS.size());
    modules.verify();
  }

  @Test
  void an_undeclared_use_of_a_room_is_found() {
    ApplicationModules modules =
        ApplicationModules.of(BadHouse.class, (ImportOption) location -> true);

    assertThatThrownBy(modules::verify).isInstanceOf(Violations.class).hasMessageContaining("cellar");
  }

  @Test
  void every_package_says_what_it_is_for() {
    assertThat(SourceTree.packages(SOURCES)).containsAll(ROOMS);
    assertThat(SourceTree.packagesThatDoNotSayWhatTheyAreFor(SOURCES)).isEmpty();
    assertThat(SourceTree.packagesThatDoNotSayWhatTheyAreFor(BAD_SOURCES.resolve("undeclared")))
        .contains("attic has no package-info")
        .doesNotContain("cellar has no package-info");
  }

  @Test
  void rooms_are_flat() {
    assertThat(SourceTree.packages(SOURCES)).filteredOn(name -> name.contains("/")).containsExactlyInAnyOrder("process/paths", "process/webapps");
  }

  @Test
  void each_room_has_one_public_class_beside_its_values_events_and_exceptions() {
    Map<String, Set<String>> found = RULES.publicClasses(HOUSE);

    Set<String> rooms = new TreeSet<>(ROOMS);
    rooms.removeAll(HouseRules.DOORS);
    assertThat(found.keySet()).isEqualTo(rooms);
    assertThat(found).allSatisfy((room, publicClasses) -> assertThat(publicClasses).as(room).hasSize(1));
    assertThat(BAD_RULES.publicClasses(BAD_HOUSE).get("fee"))
        .containsExactly("FeeThatKnowsTheEngine", "FeeThatLooksSideways");
  }

  @Test
  void personal_values_say_themselves_what_they_print() {
    assertThat(SourceTree.personalRecordsThatPrintThemselves(SOURCES)).isEmpty();
    assertThat(SourceTree.personalRecordsThatPrintThemselves(BAD_SOURCES)).containsExactly("TalkativeName");
  }

  private static List<JavaClass> classesThat(java.util.function.Predicate<JavaClass> wanted) {
    return HOUSE.stream().filter(wanted).toList();
  }

  private static Arguments rule(String name, ArchRule rule) {
    return Arguments.of(Named.of(name, rule));
  }

  private static Arguments breach(ArchRule rule, String... breakers) {
    return Arguments.of(Named.of(rule.getDescription(), rule), List.of(breakers));
  }
}
