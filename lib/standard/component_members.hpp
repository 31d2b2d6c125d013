// SPDX-License-Identifier: Apache-2.0
// The members of every struct of the fourteen components, for members.hpp.
#pragma once

#include "standard/partial_date.hpp"
#include "standard/variant.hpp"

#include <type_traits>

namespace sp {

/// `Struct`, const or not.
template <class T, class Struct>
concept Like = std::is_same_v<std::remove_const_t<T>, Struct>;

template <Like<Position> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [line, column] = value;
  visit(line, column);
}

template <Like<Place> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [key, at] = value;
  visit(key, at);
}

template <Like<Location> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [file, at] = value;
  visit(file, at);
}

template <class T, class Visit>
void each_member(Field<T>& field, Visit visit) {
  auto& [value, presence, place] = field;
  visit(value, presence, place);
}

template <class T, class Visit>
void each_member(const Field<T>& field, Visit visit) {
  const auto& [value, presence, place] = field;
  visit(value, presence, place);
}

template <Like<PartialDate> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [year, month, day] = value;
  visit(year, month, day);
}

template <Like<Amount> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [unit, min, max, approximate] = value;
  visit(unit, min, max, approximate);
}

template <Like<Cutoff> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [at_close, time_of_day] = value;
  visit(at_close, time_of_day);
}

template <Like<Transcribed> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [key, source, page, place] = value;
  visit(key, source, page, place);
}

template <Like<Component> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [presence, place, number, heading, original, note, source, page, transcribed] = value;
  visit(presence, place, number, heading, original, note, source, page, transcribed);
}

/// What a component has in common with the others.
inline Component& common(Component& component) {
  return component;
}
inline const Component& common(const Component& component) {
  return component;
}

template <Like<Item> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, label, text, text_en, every, variants, items, place] = value;
  visit(id, label, text, text_en, every, variants, items, place);
}

template <Like<ItemComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.items);
}

template <Like<Outcome> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, label, label_en, effect, next, at_most, place] = value;
  visit(id, label, label_en, effect, next, at_most, place);
}

template <Like<When> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [step, outcome, variant] = value;
  visit(step, outcome, variant);
}

template <Like<Step> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, kind, text, text_en, time, performer, performer_title, input, output, when, gate,
         pause, parallel, procedure, outcomes, next, note, place] = value;
  visit(id, kind, text, text_en, time, performer, performer_title, input, output, when, gate, pause,
        parallel, procedure, outcomes, next, note, place);
}

template <Like<Subprocedure> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, title, title_en, steps, place] = value;
  visit(id, title, title_en, steps, place);
}

template <Like<ProcedureComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.steps);
}

template <Like<PauseRule> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [cause, cap, text, place] = value;
  visit(cause, cap, text, place);
}

template <Like<ExtensionRule> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [count, limit] = value;
  visit(count, limit);
}

template <Like<LegalLimit> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [limit, start, count, roll, act, pauses] = value;
  visit(limit, start, count, roll, act, pauses);
}

template <Like<PhaseLimit> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, text, text_en, limit, start, stop, role, count, pauses, place] = value;
  visit(id, text, text_en, limit, start, stop, role, count, pauses, place);
}

template <Like<ConditionalLimit> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [when, limit, text, place] = value;
  visit(when, limit, text, place);
}

template <Like<BeforeLimit> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [limit, event, text] = value;
  visit(limit, event, text);
}

template <Like<TimeLimitComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.limit, value.per, value.start, value.stop, value.count, value.cutoff,
        value.roll, value.multiply, value.applies_to, value.refusal_limit, value.pauses,
        value.extension, value.legal, value.phases, value.conditional, value.before,
        value.answer_limit);
}

template <Like<Price> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [currency, min_hundredths, max_hundredths, words] = value;
  visit(currency, min_hundredths, max_hundredths, words);
}

template <Like<Tariff> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, label, text, text_en, amount, per, formula, act, condition, deposit, variants,
         transcribed, rows, place] = value;
  visit(id, label, text, text_en, amount, per, formula, act, condition, deposit, variants,
        transcribed, rows, place);
}

template <Like<FeeComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.amount, value.formula, value.act, value.tariff);
}

template <Like<Product> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, label, text, text_en, outcome, limit, stop, validity, renew_before, duties, variants,
         transcribed, place] = value;
  visit(id, label, text, text_en, outcome, limit, stop, validity, renew_before, duties, variants,
        transcribed, place);
}

template <Like<ProductComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.items);
}

template <Like<Channel> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [kind, name, contact, place] = value;
  visit(kind, name, contact, place);
}

template <Like<ComplaintsComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.channels, value.limit, value.officer, value.handling);
}

template <Like<Act> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [act, kind, article, about, original, place] = value;
  visit(act, kind, article, about, original, place);
}

template <Like<LegalBasisComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.acts);
}

template <Like<Education> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [level, count] = value;
  visit(level, count);
}

template <Like<RoleCompetence> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [role, title, education, certificates, original, place] = value;
  visit(role, title, education, certificates, original, place);
}

template <Like<CompetenceComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.items, value.roles);
}

template <Like<RoleCount> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [role, title, count, place] = value;
  visit(role, title, count, place);
}

template <Like<StaffingComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.total, value.roles);
}

}  // namespace sp
