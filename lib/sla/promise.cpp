// SPDX-License-Identifier: Apache-2.0
#include "sla/promise.hpp"

namespace sp {
namespace {

bool counts_dates(Unit unit) {
  return unit != Unit::minute && unit != Unit::working_day;
}

/// Takes what the field says, or leaves `target` at its default and notes the key.
template <class T>
void take(const Field<T>& field, T& target, std::string_view key,
          std::vector<std::string>& defaults) {
  if (field) {
    target = *field;
  } else {
    defaults.emplace_back(key);
  }
}

}  // namespace

Result<PromiseTerms> promise_of(const Standard& standard) {
  const auto& stated = standard.time_limit;
  if (!stated.limit) {
    return fail({.code = ErrorCode::limit_missing,
                 .args = {standard.id.value_or("")},
                 .where = {standard.file, stated.place.key}});
  }
  PromiseTerms terms;
  terms.limit = *stated.limit;
  terms.per = stated.per.value_or("");
  take(stated.start, terms.start, "start", terms.defaults);
  take(stated.stop, terms.stop, "stop", terms.defaults);
  if (!terms.limit.is_working_time())
    take(stated.count, terms.rules.count, "count", terms.defaults);
  if (counts_dates(terms.limit.unit)) take(stated.roll, terms.rules.roll, "roll", terms.defaults);
  if (stated.cutoff) terms.rules.cutoff = *stated.cutoff;
  if (!terms.per.empty()) take(stated.multiply, terms.multiply, "multiply", terms.defaults);
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
