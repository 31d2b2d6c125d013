// SPDX-License-Identifier: Apache-2.0
#include "cli/views/explanation_rows.hpp"
#include "text/spoken_time.hpp"

#include <algorithm>

namespace sp::cli {
namespace {

class DayWords {
 public:
  DayWords(const Told& told, const ExplainedDate& entry) : told_(told), entry_(entry) {}

  AccountLine line();

 private:
  void add(const std::string& part) {
    if (!part.empty()) text_ += (text_.empty() ? "" : " · ") + part;
  }
  std::string say(ExplainLabel label, const std::vector<std::string>& given = {}) const {
    return told_.say(label, given);
  }
  std::string date_words(Date date) const { return spoken_date(date, told_.language); }
  bool is_start() const { return told_.view.zone().date_of(*told_.clock().start) == entry_.date; }
  bool is_due() const { return told_.clock().deadline->date == entry_.date; }
  bool has_count() const {
    return std::any_of(entry_.counts.begin(), entry_.counts.end(),
                       [](const DayCount& count) { return count.counts; });
  }
  void add_start();
  void add_count();
  void add_pauses();
  void add_end();
  std::string late_words() const;
  std::string count_words() const;
  std::string ran_words(const ExplainedPause& pause, const std::string& name) const;
  Tone tone() const;

  const Told& told_;
  const ExplainedDate& entry_;
  std::string text_;
};

void DayWords::add_start() {
  const Date zero = *told_.why().day_zero;
  if (is_start()) {
    auto text = clock_words(told_, *told_.clock().start) + " " + start_words(told_);
    if (entry_.date < zero) {
      const auto label =
          entry_.hours.empty() ? ExplainLabel::start_no_work : ExplainLabel::after_cutoff;
      text += ", " + say(label, {date_words(zero)});
    } else if (!has_count()) {
      text += ": " + say(ExplainLabel::not_counted);
    }
    add(text);
  } else if (entry_.date == zero && !has_count()) {
    add(say(ExplainLabel::day_of_start));
  }
}

std::string DayWords::count_words() const {
  const bool both = entry_.counts.size() > 1;
  const auto number = std::to_string(entry_.counts.front().sum);
  if (entry_.measured) {
    return both ? say(ExplainLabel::counted_both) : say(ExplainLabel::counted_day, {number});
  }
  if (told_.clock().stop) {
    return both ? say(ExplainLabel::unneeded_both) : say(ExplainLabel::unneeded_day, {number});
  }
  return both ? say(ExplainLabel::ahead_both) : say(ExplainLabel::ahead_day, {number});
}

std::string DayWords::late_words() const {
  const Date until = told_.view.zone().date_of(*told_.why().until);
  const bool late = !entry_.hours.empty() && entry_.date <= until;
  if (!late) return say(ExplainLabel::after_due);
  const auto& dates = told_.why().dates;
  const auto day = std::count_if(dates.begin(), dates.end(), [&](const ExplainedDate& other) {
    return other.after_due && other.date <= entry_.date && !other.hours.empty();
  });
  return say(ExplainLabel::late_day, {std::to_string(day)});
}

void DayWords::add_count() {
  const auto obstacle = obstacle_words(told_, entry_);
  if (entry_.after_due) {
    add(obstacle.empty() ? late_words() : obstacle);
    return;
  }
  if (has_count()) add(count_words());
  const bool stands_alone = !has_count() && !obstacle.empty() && !is_start();
  add(stands_alone ? say(ExplainLabel::does_not_count, {obstacle}) : obstacle);
  const bool would_count =
      told_.why().tallies.front().unit != Unit::working_day || obstacle.empty();
  if (entry_.stopped_by && would_count && entry_.date > *told_.why().day_zero) {
    add(say(ExplainLabel::stood_still, {pause_name(told_, *entry_.stopped_by)}));
  }
}

/// A pause that touches the date, which counts all the same; nothing where no work was stopped.
std::string DayWords::ran_words(const ExplainedPause& pause, const std::string& name) const {
  if (!pause.hold.to && !entry_.measured) return say(ExplainLabel::pause_open, {name});
  const auto from = std::max(pause.hold.from, entry_.hours.front().from);
  const auto to = pause.hold.to.value_or(*told_.why().until);
  if (to <= from) return {};
  return say(ExplainLabel::ran_at_closing, {clock_words(told_, from) + "–" + clock_words(told_, to),
                                            clock_words(told_, entry_.hours.back().to), name});
}

void DayWords::add_pauses() {
  if (entry_.hours.empty()) return;
  for (const auto index : entry_.pauses) {
    if (entry_.stopped_by == index && !entry_.after_due) continue;
    const auto& pause = told_.why().pauses[index];
    const auto name = pause_name(told_, index);
    switch (pause.effect) {
      case PauseEffect::credited:
        if (pause.capped && entry_.date >= told_.view.zone().date_of(pause.counted->to)) {
          add(say(ExplainLabel::cap_reached,
                  {pause.cap ? spoken_amount(*pause.cap, told_.language) : "", name}));
        } else if (has_count()) {
          add(ran_words(pause, name));
        }
        break;
      case PauseEffect::undeclared:
      case PauseEffect::cap_used_up:
        add(say(ExplainLabel::held_in_vain, {name}));
        break;
      case PauseEffect::too_late:
        add(say(ExplainLabel::too_late, {name}));
        break;
      case PauseEffect::before_start:
      case PauseEffect::of_others:
      case PauseEffect::after_stop:
        break;
    }
  }
}

void DayWords::add_end() {
  for (const auto& tally : told_.why().tallies) {
    const bool moved = tally.reached == entry_.date && tally.due && tally.due != tally.reached;
    if (moved) add(say(ExplainLabel::limit_counted_out, {date_words(*tally.due)}));
  }
  if (is_due()) add(say(ExplainLabel::due_here));
  if (told_.view.zone().date_of(*told_.why().until) != entry_.date) return;
  const auto label = told_.clock().stop ? ExplainLabel::stopped_at : ExplainLabel::looked_at;
  add(say(label, {clock_words(told_, *told_.why().until)}));
}

Tone DayWords::tone() const {
  if (is_due()) return Tone::strong;
  const bool late = entry_.after_due && !entry_.hours.empty() &&
                    entry_.date <= told_.view.zone().date_of(*told_.why().until);
  if (late) return Tone::bad;
  return has_count() && entry_.measured ? Tone::plain : Tone::muted;
}

AccountLine DayWords::line() {
  add_start();
  add_count();
  add_pauses();
  for (const auto& remark : remarks_of(told_, entry_)) add(remark);
  add_end();
  AccountLine line{.what = text_, .counted = {}, .sums = {}, .tone = tone()};
  for (const auto& count : entry_.counts) {
    line.sums.push_back(entry_.after_due ? "" : std::to_string(count.sum));
  }
  return line;
}

std::string day_off_words(const Told& told, const DayOff& day_off) {
  const auto kind = [&] {
    switch (day_off.kind) {
      case DayOffKind::national:
        return ExplainLabel::off_national;
      case DayOffKind::joint_leave:
        return ExplainLabel::off_joint_leave;
      case DayOffKind::election:
        return ExplainLabel::off_election;
      case DayOffKind::local:
        return ExplainLabel::off_local;
    }
    return ExplainLabel::off_national;
  }();
  auto text = told.say(kind);
  if (!day_off.name.empty()) text += ": " + day_off.name;
  std::string source = day_off.decree;
  if (day_off.known_from) {
    const auto known =
        told.say(ExplainLabel::known_from, {spoken_date(*day_off.known_from, told.language)});
    source += (source.empty() ? "" : ", ") + known;
  }
  return source.empty() ? text : text + " (" + source + ")";
}

}  // namespace

std::string obstacle_words(const Told& told, const ExplainedDate& entry) {
  if (!entry.covered) return told.say(ExplainLabel::not_covered);
  if (entry.day_off) return day_off_words(told, *entry.day_off);
  return entry.hours.empty() ? told.say(ExplainLabel::no_hours) : std::string();
}

std::vector<std::string> remarks_of(const Told& told, const ExplainedDate& entry) {
  std::vector<std::string> remarks;
  if (!entry.special.empty() || !entry.special_source.empty()) {
    auto special = told.say(ExplainLabel::special_hours, {entry.special});
    if (!entry.special_source.empty()) special += " (" + entry.special_source + ")";
    remarks.push_back(special);
  }
  if (entry.provisional && entry.covered) remarks.push_back(told.say(ExplainLabel::provisional));
  return remarks;
}

AccountLine line_of_days(const Told& told, const ExplainedDate& entry) {
  return DayWords(told, entry).line();
}

}  // namespace sp::cli
