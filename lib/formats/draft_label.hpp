// SPDX-License-Identifier: Apache-2.0
// What the label of a node says of a step: its words, how long it takes, who does it, and when.
#pragma once

#include "calendar/amount.hpp"
#include "standard/steps.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sp {

/// "Hanya bila STEP = OUTCOME", as sp writes it.
struct LabelCondition {
  std::string step;
  std::string outcome;  ///< its label
};

struct StepLabel {
  std::string text;
  std::optional<Amount> time;
  bool time_is_guessed = false;  ///< not in brackets of its own behind the words, or in weeks
  std::string performer;
  std::optional<LabelCondition> condition;
  std::string variants;  ///< "hanya untuk: a, b", as sp writes it
};

StepLabel read_step_label(std::string_view label);

/// What the way out of a decision most likely does, by its words and by whether it leads back.
Effect guess_effect(std::string_view label, bool back);

/// Do these words say that nothing comes before , or after?
bool is_beginning(std::string_view label);
bool is_ending(std::string_view label);
/// The way past a decision whose condition does not hold, as sp writes it.
bool is_otherwise(std::string_view label);

}  // namespace sp
