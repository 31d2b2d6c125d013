// SPDX-License-Identifier: Apache-2.0
#include "formats/draft_writer.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp {
namespace {

constexpr std::size_t key_width = 9;

std::string line(std::string_view key, const std::string& value) {
  return fmt::format("{:<{}} = {}\n", key, key_width, value);
}

std::string list(const std::vector<std::string>& values) {
  std::string text;
  for (const auto& value : values) text += (text.empty() ? "" : ", ") + toml_string(value);
  return "[" + text + "]";
}

/// A comment stays one, whatever stands in it.
std::string comment(std::string_view text) {
  return "# " + harmless(text) + "\n";
}

/// Without what Windows puts into a file: the mark of its encoding, and CR before each line end.
std::string without_windows(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!text.substr(i).starts_with("\r\n")) plain += text[i];
  }
  return plain;
}

/// As it is where TOML allows that: no quotes of its own, no control characters.
std::string original_text(std::string_view chart) {
  const auto whole = without_windows(chart);
  std::string_view text = whole;
  const auto last = text.find_last_not_of(" \t\r\n;");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  const bool plain = harmless(text, true) == text && text.find("'''") == std::string_view::npos &&
                     !text.ends_with('\'');
  return plain ? "'''\n" + std::string(text) + "'''" : toml_string(text);
}

std::string outcome_text(const DraftOutcome& outcome) {
  const auto label =
      outcome.label.empty() ? std::string() : "label = " + toml_string(outcome.label) + ", ";
  const auto marks = outcome.label.empty() ? ", not_stated = [\"label\"]" : "";
  return fmt::format("  {{ id = {}, {}effect = {}, next = {}, inferred = [\"effect\"]{} }},\n",
                     toml_string(outcome.id), label, toml_string(name_of(outcome.effect)),
                     toml_string(outcome.next), marks);
}

std::string step_text(const DraftStep& step) {
  std::string text = "\n[[procedure.step]]\n" + line("id", toml_string(step.id));
  if (step.kind == StepKind::decision) text += line("kind", "\"decision\"");
  if (!step.text.empty()) text += line("text", toml_string(step.text));
  if (step.time) text += line("time", toml_string(to_string(*step.time)));
  if (!step.performer.empty()) text += line("performer", toml_string(step.performer));
  if (step.when) {
    text += line("when", fmt::format("{{ step = {}, outcome = {} }}", toml_string(step.when->step),
                                     toml_string(step.when->outcome)));
  }
  if (!step.outcomes.empty()) {
    std::string outcomes;
    for (const auto& outcome : step.outcomes) outcomes += outcome_text(outcome);
    text += line("outcomes", "[\n" + outcomes + "]");
  }
  if (!step.next.empty()) text += line("next", toml_string(step.next));
  if (!step.note.empty()) text += line("note", toml_string(step.note));
  if (step.text.empty()) text += line("not_stated", list({"text"}));
  if (!step.inferred.empty()) text += line("inferred", list(step.inferred));
  return text;
}

std::string roles_text(const std::vector<DraftRole>& roles) {
  if (roles.empty()) return {};
  std::string text = "[roles]\n";
  for (const auto& role : roles) text += role.id + " = " + toml_string(role.title) + "\n";
  return text + "\n";
}

std::string service_text(const DraftFile& file) {
  return "[service]\n# title  = \"…\"\n# agency = \"…\"\n# kind   = \"…\"   # " +
         harmless(file.kind_remark) + "\n\n";
}

}  // namespace

std::string to_toml(const ProcedureDraft& draft, const DraftFile& file) {
  std::string text;
  for (const auto& remark : file.head) text += comment(remark);
  text += "\nformat  = 1\n";
  text += file.id.empty() ? "# id    = \"…/…\"\n" : "id      = " + toml_string(file.id) + "\n";
  text += "edition = 1\n\n" + service_text(file) + roles_text(draft.roles);
  text += "[procedure]\noriginal = " + original_text(file.original) + "\n";
  for (const auto& step : draft.steps) text += step_text(step);
  return text;
}

std::string toml_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : harmless(text, true)) {
    switch (c) {
      case '"':
      case '\\':
        out += '\\';
        out += c;
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  return out + "\"";
}

}  // namespace sp
