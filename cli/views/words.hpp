// SPDX-License-Identifier: Apache-2.0
// The words for states and clocks, with the tone that goes with them.
#pragma once

#include "desk/case_view.hpp"
#include "report/listing.hpp"
#include "text/label.hpp"

#include <string>

namespace sp::cli {

Label label_of(CaseStatus status);
Label label_of(ClockStatus status);
Label label_of(ComponentKey key);
Label label_of(EventKind kind);
/// What an event says: its kind, and for a correction what it is about.
std::string event_words(const CaseEvent& event, Language language);
Tone tone_of(CaseStatus status);
Tone tone_of(ClockStatus status);

/// What a limit is per, in the reader's language where it is a common word.
std::string per_words(const std::string& per, Language language);
/// "open", "open (held)".
std::string status_words(const CaseState& state, Language language);
/// The same of a case's row.
std::string status_words(const CaseRow& row, Language language);
/// "draft", "draft#2" on a later visit, a dash where the case is closed.
std::string step_words(const CaseRow& row);
/// "45 min left", "2 working days left", "late by 3 h 10 min", "late, after hours"; empty where
/// there is nothing to say.
std::string margin_words(const Clock& clock, Language language);
/// "not stated, taken by default: start = received · stop = end"; empty where nothing was taken.
std::string defaults_words(const PromiseTerms& terms, Language language);
/// "Mon 10 Jun 2024 08:35", for a limit in days the date alone, a dash where it is not known.
std::string due_words(const Clock& clock, const Zone& zone, Language language);

/// "only where [reply] ended with approved".
std::string when_words(const When& when, Language language);

}  // namespace sp::cli
