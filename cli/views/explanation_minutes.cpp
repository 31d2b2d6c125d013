// SPDX-License-Identifier: Apache-2.0
#include "cli/views/explanation_rows.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

std::string stretch_words(const Told& told, const ExplainedStretch& stretch) {
  const auto from = clock_words(told, stretch.span.from);
  const auto to = clock_words(told, stretch.span.to);
  const auto cause = stretch.pause ? pause_name(told, *stretch.pause) : std::string();
  switch (stretch.kind) {
    case StretchKind::counted:
      return told.say(ExplainLabel::stretch_counted, {from, to});
    case StretchKind::ahead:
      return told.say(
          told.clock().stop ? ExplainLabel::stretch_unneeded : ExplainLabel::stretch_ahead,
          {from, to});
    case StretchKind::paused:
      return told.say(ExplainLabel::stretch_paused, {from, to, cause});
    case StretchKind::late:
      break;
  }
  auto text = told.say(ExplainLabel::stretch_late, {from, to});
  if (cause.empty()) return text;
  return text + " · " + told.say(ExplainLabel::too_late, {cause});
}

Tone tone_of(StretchKind kind) {
  switch (kind) {
    case StretchKind::counted:
      return Tone::plain;
    case StretchKind::paused:
    case StretchKind::ahead:
      return Tone::muted;
    case StretchKind::late:
      return Tone::bad;
  }
  return Tone::plain;
}

bool adds_up(StretchKind kind) {
  return kind == StretchKind::counted || kind == StretchKind::ahead;
}

/// What is told of the date beside its stretches.
std::string lead_of(const Told& told, const ExplainedDate& entry) {
  std::string text;
  const auto add = [&text](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  const auto start = *told.clock().start;
  if (told.view.zone().date_of(start) == entry.date) {
    add(clock_words(told, start) + " " + start_words(told));
    const bool working = std::any_of(entry.hours.begin(), entry.hours.end(), [&](const Span& span) {
      return span.from <= start && start < span.to;
    });
    if (!working && !entry.hours.empty()) add(told.say(ExplainLabel::outside_hours));
  }
  add(obstacle_words(told, entry));
  for (const auto& remark : remarks_of(told, entry)) add(remark);
  for (const auto pause : entry.pauses) {
    const auto effect = told.why().pauses[pause].effect;
    const bool in_vain = effect == PauseEffect::undeclared || effect == PauseEffect::cap_used_up;
    if (in_vain) add(told.say(ExplainLabel::held_in_vain, {pause_name(told, pause)}));
  }
  return text;
}

std::string ends_of(const Told& told, const ExplainedDate& entry) {
  const auto on_this_date = [&](Instant instant) {
    return told.view.zone().date_of(instant) == entry.date;
  };
  if (!on_this_date(*told.why().until)) return {};
  const auto label = told.clock().stop ? ExplainLabel::stopped_at : ExplainLabel::looked_at;
  return told.say(label, {clock_words(told, *told.why().until)});
}

AccountLine line_of(const Told& told, const ExplainedStretch& stretch, Seconds sum) {
  const auto length = length_words(told, stretch.span.to - stretch.span.from);
  AccountLine line{.what = stretch_words(told, stretch),
                   .counted = stretch.kind == StretchKind::paused ? "–" : length,
                   .sums = {adds_up(stretch.kind) ? length_words(told, sum) : ""},
                   .tone = tone_of(stretch.kind)};
  const auto due = told.clock().deadline->due;
  if (adds_up(stretch.kind) && stretch.span.to == due) {
    line.what += " · " + told.say(ExplainLabel::due_at, {clock_words(told, due)});
    line.tone = Tone::strong;
  }
  return line;
}

}  // namespace

std::vector<AccountLine> lines_of_minutes(const Told& told, const ExplainedDate& entry) {
  std::vector<AccountLine> lines;
  const auto lead = lead_of(told, entry);
  if (!lead.empty()) {
    lines.push_back({.what = lead, .counted = {}, .sums = {""}, .tone = Tone::muted});
  }
  Seconds sum = entry.sum - entry.counted;
  for (const auto& stretch : entry.stretches) {
    if (adds_up(stretch.kind)) sum += stretch.span.to - stretch.span.from;
    lines.push_back(line_of(told, stretch, sum));
  }
  const auto end = ends_of(told, entry);
  if (!end.empty()) {
    lines.push_back({.what = end, .counted = {}, .sums = {""}, .tone = Tone::muted});
  }
  if (lines.empty()) lines.push_back({.what = "–", .counted = {}, .sums = {""}});
  return lines;
}

}  // namespace sp::cli
