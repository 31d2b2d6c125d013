// SPDX-License-Identifier: Apache-2.0
#include "formats/zone_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp {
namespace {

constexpr std::string_view header = "sp-zone/1";

std::string offset_text(Seconds offset) {
  const Seconds length = offset < Seconds{0} ? -offset : offset;
  return (offset < Seconds{0} ? "-" : "+") + to_string_of_day(length);
}

std::optional<Seconds> parse_offset(std::string_view text) {
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const auto length = parse_time_of_day(text.substr(1));
  if (!length) return std::nullopt;
  return text.front() == '-' ? -*length : *length;
}

/// Takes the text up to `end` off the front.
std::optional<std::string_view> take(std::string_view& rest, char end) {
  const auto at = rest.find(end);
  if (at == rest.npos) return std::nullopt;
  const auto taken = rest.substr(0, at);
  rest.remove_prefix(at + 1);
  return taken;
}

struct Line {
  std::string_view what;
  Seconds offset;
};

std::optional<Line> take_line(std::string_view& rest) {
  const auto what = take(rest, ' ');
  const auto text = what ? take(rest, '\n') : std::nullopt;
  const auto offset = text ? parse_offset(*text) : std::nullopt;
  if (!offset) return std::nullopt;
  return Line{*what, *offset};
}

}  // namespace

std::string zone_text(const Zone& zone) {
  auto text = fmt::format("{}\n{} {}\n", header, zone.name(), offset_text(zone.first_offset()));
  for (const auto& transition : zone.transitions()) {
    text += fmt::format("{} {}\n", to_rfc3339_utc(transition.at), offset_text(transition.offset));
  }
  return text;
}

std::optional<Zone> parse_zone_text(std::string_view text) {
  std::string_view rest = text;
  if (take(rest, '\n') != header) return std::nullopt;
  const auto first = take_line(rest);
  if (!first || !is_zone_name(first->what)) return std::nullopt;
  std::vector<Zone::Transition> transitions;
  while (!rest.empty()) {
    const auto line = take_line(rest);
    const auto at = line ? parse_typed_time(line->what) : std::nullopt;
    const bool sound = at && at->shape == TypedTime::Shape::instant &&
                       (transitions.empty() || transitions.back().at < at->instant);
    if (!sound) return std::nullopt;
    transitions.push_back({at->instant, line->offset});
  }
  Zone zone(std::string(first->what), first->offset, std::move(transitions));
  if (zone_text(zone) != text) return std::nullopt;
  return zone;
}

}  // namespace sp
