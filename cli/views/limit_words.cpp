// SPDX-License-Identifier: Apache-2.0
#include "cli/views/limit_words.hpp"

#include "cli/views/lines.hpp"
#include "cli/views/step_words.hpp"
#include "cli/views/words.hpp"
#include "sla/promise.hpp"
#include "text/label.hpp"
#include "text/spoken_time.hpp"
#include "text/standard_label.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

/// Each says one thing of the limit, or nothing.
class LimitWords {
 public:
  LimitWords(const Standard& standard, Language language)
      : standard_(standard), limit_(standard.time_limit), language_(language) {}

  std::string all() {
    lines_.add(limit_.original.value_or(""));
    promise();
    if (limit_.applies_to)
      lines_.add(sp::say(Label::names_service, language_, {*limit_.applies_to}));
    for (const auto& phase : limit_.phases.value_or({})) add_phase(phase);
    for (const auto& other : limit_.conditional.value_or({})) add_other(other);
    add_amount(StandardLabel::refusal_within, limit_.refusal_limit);
    before();
    for (const auto& rule : limit_.pauses.value_or({})) add_pause(rule);
    extension();
    legal();
    add_amount(StandardLabel::answer_within, limit_.answer_limit);
    lines_.add(inferred_words(limit_, language_));
    if (const auto terms = promise_of(standard_)) lines_.add(defaults_words(*terms, language_));
    return lines_.text();
  }

 private:
  std::string amount(const Field<Amount>& field) const { return spoken_amount(*field, language_); }

  void add(StandardLabel label, const std::vector<std::string>& arguments) {
    lines_.add("· " + say(label, language_, arguments));
  }

  void add_amount(StandardLabel label, const Field<Amount>& field) {
    if (field) add(label, {amount(field)});
  }

  void promise() {
    if (!limit_.limit) return;
    auto text = fmt::format("= {}", amount(limit_.limit));
    if (limit_.per) text = say(StandardLabel::per, language_, {text, *limit_.per});
    lines_.add(text);
  }

  void add_phase(const PhaseLimit& phase) {
    if (!phase.limit) return;
    auto text = text_in(phase.text, phase.text_en, language_);
    if (text.empty()) text = phase.id.value_or("");
    const auto* role = find_role(standard_, phase.role.value_or(""));
    if (role == nullptr) return add(StandardLabel::phase, {text, amount(phase.limit)});
    add(StandardLabel::phase_of,
        {text, amount(phase.limit), text_in(role->title, role->title_en, language_)});
  }

  void add_other(const ConditionalLimit& other) {
    if (!other.limit || !other.when) return;
    if (other.text) return add(StandardLabel::phase, {*other.text, amount(other.limit)});
    add(StandardLabel::other_limit,
        {amount(other.limit), other.when->step.value_or(""), other.when->outcome.value_or("")});
  }

  void before() {
    if (!limit_.before.limit) return;
    add(StandardLabel::before_event,
        {amount(limit_.before.limit), limit_.before.event.value_or("")});
  }

  void add_pause(const PauseRule& rule) {
    const auto cause = rule.text.value_or(rule.cause.value_or(""));
    if (!rule.cap) return add(StandardLabel::pause, {cause});
    add(StandardLabel::pause_up_to, {cause, amount(rule.cap)});
  }

  void extension() {
    const auto& rule = limit_.extension;
    if (!rule.limit) return;
    add(StandardLabel::extension, {std::to_string(rule.count.value_or(1)), amount(rule.limit)});
  }

  void legal() {
    const auto& rule = limit_.legal;
    if (!rule.limit) return;
    if (!rule.act) return add(StandardLabel::legal_limit, {amount(rule.limit)});
    add(StandardLabel::legal_limit_act, {amount(rule.limit), *rule.act});
  }

  const Standard& standard_;
  const TimeLimitComponent& limit_;
  Language language_;
  Lines lines_;
};

}  // namespace

std::string inferred_words(const TimeLimitComponent& limit, Language language) {
  std::string keys;
  const auto look = [&keys](const auto& field, const char* key) {
    if (field.presence == Presence::inferred)
      keys += (keys.empty() ? "" : " · ") + std::string(key);
  };
  look(limit.limit, "limit");
  look(limit.per, "per");
  look(limit.start, "start");
  look(limit.stop, "stop");
  look(limit.count, "count");
  look(limit.cutoff, "cutoff");
  look(limit.roll, "roll");
  look(limit.multiply, "multiply");
  return keys.empty() ? keys : say(StandardLabel::read_into, language, {keys});
}

std::string time_limit_words(const Standard& standard, Language language) {
  return LimitWords(standard, language).all();
}

}  // namespace sp::cli
