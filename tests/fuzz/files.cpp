// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_calendar.hpp"
#include "entries.hpp"
#include "formats/agency_reader.hpp"
#include "formats/calendar_reader.hpp"
#include "formats/config_reader.hpp"
#include "formats/document.hpp"
#include "formats/guard.hpp"
#include "formats/standard_reader.hpp"
#include "formats/statements.hpp"
#include "formats/tokens.hpp"
#include "procedure/procedure.hpp"
#include "require.hpp"

namespace sp::fuzz {
namespace {

using std::chrono::days;

/// Tokens and statements cover the text without gaps, and offsets and places are each other's.
void check_cover(std::string_view text) {
  const LineIndex lines(text);
  std::size_t end = 0;
  for (const auto& token : tokenize(text)) {
    require(token.offset == end && token.length > 0, "a gap between tokens");
    end = token.end();
    if (token.kind == TokenKind::bom) continue;
    require(lines.offset(lines.at(token.offset)) == token.offset, "a place is not its offset");
  }
  require(end == text.size(), "tokens that do not reach the end");
  end = 0;
  for (const auto& statement : read_statements(text)) {
    require(statement.begin == end && statement.end > end, "a gap between statements");
    end = statement.end;
  }
  require(end <= text.size(), "statements beyond the end");
}

constexpr std::string_view days_off = R"(format = 1
id = "id/2024"
kind = "days_off"
year = 2024
[[day_off]]
date = "2024-01-01"
kind = "national"
name = "Tahun Baru"
)";

constexpr std::string_view office = R"(format = 1
id = "medan/office"
kind = "office"
days_off = ["id/2024"]
[hours]
monday = "08:00-16:00"
)";

/// A few questions to the calendar, near and far from where it knows its days.
void ask(const CalendarParts& parts) {
  const auto calendar = WorkingCalendar::create(parts).with(BeyondCoverage::provisional);
  const auto first = calendar.coverage().first;
  for (const auto date : {first, first + days{40}, calendar.coverage().last}) {
    (void)calendar.stretches(date);
    (void)calendar.add_working_days(date, 3);
    const auto noon = calendar.zone().to_instant(CivilTime{date} + std::chrono::hours{12});
    (void)calendar.due(noon, std::chrono::hours{9});
    (void)calendar.working_time(noon, noon + days{9});
  }
}

void compose(const FetchCalendar& fetch) {
  const auto composed = compose_calendar("medan/office", fetch, std::nullopt);
  if (composed) ask(composed->parts);
}

void check_steps(const Standard& standard) {
  const Procedure procedure(standard);
  (void)procedure.settle(procedure.first(), {});
  for (std::size_t i = 0; i < procedure.size(); ++i) {
    for (const auto& target : procedure.successors(i)) (void)procedure.settle(target, {});
  }
}

}  // namespace

void document(std::string_view bytes) {
  const auto refusal = refusal_of(bytes, "x.toml");
  const auto parsed = parse_document(bytes, "x.toml");
  require_places(parsed.findings, bytes);
  require(parsed.findings.size() <= most_mistakes + 1, "more findings than are told");
  if (refusal) {
    require(parsed.findings.size() == 1 && parsed.findings[0].code == refusal->code,
            "a refused file is read");
    return;
  }
  check_cover(bytes);
}

void standard(std::string_view bytes) {
  const auto read = read_standard(bytes, "x.toml", std::nullopt);
  require(read.standard.has_value() == read.findings.empty(), "neither a model nor a finding");
  require_places(read.findings, bytes);
  if (read.standard) check_steps(*read.standard);
}

void agency(std::string_view bytes) {
  const auto read = read_agency(bytes, "agency.toml");
  require(read.agency.has_value() == read.findings.empty(), "neither a model nor a finding");
  require_places(read.findings, bytes);
}

void calendar(std::string_view bytes) {
  const auto read = read_calendar_file(bytes, "x.toml");
  require(read.calendar.has_value() == read.findings.empty(), "neither a model nor a finding");
  require_places(read.findings, bytes);
  const std::string given(bytes);
  compose([&](const std::string& id) -> Result<std::string> {
    return id == "medan/office" ? given : std::string(days_off);
  });
  compose([&](const std::string& id) -> Result<std::string> {
    return id == "id/2024" ? given : std::string(office);
  });
}

void settings(std::string_view bytes) {
  const auto read = read_config(bytes, "sp.toml");
  require_places(read.findings, bytes);
}

}  // namespace sp::fuzz
