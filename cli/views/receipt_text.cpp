// SPDX-License-Identifier: Apache-2.0
#include "cli/views/receipt_text.hpp"

#include "base/lines.hpp"
#include "base/utf8.hpp"
#include "cases/corrections.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/limit_words.hpp"
#include "cli/views/offer_words.hpp"
#include "cli/views/promise_text.hpp"
#include "cli/views/receipt_parts.hpp"
#include "cli/views/shown.hpp"
#include "cli/views/words.hpp"
#include "report/markdown.hpp"
#include "text/explain_label.hpp"
#include "text/proof_label.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp::cli {
namespace {

/// A line of the slip: a title, and what is said under it.
struct Entry {
  std::string title;
  std::vector<std::string> lines;
  Tone tone = Tone::plain;
};

class Slip {
 public:
  Slip(const CaseView& view, Language language) : view_(view), language_(language) {}

  std::vector<Entry> entries() const;
  std::string say(ExplainLabel label, const std::vector<std::string>& given = {}) const {
    return sp::say(label, language_, given);
  }

 private:
  std::string moment(Instant instant) const;
  std::string due() const;
  std::string promise() const;
  std::string start_waited_for() const;
  std::vector<std::string> requirements() const;
  std::vector<std::string> pauses() const;
  std::vector<std::string> complaints() const;

  const CaseView& view_;
  Language language_;
};

std::string Slip::moment(Instant instant) const {
  return say(ExplainLabel::receipt_at,
             {spoken_date_in_full(view_.zone().date_of(instant), language_),
              spoken_clock(instant, view_.zone(), language_) + " " + view_.zone().name()});
}

std::string Slip::due() const {
  const auto& clock = view_.promise();
  auto text = clock.limit.is_working_time() ? moment(clock.deadline->due)
                                            : spoken_date_in_full(clock.deadline->date, language_);
  if (!clock.is_provisional()) return text;
  return text + " (" + std::string(words(Label::provisional, language_)) + ")";
}

std::string Slip::start_waited_for() const {
  switch (view_.promise().terms.start) {
    case ClockStart::received:
      return say(ExplainLabel::start_received);
    case ClockStart::complete:
      return say(ExplainLabel::start_complete);
    case ClockStart::paid:
      return say(ExplainLabel::start_paid);
    case ClockStart::scheduled:
      return say(ExplainLabel::start_scheduled);
  }
  return {};
}

std::string Slip::promise() const {
  const auto& clock = view_.promise();
  if (!clock.has_limit()) {
    return std::string(words(Label::clock_unpromised, language_));
  }
  if (!clock.deadline) return say(ExplainLabel::receipt_promise_waits, {start_waited_for()});
  switch (clock.status) {
    case ClockStatus::met:
    case ClockStatus::missed:
    case ClockStatus::stopped:
      return say(ExplainLabel::receipt_promise_ended, {moment(*clock.stop), due()});
    case ClockStatus::overdue:
      return say(ExplainLabel::receipt_promise_late, {due()});
    case ClockStatus::paused:
      return say(ExplainLabel::receipt_promise_paused, {due()});
    case ClockStatus::not_started:
    case ClockStatus::running:
    case ClockStatus::due_soon:
    case ClockStatus::unknown:
    case ClockStatus::unpromised:
      break;
  }
  return say(ExplainLabel::receipt_promise_date, {due()});
}

std::vector<std::string> Slip::requirements() const {
  std::vector<std::string> lines;
  for (const auto& requirement : ticked_requirements(view_)) {
    const auto label =
        requirement.ticked ? ExplainLabel::receipt_ticked : ExplainLabel::receipt_missing;
    lines.push_back(say(label) + requirement.text);
  }
  const auto& accepted = view_.state.accepted;
  lines.push_back(accepted ? say(ExplainLabel::receipt_accepted, {moment(*accepted)})
                           : say(ExplainLabel::receipt_not_accepted));
  return lines;
}

std::string cause_words(const PauseRule& rule, Language language) {
  if (rule.text) return *rule.text;
  const auto cause = rule.cause.value_or("");
  if (cause == "applicant") return say(ExplainLabel::cause_applicant, language, {});
  if (cause == "payment") return say(ExplainLabel::cause_payment, language, {});
  if (cause == "other-agency") return say(ExplainLabel::cause_other_agency, language, {});
  if (cause == "force-majeure") return say(ExplainLabel::cause_force_majeure, language, {});
  return cause;
}

std::vector<std::string> Slip::pauses() const {
  std::vector<std::string> lines;
  for (const auto& rule : view_.standard().time_limit.pauses.value_or({})) {
    const auto cause = cause_words(rule, language_);
    lines.push_back(rule.cap ? say(ExplainLabel::receipt_pause_capped,
                                   {cause, spoken_amount(*rule.cap, language_)})
                             : say(ExplainLabel::receipt_pause, {cause}));
  }
  if (lines.empty()) lines.push_back(say(ExplainLabel::receipt_pauses_none));
  return lines;
}

std::vector<std::string> Slip::complaints() const {
  const auto& complaints = view_.standard().complaints;
  std::vector<std::string> lines;
  for (const auto& channel : complaints.channels.value_or({})) {
    std::string line = channel.name ? *channel.name : channel.kind.value_or("");
    std::string contacts;
    for (const auto& contact : channel.contact.value_or({})) {
      contacts += (contacts.empty() ? "" : ", ") + contact;
    }
    lines.push_back(contacts.empty() ? line : line + ": " + contacts);
  }
  if (lines.empty() && complaints.original) lines = wrap(*complaints.original, 0);
  if (lines.empty()) lines.push_back(say(ExplainLabel::receipt_complain_none));
  if (complaints.officer) {
    lines.push_back(say(ExplainLabel::receipt_complain_officer, {*complaints.officer}));
  }
  if (complaints.limit) {
    lines.push_back(
        say(ExplainLabel::receipt_complain_limit, {spoken_amount(*complaints.limit, language_)}));
  }
  return lines;
}

std::vector<Entry> Slip::entries() const {
  const auto& state = view_.state;
  const auto& standard = view_.standard();
  std::vector<Entry> entries;
  const auto add = [&](ExplainLabel title, std::vector<std::string> lines,
                       Tone tone = Tone::plain) {
    std::erase(lines, std::string());
    if (!lines.empty()) entries.push_back({say(title), std::move(lines), tone});
  };
  add(ExplainLabel::receipt_office, {standard.service.agency.value_or("")});
  add(ExplainLabel::receipt_unit, {standard.service.unit.value_or("")});
  add(ExplainLabel::receipt_service, {title_in(standard, name_of(language_))});
  add(ExplainLabel::receipt_case, {state.case_number}, Tone::strong);
  add(ExplainLabel::receipt_ref, {state.ref.value_or("")});
  add(ExplainLabel::receipt_subject, {state.subject});
  add(ExplainLabel::receipt_received, {moment(state.received)});
  add(ExplainLabel::receipt_by, {receiving_officer(view_)});
  add(ExplainLabel::receipt_requirements, requirements());
  add(ExplainLabel::receipt_fee, lines_of(fee_words(standard.fee, language_)));
  const auto& original = standard.time_limit.original;
  add(ExplainLabel::receipt_limit,
      {limit_words(view_.promise(), true, language_), extension_words(view_.promise(), language_),
       original ? "\"" + shown(*original) + "\"" : std::string(),
       inferred_words(standard.time_limit, language_)});
  add(ExplainLabel::receipt_promised, {promise()}, Tone::strong);
  add(ExplainLabel::receipt_pauses, pauses());
  add(ExplainLabel::receipt_complain, complaints());
  return entries;
}

std::string foot_of(const CaseView& view, const LogFooter& log, Language language) {
  return say(Label::as_of_line, language,
             {spoken_time(view.as_of, view.zone(), language), view.zone().name()}) +
         "\n" +
         say(ProofLabel::verify_head, language,
             {log.id, std::to_string(log.mark.size), to_hex(log.mark.root)});
}

}  // namespace

std::string receipt_text(const CaseView& view, const LogFooter& log, Language language,
                         const TextStyle& style) {
  const Slip slip(view, language);
  const auto entries = slip.entries();
  std::size_t width = 0;
  for (const auto& entry : entries) width = std::max(width, column_width(entry.title));
  auto text = hanging("", slip.say(ExplainLabel::receipt_title), Tone::strong, style) + "\n";
  for (const auto& entry : entries) {
    auto lead = pad_right(entry.title, width) + "  ";
    for (const auto& line : entry.lines) {
      text += hanging(lead, shown(line), entry.tone, style);
      lead = std::string(width + 2, ' ');
    }
  }
  text += "\n" + hanging("", slip.say(ExplainLabel::receipt_thanks), Tone::plain, style);
  return text + "\n" + hanging("", foot_of(view, log, language), Tone::muted, style);
}

std::string receipt_markdown(const CaseView& view, const LogFooter& log, Language language) {
  const Slip slip(view, language);
  auto text = "# " + slip.say(ExplainLabel::receipt_title) + "\n\n";
  for (const auto& entry : slip.entries()) {
    std::string value;
    for (const auto& line : entry.lines) {
      value += (value.empty() ? "" : "<br>") + escape_markdown(shown(line));
    }
    text += fmt::format("- **{}**: {}\n", entry.title, value);
  }
  text += "\n" + slip.say(ExplainLabel::receipt_thanks) + "\n\n";
  return text + escape_markdown(foot_of(view, log, language)) + "\n";
}

}  // namespace sp::cli
