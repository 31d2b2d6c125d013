// SPDX-License-Identifier: Apache-2.0
// Going through the whole log, event by event.
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

namespace sp::test {
namespace {

/// Four events of two cases, recorded one minute after the other; they happened the other way
/// round.
void fill(const NewDatabase& database) {
  const auto store = database.open();
  auto first = opening("2024-0001");
  auto second = opening("2024-0002");
  second.pins->standard_id = "bkpsdm-surakarta/e-kinerja-exemption";
  second.ref.reset();
  std::vector<CaseEvent> events{first, second, follow_up("2024-0001", 2),
                                follow_up("2024-0002", 2)};
  std::int64_t minute = 0;
  for (auto& event : events) {
    event.recorded_at = at(60 * ++minute);
    event.occurred_at = at(1000 - 60 * minute);
    event.details.actor = minute % 2 == 0 ? "Budi" : "Siti";
  }
  append(*store, events);
}

/// What is walked past, until `wanted` events are at hand.
Result<std::vector<LoggedEvent>> try_walk(const NewDatabase& database, const LogFilter& filter,
                                          std::size_t wanted = 99) {
  std::vector<LoggedEvent> events;
  const auto walked = database.open(StoreMode::read)->read([&](CaseReader& reader) {
    return reader.walk(filter, [&](const LoggedEvent& logged) -> Result<bool> {
      events.push_back(logged);
      return events.size() < wanted;
    });
  });
  if (!walked) return fail(walked.error());
  return events;
}

std::vector<LoggedEvent> walk(const NewDatabase& database, const LogFilter& filter = {}) {
  auto events = try_walk(database, filter);
  REQUIRE(code_of(events) == "");
  return std::move(*events);
}

std::vector<std::int64_t> seqs_of(const NewDatabase& database, const LogFilter& filter) {
  std::vector<std::int64_t> seqs;
  for (const auto& logged : walk(database, filter)) seqs.push_back(logged.event.seq);
  return seqs;
}

LogId log_id_of(const NewDatabase& database) {
  const auto hex = database.open(StoreMode::read)->log_id();
  LogId id{};
  for (std::size_t i = 0; i < id.size(); ++i) {
    id.at(i) = static_cast<std::uint8_t>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
  }
  return id;
}

LogFilter recorded(std::optional<Instant> from, std::optional<Instant> before) {
  LogFilter filter;
  filter.recorded_from = from;
  filter.recorded_before = before;
  return filter;
}

LogFilter behind(std::int64_t place) {
  LogFilter filter;
  filter.after = place;
  return filter;
}

LogFilter occurred(Instant until) {
  LogFilter filter;
  filter.occurred_until = until;
  return filter;
}

TEST_CASE("a walk passes what the filter lets through, in the order of the log") {
  struct Row {
    LogFilter filter;
    std::vector<std::int64_t> seqs;
    std::string_view why;
  };
  const Row rows[] = {
      {LogFilter(), {1, 2, 3, 4}, "everything"},
      {recorded(at(120), {}), {2, 3, 4}, "the first moment is included"},
      {recorded(at(121), {}), {3, 4}, "a second later"},
      {recorded({}, at(180)), {1, 2}, "the last moment is not"},
      {recorded({}, at(181)), {1, 2, 3}, "a second later"},
      {recorded(at(120), at(120)), {}, "from a moment to itself"},
      {occurred(at(820)), {3, 4}, "by when it happened"},
      {behind(2), {3, 4}, "by their place"},
  };
  const NewDatabase database;
  fill(database);
  for (const auto& row : rows) {
    CAPTURE(row.why);
    CHECK(seqs_of(database, row.filter) == row.seqs);
  }
}

TEST_CASE("a walk passes what was done under a name, which is a name and no SQL") {
  struct Row {
    std::string actor;
    Instant from;
    std::vector<std::int64_t> seqs;
  };
  const Row rows[] = {{"Budi", at(0), {2, 4}},
                      {"Siti", at(0), {1, 3}},
                      {"Siti", at(121), {3}},
                      {"budi", at(0), {}},
                      {"' OR 1=1 --", at(0), {}}};
  const NewDatabase database;
  fill(database);
  for (const auto& row : rows) {
    CAPTURE(row.actor);
    LogFilter filter;
    filter.actor = row.actor;
    filter.recorded_from = row.from;
    CHECK(seqs_of(database, filter) == row.seqs);
  }
}

TEST_CASE("each event comes with its details and with what its case was opened under") {
  const NewDatabase database;
  fill(database);
  std::vector<std::string> told;
  for (const auto& logged : walk(database)) {
    const auto& details = logged.event.details;
    told.push_back(*details.actor + " " + details.reason.value_or("-") + " " +
                   logged.opening.standard_id);
  }
  CHECK(told ==
        std::vector<std::string>{"Siti - bkn-medan/monitoring-evaluation",
                                 "Budi - bkpsdm-surakarta/e-kinerja-exemption",
                                 "Siti reason-incomplete bkn-medan/monitoring-evaluation",
                                 "Budi reason-incomplete bkpsdm-surakarta/e-kinerja-exemption"});
}

TEST_CASE("each event comes with all that its hash is computed from") {
  const NewDatabase database;
  fill(database);
  auto asked = follow_up("2024-0001", 3);
  asked.request_id = "desk-7";
  append(*database.open(), {asked});
  const auto log_id = log_id_of(database);
  Hash before;
  for (const auto& logged : walk(database)) {
    CAPTURE(logged.event.seq);
    CHECK(logged.encoding == encoding_of(logged.event));
    CHECK((logged.previous == before));
    std::vector<std::pair<std::string, Hash>> commitments;
    for (const auto& detail : logged.details) {
      commitments.emplace_back(detail.field, detail.commitment);
      CHECK((commit_detail({detail.field, detail.salt.value(), detail.value.value()}) ==
             detail.commitment));
    }
    CHECK((combine_details(commitments) == logged.commitments.details));
    CHECK(logged.commitments.request.has_value() == logged.event.request_id.has_value());
    const auto encoded = encode_event(logged.event, log_id, logged.previous, logged.commitments);
    CHECK((hash_event(encoded) == logged.event.hash));
    before = logged.event.hash;
  }
}

TEST_CASE("of a value that was erased the commitment is left") {
  const NewDatabase database;
  fill(database);
  tamper(database.path, "UPDATE details SET salt = NULL, value = NULL WHERE seq = 3");
  const auto logged = walk(database).at(2);
  CHECK(logged.event.details == EventDetails{});
  REQUIRE_FALSE(logged.details.empty());
  for (const auto& detail : logged.details) {
    CHECK_FALSE(detail.salt.has_value());
    CHECK_FALSE(detail.value.has_value());
    CHECK((detail.commitment != Hash{}));
  }
}

TEST_CASE("a walk ends where its visitor has seen enough, and with his refusal") {
  const NewDatabase database;
  fill(database);
  CHECK(try_walk(database, {}, 2)->size() == 2);
  const auto walked = database.open(StoreMode::read)->read([&](CaseReader& reader) {
    return reader.walk({}, [](const LoggedEvent&) -> Result<bool> {
      return fail({.code = ErrorCode::case_unknown, .args = {"x"}});
    });
  });
  CHECK(code_of(walked) == "case_unknown");
}

TEST_CASE("an event that has lost what belongs to it is damage, not left out") {
  struct Row {
    std::string sql;
    std::string_view event;
    std::string_view why;
  };
  const Row rows[] = {
      {"DELETE FROM details WHERE seq = 1; DELETE FROM events WHERE seq = 1", "event 2",
       "the one before it"},
      {"UPDATE events SET case_number = '2024-0009' WHERE seq = 3", "event 3",
       "the opening of its case"},
      {"UPDATE details SET salt = x'00' WHERE seq = 2", "event 2", "half of its salt"},
      {"UPDATE details SET field = 'subjekt' WHERE seq = 2 AND field = 'subject'", "subjekt",
       "the name of a value"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const NewDatabase database;
    fill(database);
    tamper(database.path, row.sql);
    const auto walked = try_walk(database, {});
    REQUIRE(code_of(walked) == "database_corrupt");
    CHECK(walked.error().args.at(1).find(row.event) != std::string::npos);
  }
}

}  // namespace
}  // namespace sp::test
