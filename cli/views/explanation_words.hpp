// SPDX-License-Identifier: Apache-2.0
// The sentences of an explanation: the terms of the promise, what a pause did, the verdict.
#pragma once

#include "desk/explaining.hpp"
#include "text/explain_label.hpp"

#include <string>
#include <vector>

namespace sp::cli {

/// A clock with what its words are made from.
struct Told {
  const CaseView& view;
  const ExplainedClock& explained;
  Language language;

  const Clock& clock() const { return explained.clock; }
  const Explanation& why() const { return explained.why; }
  std::string say(ExplainLabel label, const std::vector<std::string>& given = {}) const {
    return sp::say(label, language, given);
  }
};

/// "10:00", with its seconds where there are any.
std::string clock_words(const Told& told, Instant instant);
/// "Fri 7 Jun 2024 10:00"
std::string moment_words(const Told& told, Instant instant);
/// "1 h 5 min", with seconds where there are any.
std::string length_words(const Told& told, Seconds length);

/// "2 working days · Fri 7 Jun 2024 10:00 (event 3) · recorded in time: … · why".
std::string extension_line(const Told& told, const ExplainedExtension& extension);

/// "applicant (events 3 and 4)"
std::string pause_name(const Told& told, std::size_t pause);
/// When it was, what it did to the count, and the reason that was given.
std::string pause_words(const Told& told, const ExplainedPause& pause);

/// Is it the promise of the standard, or of one unit or earlier cycle of it?
bool is_promise(const Clock& clock);
/// "the promise of the standard", "step draft#2"
std::string clock_name(const Told& told);

/// "request received"
std::string start_words(const Told& told);
std::string started_words(const Told& told);
std::string stops_words(const Told& told);
/// Each rule that the count obeys, and whether the standard states it.
std::vector<std::string> rules_words(const Told& told);
std::string due_sentence(const Told& told);
std::string verdict_sentence(const Told& told);

}  // namespace sp::cli
