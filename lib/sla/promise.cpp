// SPDX-License-Identifier: Apache-2.0
#include "sla/promise.hpp"

namespace sp {
namespace {

bool counts_dates(Unit unit) {
  return unit != Unit::minute && unit != Unit::working_day;
}

/// Takes what the field says, or leaves `target` at its default.
template <class T>
void take(const Field<T>& field, T& target, std::string_view key, PromiseTerms& terms) {
  if (field) target = *field;
  terms.note(field, key);
}

bool has_gone(const When& when, const Outcomes& outcomes) {
  const auto outcome = outcomes.find(when.step.value_or(""));
  return outcome != outcomes.end() && outcome->second == when.outcome.value_or("");
}

/// What the table says, with the defaults; no limit where it states none.
PromiseTerms stated_terms(const TimeLimitComponent& stated) {
  PromiseTerms terms;
  terms.limit = stated.limit.value_or(Amount{});
  terms.per = stated.per.value_or("");
  take(stated.start, terms.start, "start", terms);
  take(stated.stop, terms.stop, "stop", terms);
  if (!terms.limit.is_working_time()) {
    take(stated.count, terms.rules.count, "count", terms);
  }
  if (counts_dates(terms.limit.unit)) take(stated.roll, terms.rules.roll, "roll", terms);
  if (stated.cutoff) terms.rules.cutoff = *stated.cutoff;
  if (!terms.per.empty()) take(stated.multiply, terms.multiply, "multiply", terms);
  return terms;
}

}  // namespace

Result<PromiseTerms> promise_of(const Standard& standard) {
  const auto& stated = standard.time_limit;
  if (stated.limit) return stated_terms(stated);
  return fail({.code = ErrorCode::limit_missing,
               .args = {standard.id.value_or("")},
               .where = {standard.file, stated.place.key}});
}

PromiseTerms terms_of(const Standard& standard, const CaseState& state) {
  const auto& stated = standard.time_limit;
  auto terms = stated_terms(stated);
  if (state.last_effect == Effect::reject && stated.refusal_limit) {
    terms.limit = *stated.refusal_limit;
    terms.reason = LimitReason::refused;
    return terms;
  }
  for (const auto& other : stated.conditional.value_or({})) {
    if (!other.limit || !other.when || !has_gone(*other.when, state.outcomes)) continue;
    terms.limit = *other.limit;
    terms.reason = LimitReason::condition;
    return terms;
  }
  return terms;
}

Amount limit_for(const PromiseTerms& terms, std::int64_t units) {
  Amount limit = terms.limit;
  if (terms.per.empty() || terms.multiply != Multiply::serial) return limit;
  limit.min *= units;
  limit.max *= units;
  return limit;
}

}  // namespace sp
