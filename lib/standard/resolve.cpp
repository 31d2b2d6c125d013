// SPDX-License-Identifier: Apache-2.0
#include "standard/resolve.hpp"

#include "standard/members.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sp {
namespace {

template <class T>
void put_over(Field<T>& base, const Field<T>& over) {
  if (over.presence != Presence::absent) base = over;
}

void put_over(Presence&, const Presence&) {}
void put_over(Place&, const Place&) {}

/// Puts every member of `over` that is said into its place in `base`.
template <class T>
requires(std::is_class_v<T>) void put_over(T& base, const T& over) {
  each_member(base, [&over](auto&... into) {
    each_member(over, [&into...](const auto&... from) { (put_over(into, from), ...); });
  });
}

bool is_of(const Field<std::vector<std::string>>& variants, std::string_view variant) {
  if (!variants) return true;
  return std::find(variants->begin(), variants->end(), variant) != variants->end();
}

/// Leaves out the entries of other variants, at every depth that `below` leads to.
template <class T, class Below>
void keep_own(std::vector<T>& entries, std::string_view variant, Below below) {
  std::erase_if(entries, [&](const T& entry) { return !is_of(entry.variants, variant); });
  for (auto& entry : entries) below(entry);
}

void keep_own_items(std::vector<Item>& items, std::string_view variant) {
  keep_own(items, variant, [&](Item& item) { keep_own_items(item.items, variant); });
}

void keep_own_rows(std::vector<Tariff>& rows, std::string_view variant) {
  keep_own(rows, variant, [&](Tariff& row) { keep_own_rows(row.rows, variant); });
}

void keep_own_entries(Standard& standard, std::string_view variant) {
  for (auto* component : {&standard.requirements, &standard.facilities, &standard.internal_control,
                          &standard.guarantee, &standard.safety, &standard.evaluation}) {
    if (component->items) keep_own_items(*component->items.value, variant);
  }
  if (standard.competence.items) keep_own_items(*standard.competence.items.value, variant);
  if (standard.fee.tariff) keep_own_rows(*standard.fee.tariff.value, variant);
  const auto nothing_below = [](auto&) {};
  if (standard.product.items) keep_own(*standard.product.items.value, variant, nothing_below);
  if (standard.hours.quotas) keep_own(*standard.hours.quotas.value, variant, nothing_below);
}

/// Where each id that is no step any more leads instead.
using Detours = std::map<std::string, std::string, std::less<>>;

/// Where a step leads that has no `next` of its own: the one below it, or the end.
std::string flow_of(const std::vector<Step>& steps, std::size_t index) {
  if (steps[index].next) return *steps[index].next;
  return index + 1 < steps.size() ? steps[index + 1].id.value_or("end") : "end";
}

void lead(Text& next, const Detours& detours) {
  // A chain of detours is no longer than there are of them.
  for (std::size_t taken = 0; next && taken <= detours.size(); ++taken) {
    const auto detour = detours.find(*next);
    if (detour == detours.end()) return;
    next.value = detour->second;
  }
}

void lead_all(std::vector<Step>& steps, const Detours& detours) {
  for (auto& step : steps) {
    lead(step.next, detours);
    if (!step.outcomes) continue;
    for (auto& outcome : *step.outcomes.value) lead(outcome.next, detours);
  }
}

/// Writes the flow out, for a step whose neighbour below may change.
void say_next(Step& step, std::string target) {
  if (step.next) return;
  step.next.value = std::move(target);
  step.next.presence = Presence::stated;
}

/// Around the steps that are of other variants.
Detours detours_around_others(const std::vector<Step>& steps, std::string_view variant) {
  Detours detours;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto& when = steps[i].when;
    if (!when || is_of(when->variant, variant)) continue;
    detours.emplace(steps[i].id.value_or(""), flow_of(steps, i));
  }
  return detours;
}

/// A condition that is left of one that named variants too.
Field<When> condition_beside_variant(const Field<When>& when) {
  if (!when || !when->step) return {};
  auto left = when;
  left.value->variant = {};
  return left;
}

void keep_own_steps(std::vector<Step>& steps, std::string_view variant) {
  const auto detours = detours_around_others(steps, variant);
  std::vector<Step> kept;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (detours.count(steps[i].id.value_or("")) > 0) continue;
    kept.push_back(steps[i]);
    kept.back().when = condition_beside_variant(steps[i].when);
    if (detours.count(flow_of(steps, i)) > 0) say_next(kept.back(), flow_of(steps, i));
  }
  lead_all(kept, detours);
  steps = std::move(kept);
}

/// A reference from one step of a sub-procedure to another, or back to `after`.
void move_reference(Text& next, const std::string& within, const std::string& after) {
  if (!next) return;
  next.value = *next == "end" ? after : id_within(within, *next);
}

/// The steps of `below` as they stand in the place of `step`, which leads to `after`.
std::vector<Step> steps_within(const Step& step, const Subprocedure& below,
                               const std::string& after) {
  const auto within = step.id.value_or("");
  std::vector<Step> steps = below.steps.value_or({});
  for (std::size_t i = 0; i < steps.size(); ++i) {
    auto& inner = steps[i];
    if (i + 1 == steps.size() && !inner.next && !inner.outcomes) say_next(inner, "end");
    move_reference(inner.next, within, after);
    if (inner.id) inner.id.value = id_within(within, *inner.id);
    if (inner.when && inner.when->step) {
      inner.when.value->step.value = id_within(within, *inner.when->step);
    }
    if (!inner.performer) inner.performer = step.performer;
    if (!inner.outcomes) continue;
    for (auto& outcome : *inner.outcomes.value) move_reference(outcome.next, within, after);
  }
  return steps;
}

/// Writes the steps of sub-procedures out; a step of one stands for none itself.
void write_out(Standard& standard) {
  if (!standard.subprocedures || !standard.procedure.steps) return;
  Detours first_of;
  Detours last_of;
  std::vector<Step> written;
  const auto& steps = *standard.procedure.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto* below = find_subprocedure(standard, steps[i].procedure.value_or(""));
    auto inner =
        below == nullptr ? std::vector<Step>{} : steps_within(steps[i], *below, flow_of(steps, i));
    if (inner.empty()) {
      written.push_back(steps[i]);
      continue;
    }
    first_of.emplace(steps[i].id.value_or(""), inner.front().id.value_or(""));
    last_of.emplace(steps[i].id.value_or(""), inner.back().id.value_or(""));
    written.insert(written.end(), inner.begin(), inner.end());
  }
  lead_all(written, first_of);
  lead(standard.time_limit.stop, last_of);
  if (standard.time_limit.phases) {
    for (auto& phase : *standard.time_limit.phases.value) {
      lead(phase.start, first_of);
      lead(phase.stop, last_of);
    }
  }
  if (standard.product.items) {
    for (auto& product : *standard.product.items.value) lead(product.stop, last_of);
  }
  standard.procedure.steps.value = std::move(written);
}

Standard written_out(Standard standard) {
  write_out(standard);
  standard.subprocedures = {};
  return standard;
}

void take_variant(Standard& standard, const Variant& variant) {
  put_over(standard.requirements, variant.requirements);
  put_over(standard.procedure, variant.procedure);
  put_over(standard.time_limit, variant.time_limit);
  put_over(standard.fee, variant.fee);
  put_over(standard.product, variant.product);
  keep_own_entries(standard, *variant.id);
  if (standard.procedure.steps) keep_own_steps(*standard.procedure.steps.value, *variant.id);
}

}  // namespace

std::string id_within(std::string_view step, std::string_view below) {
  return std::string(step) + '-' + std::string(below);
}

std::optional<Standard> resolve(const Standard& standard, std::string_view variant) {
  if (variant.empty()) return resolve(standard);
  const auto* chosen = find_variant(standard, variant);
  if (chosen == nullptr) return std::nullopt;
  Standard resolved = standard;
  take_variant(resolved, *chosen);
  resolved.variants = {};
  return written_out(std::move(resolved));
}

Standard resolve(const Standard& standard) {
  return written_out(standard);
}

}  // namespace sp
