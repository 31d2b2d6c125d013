// SPDX-License-Identifier: Apache-2.0
#include "formats/draft_label.hpp"

#include "formats/draft_ids.hpp"
#include "formats/mermaid_writer.hpp"
#include "formats/spoken_duration.hpp"
#include "procedure/graph.hpp"

#include <algorithm>
#include <array>

namespace sp {
namespace {

constexpr std::array<std::string_view, 2> condition_marks{"Hanya bila ", "Only where "};
constexpr std::array<std::string_view, 2> variant_marks{"hanya untuk: ", "only for: "};
/// Between a condition and the variants, where a step has both.
constexpr std::string_view between_conditions = " · ";

constexpr std::array<std::string_view, 15> refusals{
    "tidak",    "tdk",     "ditolak", "tolak", "menolak",    "no",     "not",  "reject",
    "rejected", "refused", "belum",   "gagal", "incomplete", "kurang", "bukan"};
constexpr std::array<std::string_view, 17> consents{
    "ya",       "yes",   "disetujui", "setuju", "sesuai", "lengkap",  "approve",  "approved", "ok",
    "complete", "lolos", "memenuhi",  "layak",  "benar",  "diterima", "menerima", "setujui"};
constexpr std::array<std::string_view, 5> beginnings{"mulai", "start", "awal", "begin", "dimulai"};
constexpr std::array<std::string_view, 6> endings{"selesai", "end",  "akhir",
                                                  "finish",  "stop", "done"};

template <std::size_t count>
bool has_one_of(const std::vector<std::string>& words,
                const std::array<std::string_view, count>& meant) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(meant.begin(), meant.end(), word) != meant.end();
  });
}

template <std::size_t count>
bool is_just(std::string_view label, const std::array<std::string_view, count>& meant) {
  const auto words = plain_words(label);
  return words.size() == 1 && has_one_of(words, meant);
}

/// Where the bracket opens that the last sign of `text` closes; npos where none does.
std::size_t last_bracket(std::string_view text) {
  if (!text.ends_with(')')) return std::string_view::npos;
  std::size_t depth = 0;
  for (auto at = text.size(); at > 0; --at) {
    if (text[at - 1] == ')') ++depth;
    if (text[at - 1] == '(' && --depth == 0) return at - 1;
  }
  return std::string_view::npos;
}

/// "Memeriksa (30 menit)": the words without the bracket, and the time in it.
bool take_time_in_brackets(StepLabel& label) {
  const auto open = last_bracket(label.text);
  if (open == std::string_view::npos || open == 0) return false;
  const auto inside =
      in_one_line(std::string_view(label.text).substr(open + 1, label.text.size() - open - 2));
  const auto found = find_duration(inside);
  if (!found || found->begin != 0 || found->end != inside.size()) return false;
  label.time = found->amount;
  label.time_is_guessed = found->converted;
  label.text = in_one_line(label.text.substr(0, open));
  return true;
}

void take_time(StepLabel& label) {
  if (take_time_in_brackets(label)) return;
  const auto found = find_duration(label.text);
  if (!found) return;
  label.time = found->amount;
  label.time_is_guessed = true;
}

std::optional<LabelCondition> condition_of(std::string_view line) {
  for (const auto mark : condition_marks) {
    if (!line.starts_with(mark)) continue;
    const auto rest = line.substr(mark.size());
    const auto equals = rest.find(" = ");
    if (equals == std::string_view::npos) continue;
    return LabelCondition{std::string(rest.substr(0, equals)),
                          std::string(rest.substr(equals + 3))};
  }
  return std::nullopt;
}

bool names_variants(std::string_view line) {
  return std::any_of(variant_marks.begin(), variant_marks.end(),
                     [line](std::string_view mark) { return line.starts_with(mark); });
}

/// A condition, the variants or both; false where the line is none of them.
bool take_conditions(StepLabel& label, std::string_view line) {
  const auto between = line.find(between_conditions);
  const bool both =
      between != line.npos && names_variants(line.substr(between + between_conditions.size()));
  const auto variants = both ? line.substr(between + between_conditions.size())
                             : (names_variants(line) ? line : std::string_view());
  auto condition = condition_of(both ? line.substr(0, between) : line);
  if (variants.empty() && (!condition || label.condition)) return false;
  if (condition) label.condition = std::move(*condition);
  label.variants = variants;
  return true;
}

void take_line(StepLabel& label, std::string_view line) {
  if (line.starts_with(mermaid_performer_mark) && label.performer.empty()) {
    label.performer = line.substr(mermaid_performer_mark.size());
  } else if (label.text.empty() || !take_conditions(label, line)) {
    label.text += (label.text.empty() ? "" : " ") + std::string(line);
  }
}

}  // namespace

StepLabel read_step_label(std::string_view label) {
  StepLabel read;
  while (!label.empty()) {
    const auto end = std::min(label.find('\n'), label.size());
    take_line(read, label.substr(0, end));
    label.remove_prefix(std::min(end + 1, label.size()));
  }
  read.text = in_one_line(read.text);
  take_time(read);
  return read;
}

Effect guess_effect(std::string_view label, bool back) {
  const auto words = plain_words(label);
  if (back) return Effect::return_back;
  if (has_one_of(words, refusals)) return Effect::reject;
  return has_one_of(words, consents) ? Effect::approve : Effect::proceed;
}

bool is_beginning(std::string_view label) {
  return is_just(label, beginnings);
}

bool is_ending(std::string_view label) {
  return is_just(label, endings);
}

bool is_otherwise(std::string_view label) {
  return label == "selain itu" || label == "otherwise";
}

}  // namespace sp
