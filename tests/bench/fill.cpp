// SPDX-License-Identifier: Apache-2.0
// Fills a database with real histories of Medan's standard: `bench-fill DATABASE STANDARDS EVENTS`,
// or with many short ones of which some stay open: `bench-fill DATABASE STANDARDS --cases CASES
// OPEN`. Every event goes through the desk as a clerk's would; only the transactions are longer.
#include "calendar/civil_time.hpp"
#include "desk/recording.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace sp;

constexpr auto standard_id = "bkn-medan/monitoring-evaluation";
constexpr int cases_a_transaction = 500;

/// From the intake to the verdict, with one return.
const std::vector<Verb> story{Verb::advance, Verb::advance, Verb::return_back, Verb::advance,
                              Verb::approve, Verb::note,    Verb::advance};

template <class T>
T must(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "bench-fill: %s %s\n", std::string(name_of(result.error().code)).c_str(),
               result.error().args.empty() ? "" : result.error().args.back().c_str());
  std::exit(1);
}

void must(const Result<void>& result) {
  if (result) return;
  std::fprintf(stderr, "bench-fill: %s\n", std::string(name_of(result.error().code)).c_str());
  std::exit(1);
}

Occasion at(Instant now) {
  Occasion occasion;
  occasion.now = now;
  occasion.now_was_given = true;
  occasion.writer = {.uid = 1000, .login_uid = {}, .account = "siti"};
  return occasion;
}

/// One case from the intake to its end, or to its examination, every tenth.
std::int64_t play(CaseWriter& writer, Judges& judges, CaseEvent opening, Instant now, bool ends) {
  opening.case_number = must(writer.next_case_number(2024));
  opening.occurred_at = opening.recorded_at = now;
  auto judge = must(judges.of(writer, *opening.pins));
  must(record(writer, std::move(judge), {}, opening, at(now)));
  std::int64_t count = 1;
  for (const auto verb : story) {
    if (!ends && verb == Verb::approve) break;
    Command command;
    command.verb = verb;
    command.details.reason =
        verb == Verb::return_back ? std::optional<std::string>("kurang") : std::nullopt;
    command.details.note =
        verb == Verb::note ? std::optional<std::string>("diambil") : std::nullopt;
    const auto occasion = at(now);
    must(do_to(writer, judges, opening.case_number, deed_of(command, occasion), occasion));
    ++count;
  }
  return count;
}

/// Monday 10 June 2024, 08:00 in Medan; a case a minute would outlast the calendar, so that they
/// all come at once.
Instant start_of_all() {
  return parse_typed_time("2024-06-10T08:00:00+07:00")->instant;
}

CaseEvent first_opening(CaseStore& store, const Library& library) {
  Intake intake;
  intake.standard_id = standard_id;
  intake.subject = "Laporan kinerja bulan Mei 2024";
  return must(open_case(store, library, intake, at(start_of_all()))).event;
}

/// Taken in, and withdrawn where it is not to stay open.
void play_short(CaseWriter& writer, Judges& judges, CaseEvent opening, bool ends) {
  const auto now = start_of_all();
  opening.case_number = must(writer.next_case_number(2024));
  must(record(writer, must(judges.of(writer, *opening.pins)), {}, opening, at(now)));
  if (!ends) return;
  Command command;
  command.verb = Verb::withdraw;
  command.details.reason = "dicabut";
  must(do_to(writer, judges, opening.case_number, deed_of(command, at(now)), at(now)));
}

/// The open cases come last, as they do at an office.
void fill_cases(CaseStore& store, const Library& library, std::int64_t cases, std::int64_t open) {
  const auto opening = first_opening(store, library);
  Judges judges;
  for (std::int64_t done = 1; done < cases;) {
    must(store.write([&](CaseWriter& writer) -> Result<Ending> {
      for (int i = 0; i < 20 * cases_a_transaction && done < cases; ++i, ++done) {
        play_short(writer, judges, opening, done + open < cases + 1);
      }
      return Ending::commit;
    }));
  }
}

void fill(CaseStore& store, const Library& library, std::int64_t events) {
  const Instant start = start_of_all();
  const auto opening = first_opening(store, library);
  Judges judges;
  for (std::int64_t done = 1, cases = 0; done < events;) {
    must(store.write([&](CaseWriter& writer) -> Result<Ending> {
      for (int i = 0; i < cases_a_transaction && done < events; ++i) {
        done += play(writer, judges, opening, start, ++cases % 10 != 0);
      }
      return Ending::commit;
    }));
  }
}

}  // namespace

int main(int count, char** words) {
  const bool by_cases = count == 6 && std::string_view(words[3]) == "--cases";
  if (count != 4 && !by_cases) return 2;
  must(CaseStore::create({.path = words[1], .replay = true, .group = {}}));
  const auto store = must(CaseStore::open({.path = words[1], .mode = StoreMode::write}));
  const Library library{StandardsFolder(words[2])};
  if (by_cases) {
    fill_cases(*store, library, std::atoll(words[4]), std::atoll(words[5]));
  } else {
    fill(*store, library, std::atoll(words[3]));
  }
}
