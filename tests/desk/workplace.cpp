// SPDX-License-Identifier: Apache-2.0
#include "desk/workplace.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sp::test {
namespace fs = std::filesystem;

namespace {

constexpr std::string_view agency = R"(format   = 1
name     = "Kantor Kota"
calendar = "city/office"
zone     = "WIB"
)";

constexpr std::string_view office_hours = R"(format   = 1
id       = "city/office"
kind     = "office"
title    = "Jam kerja"
zone     = "WIB"
days_off = ["city/2024", "city/2025"]

[hours]
monday_to_thursday = ["07:30-12:00", "13:00-16:00"]
friday             = ["07:30-11:30", "13:00-16:30"]
)";

std::string days_off(const std::string& year, const std::string& date) {
  return "format = 1\nid = \"city/" + year + "\"\nkind = \"days_off\"\ntitle = \"Libur " + year +
         "\"\nyear = " + year + "\n\n[[day_off]]\ndate = \"" + date +
         "\"\nkind = \"national\"\nname = \"Libur\"\ndecree = \"SKB\"\nknown_from = "
         "\"2023-09-12\"\n";
}

}  // namespace

Workplace::Workplace(bool replay) {
  auto pattern = (fs::temp_directory_path() / "sp-desk-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = pattern;
  write("standards/city/agency.toml", std::string(agency));
  write("standards/city/report.toml",
        head_of("city/report") + medan_steps() + "[time_limit]\nlimit = \"2 hours 5 minutes\"\n");
  write("standards/city/exemption.toml",
        head_of("city/exemption") + surakarta_steps() +
            "[time_limit]\nlimit = \"3 working_days\"\nper = \"employee\"\nstart = \"received\"\n");
  write("standards/city/licence.toml", licence_text(R"(limit = "5 working_days"
[[time_limit.pause]]
cause = "applicant"
[[time_limit.pause]]
cause = "payment"
cap   = "2 working_days"
)"));
  write("standards/calendars/city/office.toml", std::string(office_hours));
  write("standards/calendars/city/2024.toml", days_off("2024", "2024-06-17"));
  write("standards/calendars/city/2025.toml", days_off("2025", "2025-01-01"));
  if (!CaseStore::create({.path = database(), .replay = replay, .group = {}})) {
    throw std::runtime_error("no new database");
  }
  auto opened = CaseStore::open({.path = database(), .mode = StoreMode::write});
  if (!opened) throw std::runtime_error("the new database cannot be opened");
  store_ = std::move(*opened);
}

Workplace::~Workplace() {
  store_.reset();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Workplace::write(const std::string& name, const std::string& bytes) const {
  fs::create_directories(fs::path(path(name)).parent_path());
  std::ofstream(path(name), std::ios::binary) << bytes;
}

std::string Workplace::read(const std::string& name) const {
  std::ifstream file(path(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void Workplace::remove(const std::string& name) const {
  fs::remove_all(path(name));
}

void Workplace::edit(const std::string& name, const std::string& from,
                     const std::string& to) const {
  auto bytes = read(name);
  const auto found = bytes.find(from);
  if (found == std::string::npos) throw std::logic_error("not in the file: " + from);
  write(name, bytes.replace(found, from.size(), to));
}

Occasion Workplace::occasion(std::string_view now) {
  Occasion occasion;
  occasion.now = test::at(now);
  occasion.now_was_given = true;
  occasion.writer = {.uid = 1000, .login_uid = {}, .account = "rina"};
  return occasion;
}

Result<Written> Workplace::try_open(const std::string& standard, const Occasion& occasion,
                                    const Intake& more) const {
  Intake intake = more;
  intake.standard_id = standard;
  if (intake.subject.empty()) intake.subject = "Laporan";
  return open_case(*store_, library(), intake, occasion);
}

Result<Written> Workplace::try_act(const std::string& name, const Command& asked,
                                   const Occasion& occasion) const {
  return perform(*store_, name, asked, occasion);
}

std::string Workplace::open(const std::string& standard, std::string_view now) const {
  auto written = try_open(standard, occasion(now));
  if (!written) throw std::logic_error("not opened: " + code_of(written));
  return written->event.case_number;
}

Written Workplace::act(const std::string& name, Verb verb, std::string_view now,
                       const std::string& outcome) const {
  auto written = try_act(name, command(verb, outcome), occasion(now));
  if (!written) throw std::logic_error("refused: " + code_of(written));
  return std::move(*written);
}

Written Workplace::suspend(const std::string& name, const std::string& cause,
                           std::string_view now) const {
  auto asked = command(Verb::suspend);
  asked.cause = cause;
  auto written = try_act(name, asked, occasion(now));
  if (!written) throw std::logic_error("refused: " + code_of(written));
  return std::move(*written);
}

Result<CaseView> Workplace::look(const std::string& name, std::string_view as_of,
                                 std::string_view known_at) const {
  std::optional<Result<CaseView>> view;
  const auto looked = store_->read([&](CaseReader& reader) -> Result<void> {
    Judges judges;
    view = view_case(reader, judges, name, vantage(as_of, known_at));
    return {};
  });
  if (!looked) return fail(looked.error());
  return std::move(*view);
}

CaseViews Workplace::at_risk(const Vantage& from) const {
  return ask<CaseViews>([&](CaseReader& reader) { return cases_at_risk(reader, from); });
}

Command command(Verb verb, const std::string& outcome) {
  Command asked;
  asked.verb = verb;
  if (!outcome.empty()) asked.outcome = outcome;
  if (verb == Verb::suspend) asked.cause = "applicant";
  asked.details.reason = "karena";
  return asked;
}

Vantage vantage(std::string_view as_of, std::string_view known_at) {
  Vantage made{.as_of = test::at(as_of),
               .known_at = {},
               .beyond = BeyondCoverage::fail,
               .within = one_working_day};
  if (!known_at.empty()) made.known_at = test::at(known_at);
  return made;
}

std::vector<std::string> told(const CaseViews& found) {
  std::vector<std::string> lines;
  for (const auto& view : found.views) {
    const auto& clock = view.promise();
    auto line = view.state.case_number + " " + std::string(name_of(clock.status));
    if (clock.deadline) line += " " + civil(clock.deadline->due);
    if (clock.late_minutes > 0) line += " +" + std::to_string(clock.late_minutes);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace sp::test
