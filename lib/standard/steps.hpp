// SPDX-License-Identifier: Apache-2.0
// The steps of a procedure as the file words them: who does what, in which order, under which
// condition.
#pragma once

#include "standard/component.hpp"

namespace sp {

enum class StepKind { task, decision };
enum class Effect { approve, return_back, reject, proceed };

/// One way out of a decision.
struct Outcome {
  Text id;
  Text label;
  Text label_en;
  Field<Effect> effect;
  Text next;                    ///< id of a step, or "end"
  Field<std::int64_t> at_most;  ///< how often a case may take it in one cycle; no cap where absent
  Place place;
};

/// The step is done only where the last visit of `step` ended with `outcome`, and only in these
/// variants.
struct When {
  Text step;
  Text outcome;
  Field<std::vector<std::string>> variant;
};

struct Step {
  Text id;
  Field<StepKind> kind;  ///< a task where the file does not say
  Text text;
  Text text_en;
  Field<Amount> time;
  Text performer;        ///< id of a role
  Text performer_title;  ///< the document's own spelling of it
  Text input;
  Text output;
  Field<When> when;
  Text gate;       ///< "payment": the step at whose end the fee is paid
  Text pause;      ///< cause of `[[time_limit.pause]]` that stops the clock while the case is here
  Text parallel;   ///< group of neighbouring steps that run side by side
  Text procedure;  ///< id of the `[[subprocedure]]` that is run in its place
  Field<std::vector<Outcome>> outcomes;
  Text next;  ///< id of a step, or "end"; where absent, the step below
  Text note;
  Place place;

  bool is_decision() const { return kind.value_or(StepKind::task) == StepKind::decision; }
};

/// `[[subprocedure]]`: steps that a step of the procedure stands for; their "end" leads back.
struct Subprocedure {
  Text id;
  Text title;
  Text title_en;
  Field<std::vector<Step>> steps;
  Place place;
};

struct ProcedureComponent : Component {
  Field<std::vector<Step>> steps;  ///< `[[procedure.step]]`, in the order in which people read them
};

std::string_view name_of(StepKind kind);
std::optional<StepKind> parse_step_kind(std::string_view name);
std::string_view name_of(Effect effect);
std::optional<Effect> parse_effect(std::string_view name);

}  // namespace sp
