package org.rightsdesk.datamap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.datamap.Change.Place;
import org.rightsdesk.datamap.MapCollection.NoteColumns;

/** Reads, changes, marks and notes single fields in the company's systems, as far as the data map lets it. */
final class Correcting {

  private final Systems systems;
  private final Clock clock;

  Correcting(Systems systems, Clock clock) {
    this.systems = systems;
    this.clock = clock;
  }

  private EstateMap map() {
    return systems.map();
  }

  Optional<String> faultOf(CopyKey key, String value) {
    if (isByHand(key) || place(key).collection().kept() == CopyKind.HISTORIC) {
      return Optional.empty();
    }
    Place place = place(key);
    FieldForm form = new FieldForm(systems.phones(), LocalDate.now(clock));
    Optional<String> fault = form.fault(place.field(), value);
    if (fault.isPresent() || !isWritable(key)) {
      return fault;
    }
    Column column = reading(key.system(), fields -> fields.column(place.collection(), place.field()));
    return form.fault(place.field(), column, value);
  }

  WriteResult write(CopyKey key, String oldValue, String newValue) {
    if (!isWritable(key)) {
      return WriteResult.NEEDS_A_PERSON;
    }
    Place place = place(key);
    LocalDate today = LocalDate.now(clock);
    if (new FieldForm(systems.phones(), today).fault(place.field(), newValue).isPresent()) {
      return WriteResult.NEEDS_A_PERSON;
    }
    Change change = new Change(place, oldValue, newValue, Optional.of(today));
    return writing(key.system(), fields -> fields.correct(change));
  }

  private boolean isWritable(CopyKey key) {
    if (isByHand(key) || !map().get(key.system()).writable()) {
      return false;
    }
    Place place = place(key);
    return place.collection().kept() == CopyKind.CURRENT && FoundCopies.isCorrectable(place.field());
  }

  boolean canRead(CopyKey key) {
    return !isByHand(key)
        && !map().get(key.system()).description().byHand()
        && systems.isConnected(key.system());
  }

  Optional<String> read(CopyKey key) {
    Place place = readable(key);
    return reading(key.system(), fields -> fields.read(place));
  }

  boolean holds(CopyKey key, String value) {
    Place place = readable(key);
    return reading(
        key.system(),
        fields -> {
          Column column = fields.column(place.collection(), place.field());
          return fields.read(place).filter(held -> column.same(held, value)).isPresent();
        });
  }

  private Place readable(CopyKey key) {
    if (!canRead(key)) {
      throw new IllegalArgumentException("No connector reads there.");
    }
    return place(key);
  }

  boolean contest(CopyKey key, boolean contested) {
    if (isByHand(key) || !map().get(key.system()).writable()) {
      return false;
    }
    Place place = place(key);
    Optional<MapField> mark = place.collection().contested().flatMap(place.collection()::field);
    mark.ifPresent(flag -> {
      Place flagged = new Place(place.collection(), flag, place.rowKey());
      writing(
          key.system(),
          fields ->
              fields
                  .read(flagged)
                  .map(now -> fields.correct(new Change(flagged, now, String.valueOf(contested), Optional.empty()))));
    });
    return mark.isPresent();
  }

  boolean note(CopyKey key, String statement, LocalDate day) {
    Optional<MapCollection> notes = map().disputes();
    if (isByHand(key) || notes.isEmpty()) {
      return false;
    }
    Place place = place(key);
    NoteColumns columns = notes.get().disputes().orElseThrow();
    MapField text = notes.get().field(columns.statement()).orElseThrow();
    FieldForm form = new FieldForm(systems.phones(), LocalDate.now(clock));
    writing(
        notes.get().system(),
        fields -> {
          form.fault(text, fields.column(notes.get(), text), statement).ifPresent(fault -> {
            throw new NotAllowedNow(fault);
          });
          fields.note(notes.get(), place, map().nameInNotes(place.collection()), statement, day);
          return true;
        });
    return true;
  }

  private static boolean isByHand(CopyKey key) {
    return key.collection().equals(FoundRow.BY_HAND);
  }

  private Place place(CopyKey key) {
    return map().find(key.system(), key.collection())
        .filter(collection -> collection.numberKey().isPresent())
        .flatMap(collection ->
            collection.field(key.field()).map(field -> new Place(collection, field, Long.parseLong(key.rowKey()))))
        .orElseThrow(() -> new IllegalArgumentException("The data map has no field " + key.field() + " of " + key.collection() + "."));
  }

  private <T> T reading(SystemKey system, Function<JdbcFields, T> work) {
    return in(system, systems::fieldsToRead, work);
  }

  private <T> T writing(SystemKey system, Function<JdbcFields, T> work) {
    return in(system, systems::fieldsToWrite, work);
  }

  private <T> T in(SystemKey system, Function<SystemKey, JdbcFields> open, Function<JdbcFields, T> work) {
    try (JdbcFields fields = open.apply(system)) {
      return work.apply(fields);
    } catch (SystemUnavailable down) {
      throw new SystemUnavailable(down.system(), map().get(down.system()).description().name());
    }
  }
}
