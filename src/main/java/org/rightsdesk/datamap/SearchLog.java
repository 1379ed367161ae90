package org.rightsdesk.datamap;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.datamap.DataMapStore.StoredSearch;

/** Says for each system how it was searched, or in plain words why it was not. */
final class SearchLog {

  private final EstateMap map;

  SearchLog(EstateMap map) {
    this.map = map;
  }

  SearchEntry of(MapSystem system, List<StoredSearch> searches) {
    return searches.stream()
        .filter(search -> search.system().equals(system.key()))
        .findFirst()
        .map(this::of)
        .orElseGet(() -> notYet(system));
  }

  private SearchEntry of(StoredSearch search) {
    SearchEntry entry = search.entry();
    Optional<String> whyNot =
        switch (search.state()) {
          case SEARCHED -> Optional.empty();
          case WAITS_FOR_A_PERSON -> Optional.of("A member of staff has to look there and has not signed yet.");
          case GIVEN_UP -> Optional.of("The people who keep it did not look there in time.");
          case FAILED -> Optional.of(
              "It was tried, but " + search.failed().map(this::name).orElse("the system") + " did not answer.");
        };
    return new SearchEntry(
        entry.system(), entry.at(), entry.took(), entry.lookedFor(), entry.queries(), entry.notes(), entry.certain(),
        entry.probable(), entry.notThisPerson(), entry.mapVersion(), entry.signedBy(), whyNot);
  }

  private String name(SystemKey system) {
    return map.find(system).map(found -> "\"" + found.description().name() + "\"").orElse("the system");
  }

  private SearchEntry notYet(MapSystem system) {
    return new SearchEntry(
        system.key(), Optional.empty(), Duration.ZERO, List.of(), List.of(), List.of(), 0, 0, 0, map.version(),
        Optional.empty(), Optional.of("It was not searched yet."));
  }
}
