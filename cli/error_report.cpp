// SPDX-License-Identifier: Apache-2.0
#include "cli/error_report.hpp"

#include "base/utf8.hpp"
#include "cli/exit_status.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "text/label.hpp"
#include "text/sentences.hpp"

#include <fmt/format.h>

#include <set>

namespace sp::cli {
namespace {

std::string place_text(const Location& where) {
  if (where.file.empty()) return {};
  const auto file = harmless(where.file);
  if (!where.at.known()) return file + ": ";
  if (where.at.column == 0) return fmt::format("{}:{}: ", file, where.at.line);
  return fmt::format("{}:{}:{}: ", file, where.at.line, where.at.column);
}

Json place_json(const Location& where, Json entry) {
  entry["file"] = where.file.empty() ? Json() : Json(where.file);
  entry["line"] = where.at.known() ? Json(static_cast<std::int64_t>(where.at.line)) : Json();
  entry["column"] = where.at.column > 0 ? Json(static_cast<std::int64_t>(where.at.column)) : Json();
  return entry;
}

/// Further lines of a hint, commands to copy, stand indented below it.
std::string hint_line(const std::string& hint, Language language) {
  if (hint.empty()) return {};
  auto text = fmt::format("    {}: ", words(Label::hint, language));
  for (const char c : hint) {
    text += c;
    if (c == '\n') text += "      ";
  }
  return text + "\n";
}

/// What a rule of the procedure advises is for whoever can look at the case.
bool helps_with_row(const Error& error) {
  return kind_of(error.code) == ErrorKind::input;
}

/// A line for each, as compilers have it; what to do is said once.
std::string row_errors(const Error& error, Language language) {
  std::string text;
  std::set<std::string> said;
  for (const auto& one : error.each) {
    const auto heading = one.heading.empty() ? "" : "'" + harmless(one.heading) + "': ";
    text += place_text(one.where) + heading + sentence(one, language) + "\n";
    const auto advice = helps_with_row(one) ? hint(one, language) : std::string();
    if (said.insert(advice).second) text += hint_line(advice, language);
  }
  return text;
}

/// The file is named by the sentence itself where no place within it is known.
std::string error_text(const Error& error, Language language) {
  const auto place = error.where.at.known() ? place_text(error.where) : std::string();
  auto text = fmt::format("sp: {}{}\n", place, sentence(error, language));
  for (const auto& finding : error.findings) text += "  " + finding_text(finding, language);
  return row_errors(error, language) + text + hint_line(hint(error, language), language);
}

Json strings(const std::vector<std::string>& values) {
  Json array{Json::Array{}};
  for (const auto& value : values) array.push_back(value);
  return array;
}

Json since_json(const std::vector<PastEvent>& events) {
  Json array{Json::Array{}};
  for (const auto& event : events) {
    Json entry;
    entry["number"] = event.number;
    entry["kind"] = event.kind;
    entry["occurred_at"] = event.occurred_at;
    entry["actor"] = event.actor.empty() ? Json() : Json(event.actor);
    array.push_back(entry);
  }
  return array;
}

Json entry_json(const Error& error) {
  Json entry;
  entry["code"] = name_of(error.code);
  entry["exit_status"] = static_cast<std::int64_t>(exit_status_of(error));
  entry["message"] = sentence(error, Language::english);
  const auto advice = hint(error, Language::english);
  entry["hint"] = advice.empty() ? Json() : Json(advice);
  entry["suggestions"] = strings(error.suggestions);
  entry["possible"] = strings(error.possible);
  entry["since"] = since_json(error.since);
  Json findings{Json::Array{}};
  for (const auto& finding : error.findings) {
    findings.push_back(finding_json(finding, Language::english));
  }
  entry["findings"] = findings;
  return place_json(error.where, entry);
}

Json rows_json(const Error& error) {
  Json rows{Json::Array{}};
  for (const auto& one : error.each) {
    auto entry = entry_json(one);
    if (!helps_with_row(one)) entry["hint"] = Json();
    entry["heading"] = one.heading.empty() ? Json() : Json(one.heading);
    rows.push_back(entry);
  }
  return rows;
}

Json error_json(const Error& error) {
  Json whole;
  whole["schema"] = "sp.error/1";
  whole["error"] = entry_json(error);
  whole["error"]["each"] = rows_json(error);
  return whole;
}

}  // namespace

std::optional<std::string> flag_value(const std::vector<std::string>& words,
                                      const std::string& name) {
  std::optional<std::string> value;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    if (words[i] == name && i + 1 < words.size()) value = words[i + 1];
    if (words[i].starts_with(name + "=")) value = words[i].substr(name.size() + 1);
  }
  return value;
}

void report_error(const Error& error, const std::vector<std::string>& words,
                  const Environment& environment, std::ostream& err) {
  const auto format = flag_value(words, "--format");
  if (format == "json" || format == "jsonl") {
    err << to_json_line(error_json(error)) << '\n';
    return;
  }
  const auto language = language_spoken(flag_value(words, "--lang"), environment);
  const auto text = error_text(error, language);
  err << (style_of(std::nullopt, environment).unicode ? text : in_ascii_drawing(text));
}

namespace {

/// An error is told without a word: it is what is expected here.
std::string severity_words(const Finding& finding, Language language) {
  switch (severity_of(finding)) {
    case Severity::info:
      return std::string(words(Label::severity_info, language)) + ": ";
    case Severity::warning:
      return std::string(words(Label::severity_warning, language)) + ": ";
    case Severity::error:
      return {};
  }
  return {};
}

}  // namespace

std::string finding_text(const Finding& finding, Language language) {
  auto text =
      fmt::format("{}{}{} [{}]\n", place_text(finding.where), severity_words(finding, language),
                  sentence(finding, language), rule_code(finding));
  for (const auto& aside : finding.asides) {
    text += "    " + place_text(aside.where) + label(aside, language) + "\n";
  }
  return text + hint_line(hint(finding, language), language);
}

namespace {

Json places_json(const Finding& finding, Language language) {
  Json places{Json::Array{}};
  for (const auto& aside : finding.asides) {
    Json entry;
    entry["label"] = label(aside, language);
    places.push_back(place_json(aside.where, entry));
  }
  return places;
}

}  // namespace

Json finding_json(const Finding& finding, Language language) {
  Json entry;
  entry["rule"] = rule_code(finding);
  entry["name"] = rule_name(finding);
  entry["severity"] = name_of(severity_of(finding));
  entry["message"] = sentence(finding, language);
  const auto advice = hint(finding, language);
  entry["hint"] = advice.empty() ? Json() : Json(advice);
  entry["path"] = finding.path.empty() ? Json() : Json(finding.path);
  entry["places"] = places_json(finding, language);
  entry["suggestions"] = strings(finding.suggestions);
  return place_json(finding.where, entry);
}

}  // namespace sp::cli
