// SPDX-License-Identifier: Apache-2.0
#include "faults/scenario.hpp"

#include "faults/fault_vfs.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace sp::test {
namespace {

/// More than fits on a page of the database.
const std::string long_text(9000, 'n');

Occasion occasion_of(std::size_t number) {
  auto occasion = Workplace::occasion("2024-06-05T08:0" + std::to_string(number));
  occasion.request_id = "desk-" + std::to_string(number);
  return occasion;
}

Result<Written> take_in(CaseStore& store, const Library& library, const std::string& standard,
                        std::size_t number) {
  Intake intake;
  intake.standard_id = standard;
  intake.subject = "Laporan";
  intake.ref = "B/" + std::to_string(number);
  return open_case(store, library, intake, occasion_of(number));
}

Result<Written> act(CaseStore& store, const std::string& case_number, Verb verb,
                    std::size_t number) {
  auto asked = command(verb);
  if (verb == Verb::note) asked.details.note = long_text;
  return perform(store, case_number, asked, occasion_of(number));
}

}  // namespace

Result<Written> ask(CaseStore& store, const Library& library, std::size_t number) {
  switch (number) {
    case 0:
      return take_in(store, library, "city/report", number);
    case 1:
      return act(store, "2024-0001", Verb::advance, number);
    case 2:
      return take_in(store, library, "city/licence", number);
    case 3:
      return act(store, "2024-0002", Verb::suspend, number);
    case 4:
      return act(store, "2024-0001", Verb::note, number);
    default:
      throw std::logic_error("no such request");
  }
}

Recording::Recording() : before(read_files(place.path(""), "sp.db")) {
  after.push_back(content_of(place.database()));
  FaultVfs layer;
  const auto store = CaseStore::open({.path = place.database(), .mode = StoreMode::write});
  if (!store) throw std::logic_error("not opened: " + code_of(store));
  for (std::size_t i = 0; i < requests; ++i) {
    const auto written = ask(**store, place.library(), i);
    if (!written) throw std::logic_error("refused: " + code_of(written));
    acknowledged.push_back(layer.changes().size());
    after.push_back(content_of(place.database()));
  }
  changes = layer.changes();
}

std::size_t Recording::acknowledged_by(std::size_t made) const {
  return static_cast<std::size_t>(std::count_if(acknowledged.begin(), acknowledged.end(),
                                                [made](std::size_t at) { return at <= made; }));
}

bool run_all() {
  const char* wanted = std::getenv("SP_FAULTS");
  return wanted != nullptr && std::string_view(wanted) == "all";
}

bool chosen(std::uint64_t seed, std::uint64_t of) {
  // Neighbouring points are alike: mixed, so that a sample has some of each kind.
  seed ^= seed >> 33U;
  seed *= 0xff51afd7ed558ccdULL;
  seed ^= seed >> 33U;
  return run_all() || seed % of == 0;
}

}  // namespace sp::test
