// SPDX-License-Identifier: Apache-2.0
#include "registers/row_reader.hpp"

#include "registers/deed_order.hpp"
#include "registers/register_time.hpp"

#include <algorithm>
#include <charconv>

namespace sp {
namespace {

/// In characters: more is a slip, and would make every page of the case unreadable.
constexpr std::ptrdiff_t longest_cell = 4000;

std::string in_the_standards_words(const std::string& word,
                                   const Field<std::vector<RegisterWord>>& words) {
  for (const auto& known : words.value_or({})) {
    if (with_single_spaces(known.text.value_or("")) == word) return known.id.value_or(word);
  }
  return word;
}

/// The map's steps in the order of the standard; those it does not know come last.
std::vector<RegisterStep> in_standards_order(const RegisterMap& map,
                                             const std::vector<std::string>& steps) {
  auto all = map.steps.value_or({});
  const auto place = [&](const RegisterStep& step) {
    return std::find(steps.begin(), steps.end(), step.id.value_or("")) - steps.begin();
  };
  std::stable_sort(all.begin(), all.end(), [&](const RegisterStep& one, const RegisterStep& other) {
    return place(one) < place(other);
  });
  return all;
}

}  // namespace

void RowReader::complain(const Text& heading, const std::string& value, std::string_view expected) {
  faults_.push_back({.code = ErrorCode::register_cell_unusable,
                     .args = {heading.value_or(""), value, std::string(expected)},
                     .where = {text_.file, {row_.line, 0}}});
}

/// `key` stands for a column that the register does not have.
void RowReader::complain_of_nothing(const Text& heading, const char* key) {
  faults_.push_back({.code = ErrorCode::register_cell_empty,
                     .args = {heading.value_or(key)},
                     .where = {text_.file, {row_.line, 0}}});
}

std::optional<std::string> RowReader::raw(const Text& heading) const {
  return heading ? table_.cell(row_, *heading) : std::nullopt;
}

bool RowReader::is_usable(const Text& heading, const std::string& text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (std::any_of(text.begin(), text.end(), is_control)) {
    complain(heading, text, "no_control_characters");
    return false;
  }
  const auto characters = std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  if (characters <= longest_cell) return true;
  complain(heading, text.substr(0, 40), "not_so_long");
  return false;
}

std::optional<std::string> RowReader::words(const Text& heading) {
  const auto cell = raw(heading);
  if (!cell) return std::nullopt;
  auto text = with_single_spaces(*cell);
  return is_usable(heading, text) ? std::optional(std::move(text)) : std::nullopt;
}

std::optional<TypedTime> RowReader::time(const Text& heading) {
  const auto cell = words(heading);
  if (!cell) return std::nullopt;
  const auto read = parse_register_time(*cell, map_.dates.value);
  if (!read.time) complain(heading, *cell, read.expected);
  return read.time;
}

std::optional<Date> RowReader::date(const Text& heading) {
  const auto typed = time(heading);
  if (!typed) return std::nullopt;
  return civil_time_of(*typed, text_.zone).date;
}

std::optional<std::int64_t> RowReader::whole_number(const Text& heading) {
  const auto cell = words(heading);
  if (!cell) return std::nullopt;
  std::int64_t number = 0;
  const auto* const end = cell->data() + cell->size();
  const auto [stop, problem] = std::from_chars(cell->data(), end, number);
  if (problem == std::errc() && stop == end && number >= 1 && number <= most_units) {
    return number;
  }
  complain(heading, *cell, "units");
  return std::nullopt;
}

std::vector<std::string> RowReader::names(const Text& heading) {
  std::vector<std::string> names;
  auto cell = raw(heading).value_or("");
  std::replace(cell.begin(), cell.end(), '\n', ';');
  for (std::size_t from = 0; from < cell.size();) {
    const auto end = std::min(cell.find(';', from), cell.size());
    if (auto name = with_single_spaces(std::string_view(cell).substr(from, end - from));
        !name.empty() && is_usable(heading, name)) {
      names.push_back(std::move(name));
    }
    from = end + 1;
  }
  return names;
}

EventFacts RowReader::letter() {
  EventFacts letter;
  letter.letter_date = date(map_.columns.letter_date);
  letter.agenda_number = words(map_.columns.agenda_number);
  letter.agenda_date = date(map_.columns.agenda_date);
  letter.disposition_date = date(map_.columns.disposition_date);
  return letter;
}

/// One name for each unit; they say how many there are.
Intake RowReader::intake() {
  const auto& columns = map_.columns;
  Intake intake;
  intake.standard_id = text_.standard_id;
  intake.subject = words(columns.subject).value_or("");
  if (intake.subject.empty()) complain_of_nothing(columns.subject, "subject");
  intake.ref = words(columns.ref);
  intake.units = whole_number(columns.units);
  intake.document = words(columns.document);
  intake.actor = words(columns.actor);
  intake.scheduled = time(columns.scheduled);
  intake.variant = words(columns.variant);
  intake.letter = letter();
  intake.unit_names = names(columns.unit_names);
  const auto named = static_cast<std::int64_t>(intake.unit_names.size());
  if (named > most_units) complain(columns.unit_names, std::to_string(named), "units");
  if (named > 0 && intake.units.value_or(named) != named) {
    complain(columns.unit_names, std::to_string(named), "as_many_names_as_units");
  }
  if (named > 0) intake.units = named;
  return intake;
}

void RowReader::add(RegisteredCase& read, Verb verb, const Text& heading) {
  const auto at = time(heading);
  if (!at) return;
  RegisteredDeed deed{.verb = verb, .heading = *heading, .at = *at};
  if (verb == Verb::suspend) {
    const auto cause = words(map_.columns.cause);
    if (!cause) complain_of_nothing(map_.columns.cause, "cause");
    deed.cause = in_the_standards_words(cause.value_or(""), map_.causes);
    if (cause && !is_id(*deed.cause)) complain(map_.columns.cause, *cause, "id_of_a_cause");
  }
  if (verb != Verb::accept) deed.reason = words(map_.columns.reason);
  deed.reason_heading = map_.columns.reason.value_or("reason");
  read.deeds.push_back(std::move(deed));
}

void RowReader::add_step(RegisteredCase& read, const RegisterStep& step) {
  const auto at = time(step.done);
  const auto outcome = words(step.outcome);
  if (!at) {
    if (outcome && !raw(step.done)) complain_of_nothing(step.done, (*step.id + ".done").c_str());
    return;
  }
  RegisteredDeed deed{.verb = Verb::advance, .heading = *step.done, .at = *at, .step = *step.id};
  if (outcome) deed.outcome = in_the_standards_words(*outcome, step.words);
  deed.reason = words(step.reason);
  deed.reason_heading = step.reason.value_or(*step.id + ".reason");
  deed.outcome_heading = step.outcome.value_or(*step.id + ".outcome");
  read.deeds.push_back(std::move(deed));
}

RegisteredCase RowReader::read() {
  RegisteredCase read;
  read.line = row_.line;
  read.intake = intake();
  read.received_heading = map_.columns.received.value_or("received");
  read.ref_heading = map_.columns.ref.value_or("ref");
  read.scheduled_heading = map_.columns.scheduled.value_or("scheduled");
  if (!raw(map_.columns.received)) complain_of_nothing(map_.columns.received, "received");
  read.received = time(map_.columns.received).value_or(TypedTime{});
  add(read, Verb::accept, map_.columns.accepted);
  add(read, Verb::resume, map_.columns.resumed);
  for (const auto& step : in_standards_order(map_, text_.steps)) add_step(read, step);
  add(read, Verb::suspend, map_.columns.suspended);
  add(read, Verb::withdraw, map_.columns.withdrawn);
  put_in_order(read.deeds, text_.zone);
  return read;
}

}  // namespace sp
