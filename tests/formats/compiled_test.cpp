// SPDX-License-Identifier: Apache-2.0
#include "formats/compiled.hpp"

#include "formats/agency_reader.hpp"
#include "formats/calendar_reader.hpp"
#include "formats/compact_bytes.hpp"
#include "formats/standard_reader.hpp"
#include "ledger/digest.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <limits>
#include <random>
#include <sstream>

namespace sp {
namespace {

std::string file(const std::string& path) {
  std::ifstream in(std::string(SP_SOURCE_DIR) + "/" + path);
  REQUIRE(in.good());
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// A published standard with the calendar of its office.
Judge published(const std::string& office, const std::string& service) {
  const auto id = office + "/" + service;
  auto read = read_standard(file("standards/" + id + ".toml"), id, std::nullopt);
  REQUIRE(read.standard);
  const FetchCalendar fetch = [](const std::string& calendar) -> Result<std::string> {
    return file("standards/calendars/" + calendar + ".toml");
  };
  const auto agency = read_agency(file("standards/" + office + "/agency.toml"), office);
  REQUIRE(agency.agency);
  auto composed = compose_calendar(*agency.agency->calendar, fetch, std::nullopt);
  REQUIRE(composed);
  return {std::move(*read.standard), std::move(composed->parts)};
}

Judge medan() {
  return published("bkn-medan", "monitoring-evaluation");
}
Judge surakarta() {
  return published("bkpsdm-surakarta", "e-kinerja-exemption");
}

std::string compiled(const Judge& judge) {
  auto bytes = compile(judge);
  REQUIRE(bytes);
  return *bytes;
}

Judge there_and_back(const Judge& judge) {
  auto read = read_compiled(compiled(judge));
  REQUIRE(read);
  return std::move(*read);
}

/// A list of one element, of which one text is set.
template <class T>
std::vector<T> one(Text T::*member, const char* text) {
  T element;
  (element.*member).value = text;
  return {std::move(element)};
}

/// Every member that a component has beyond the common ones, set.
Standard full() {
  auto standard = medan().standard;
  standard.product.items.value = one(&Product::text, "surat");
  standard.charter.text.value = "Kami sanggup";
  auto& limit = standard.time_limit;
  limit.limit.value = Amount{Unit::working_day, 1, 14, true};
  limit.per.value = "employee";
  limit.start.value = ClockStart::complete;
  limit.stop.value = "end";
  limit.count.value = CountRule::same_day;
  limit.cutoff.value = Cutoff{false, Seconds{14 * 3600}};
  limit.roll.value = Roll::none;
  limit.multiply.value = Multiply::serial;
  limit.applies_to.value = "layanan lain";
  limit.refusal_limit.value = Amount{Unit::day, 7, 7, false};
  limit.pauses.value = one(&PauseRule::cause, "applicant");
  limit.phases.value = one(&PhaseLimit::id, "first");
  limit.conditional.value = one(&ConditionalLimit::text, "bila perlu");
  limit.before.event.value = "akad";
  standard.fee.amount.value = rupiah_price(0);
  standard.fee.formula.value = "luas × tarif";
  standard.fee.act.value = "Perda 1/2024";
  standard.fee.tariff.value = one(&Tariff::per, "sample");
  standard.complaints.channels.value = one(&Channel::kind, "sms");
  standard.complaints.limit.value = Amount{Unit::calendar_day, 3, 3, false};
  standard.complaints.officer.value = "Kepala Seksi";
  standard.complaints.handling.value = "dicatat";
  standard.legal_basis.acts.value = one(&Act::act, "UU 25/2009");
  standard.competence.items.value = one(&Item::text, "S1");
  standard.competence.roles.value = one(&RoleCompetence::role, "analyst");
  standard.staffing.total.value = 4;
  standard.staffing.roles.value = one(&RoleCount::role, "analyst");
  return standard;
}

TEST_CASE("a published standard and its calendar come back as they were read") {
  for (const auto& judge : {medan(), surakarta()}) {
    CAPTURE(*judge.standard.id);
    const auto back = there_and_back(judge);
    CHECK(compiled(back) == compiled(judge));
    CHECK(back.standard.file == judge.standard.file);
    CHECK(*back.standard.service.title == *judge.standard.service.title);
    CHECK(step_ids(back.standard) == step_ids(judge.standard));
    CHECK(back.standard.steps().front().place == judge.standard.steps().front().place);
    CHECK(back.standard.service.decree.presence == judge.standard.service.decree.presence);
    CHECK(back.calendar.coverage == judge.calendar.coverage);
    CHECK(back.calendar.week == judge.calendar.week);
    CHECK(back.calendar.days_off.size() == judge.calendar.days_off.size());
    CHECK(back.calendar.overrides.size() == judge.calendar.overrides.size());
    CHECK(back.calendar.zone.name() == judge.calendar.zone.name());
  }
}

TEST_CASE("what only some components have comes back too") {
  const auto back = there_and_back({full(), medan().calendar}).standard;
  CHECK(*back.product.items->front().text == "surat");
  CHECK(*back.time_limit.limit == Amount{Unit::working_day, 1, 14, true});
  CHECK(*back.time_limit.per == "employee");
  CHECK(*back.time_limit.start == ClockStart::complete);
  CHECK(*back.time_limit.stop == "end");
  CHECK(*back.time_limit.count == CountRule::same_day);
  CHECK(*back.time_limit.cutoff == Cutoff{false, Seconds{14 * 3600}});
  CHECK(*back.time_limit.roll == Roll::none);
  CHECK(*back.time_limit.multiply == Multiply::serial);
  CHECK(*back.time_limit.applies_to == "layanan lain");
  CHECK(*back.time_limit.refusal_limit == Amount{Unit::day, 7, 7, false});
  CHECK(*back.time_limit.pauses->front().cause == "applicant");
  CHECK(*back.time_limit.phases->front().id == "first");
  CHECK(*back.time_limit.conditional->front().text == "bila perlu");
  CHECK(*back.time_limit.before.event == "akad");
  CHECK(back.fee.amount->is_free());
  CHECK(*back.fee.formula == "luas × tarif");
  CHECK(*back.fee.act == "Perda 1/2024");
  CHECK(*back.fee.tariff->front().per == "sample");
  CHECK(*back.charter.text == "Kami sanggup");
  CHECK(*back.complaints.channels->front().kind == "sms");
  CHECK(*back.complaints.limit == Amount{Unit::calendar_day, 3, 3, false});
  CHECK(*back.complaints.officer == "Kepala Seksi");
  CHECK(*back.complaints.handling == "dicatat");
  CHECK(*back.legal_basis.acts->front().act == "UU 25/2009");
  CHECK(*back.competence.items->front().text == "S1");
  CHECK(*back.competence.roles->front().role == "analyst");
  CHECK(*back.staffing.total == 4);
  CHECK(*back.staffing.roles->front().role == "analyst");
}

TEST_CASE("the same files give the same bytes, until the form gets another number") {
  // Unless the files were edited, another figure means that databases hold what this program would
  // read otherwise: raise compiled_form, then write the new figures down.
  CHECK(compiled_form == 3);
  CHECK(to_hex(sha256(compiled(medan()))) ==
        "bc2b5fd17d3f66384aba8d986720e71bb8115c930a0c36d03aaa77dca9e58974");
  CHECK(to_hex(sha256(compiled(surakarta()))) ==
        "3060299b68bb4cf546e704b1ede262aab2c540cf1c5ce26b592b09d3ae318f47");
}

TEST_CASE("a calendar whose zone is not built in is not compiled") {
  auto judge = medan();
  judge.calendar.zone = Zone("Asia/Kathmandu", Seconds{20'700}, {});
  CHECK_FALSE(compile(judge));
}

TEST_CASE("what no file can say is not read") {
  struct Row {
    void (*spoil)(Judge& judge);
    std::string_view why;
  };
  const Row rows[] = {
      {[](Judge& j) { j.standard.id.value.reset(); }, "no id"},
      {[](Judge& j) { j.standard.edition.value.reset(); }, "no edition"},
      {[](Judge& j) { j.standard.format.value.reset(); }, "no format"},
      {[](Judge& j) { j.standard.procedure.steps.value.reset(); }, "no steps"},
      {[](Judge& j) { j.standard.procedure.steps.value->clear(); }, "an empty procedure"},
      {[](Judge& j) { j.standard.procedure.steps.value->front().id.value.reset(); }, "no step id"},
      {[](Judge& j) { j.standard.procedure.steps.value->front().next.value = "nowhere"; },
       "a step that leads nowhere"},
      {[](Judge& j) { j.standard.procedure.steps.value->at(2).outcomes.value->at(0).effect = {}; },
       "an outcome without effect"},
      {[](Judge& j) { j.standard.time_limit.limit.value->min = -1; }, "less than no time"},
      {[](Judge& j) { j.standard.time_limit.limit.value->max = 60'000'001; }, "more than any"},
      {[](Judge& j) { j.standard.time_limit.roll.value = Roll(99); }, "no such roll"},
      {[](Judge& j) { j.standard.fee.amount.value->min_hundredths = -1; }, "less than nothing"},
      {[](Judge& j) { j.standard.fee.amount.value->max_hundredths = 100'000'000'000'001; },
       "dearer than any"},
      {[](Judge& j) { j.calendar.week[0].front().close = Seconds{86'401}; }, "25 hours"},
      {[](Judge& j) { j.calendar.week[0].front().close = j.calendar.week[0].front().open; },
       "hours that are none"},
      {[](Judge& j) { std::swap(j.calendar.week[0].front(), j.calendar.week[0].back()); },
       "the afternoon before the morning"},
      {[](Judge& j) { j.calendar.coverage.last += std::chrono::days{10'000'000}; }, "year 29,000"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    auto judge = medan();
    REQUIRE(judge.calendar.week[0].size() > 1);
    row.spoil(judge);
    CHECK_FALSE(read_compiled(compiled(judge)));
  }
}

TEST_CASE("items in items are read as deep as files nest them, and no deeper") {
  auto judge = medan();
  const auto nest = [&](int depth) {
    Item item;
    for (int i = 1; i < depth; ++i) {
      auto inner = std::move(item);
      item = {};
      item.items.push_back(std::move(inner));
    }
    judge.standard.safety.items.value = std::vector<Item>{std::move(item)};
    return compiled(judge);
  };
  CHECK(read_compiled(nest(60)));
  CHECK_FALSE(read_compiled(nest(1000)));
}

TEST_CASE("law: cut off or changed bytes are read as something or not at all") {
  const auto whole = compiled(medan());
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    CHECK_FALSE(read_compiled(std::string_view(whole).substr(0, size)));
  }
  CHECK_FALSE(read_compiled(whole + '\0'));
  std::mt19937_64 random(20);
  for (int i = 0; i < 2000; ++i) {
    auto changed = whole;
    changed[random() % changed.size()] = static_cast<char>(random());
    const auto read = read_compiled(changed);
    if (read) CHECK(compile(*read));
  }
}

TEST_CASE("law: a number comes back, whatever its size") {
  std::vector<std::int64_t> values{0,
                                   1,
                                   -1,
                                   63,
                                   64,
                                   -64,
                                   -65,
                                   127,
                                   128,
                                   std::numeric_limits<std::int64_t>::max(),
                                   std::numeric_limits<std::int64_t>::min()};
  std::mt19937_64 random(3);
  for (int i = 0; i < 1000; ++i) {
    values.push_back(static_cast<std::int64_t>(random()) >> (random() % 64));
  }
  for (const auto value : values) {
    CompactWriter out;
    out.integer(value);
    out.number(static_cast<std::uint64_t>(value));
    const auto bytes = out.take();
    CompactReader in(bytes);
    CHECK(in.integer() == value);
    CHECK(in.number() == static_cast<std::uint64_t>(value));
    CHECK(in.is_done());
  }
}

TEST_CASE("a number without an end and a text longer than what is there are faults") {
  CompactReader endless("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  CHECK(endless.number() == 0);
  CHECK(endless.failed());
  CompactReader long_text(
      "\x05"
      "abc");
  CHECK(long_text.text().empty());
  CHECK_FALSE(long_text.is_done());
}

}  // namespace
}  // namespace sp
