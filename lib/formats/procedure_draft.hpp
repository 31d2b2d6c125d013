// SPDX-License-Identifier: Apache-2.0
// A flowchart as the procedure of a standard to start from: its steps in the document's words, with
// times, decisions and branches. What the chart does not say and is guessed is named beside it.
#pragma once

#include "formats/mermaid_reader.hpp"
#include "standard/steps.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

struct DraftOutcome {
  std::string id;
  std::string label;  ///< empty where the arrow has no words
  Effect effect = Effect::proceed;
  std::string next;
};

struct DraftCondition {
  std::string step;
  std::string outcome;
};

struct DraftStep {
  std::string id;
  StepKind kind = StepKind::task;
  std::string text;  ///< empty where the chart has no words for it
  std::optional<Amount> time;
  std::string performer;  ///< id of a role; empty where the chart names nobody
  std::optional<DraftCondition> when;
  std::vector<DraftOutcome> outcomes;
  std::string next;  ///< empty: the step below
  std::string note;  ///< for which variants it is, the words of the one arrow that leaves a task
  std::vector<std::string> inferred;
};

struct DraftRole {
  std::string id;
  std::string title;
};

struct ProcedureDraft {
  std::vector<DraftRole> roles;
  std::vector<DraftStep> steps;  ///< the first is where the chart begins, the others as it has them
  std::size_t decisions() const;
  /// Marks of guesses: those of the steps, and the effect of every outcome.
  std::size_t guesses() const;
};

/// Nodes called "Mulai" or "Start" that nothing leads to, and "Selesai" or "End" that lead nowhere,
/// are the beginning and the end and no steps. Empty where there are no others.
ProcedureDraft draft_procedure(const MermaidChart& chart);

}  // namespace sp
