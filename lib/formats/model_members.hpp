// SPDX-License-Identifier: Apache-2.0
// The members of every struct of the model, for whoever writes or reads all of them. The lists name
// each member, so that one that is added to a struct and not here does not compile; only what is
// derived from Component is not held so.
#pragma once

#include "calendar/calendar_parts.hpp"
#include "standard/standard.hpp"

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

template <Like<Component> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [presence, place, number, heading, original, note] = value;
  visit(presence, place, number, heading, original, note);
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
  auto& [id, label, text, every, items, place] = value;
  visit(id, label, text, every, items, place);
}

template <Like<ItemComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.items);
}

template <Like<Outcome> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, label, effect, next, place] = value;
  visit(id, label, effect, next, place);
}

template <Like<When> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [step, outcome] = value;
  visit(step, outcome);
}

template <Like<Step> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, kind, text, text_en, time, performer, performer_title, input, output, when, gate,
         outcomes, next, note, place] = value;
  visit(id, kind, text, text_en, time, performer, performer_title, input, output, when, gate,
        outcomes, next, note, place);
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

template <Like<TimeLimitComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.limit, value.per, value.start, value.stop, value.count, value.cutoff,
        value.roll, value.multiply, value.applies_to, value.refusal_limit, value.pauses,
        value.extension, value.legal, value.answer_limit);
}

template <Like<FeeComponent> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.amount);
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
  auto& [act, kind, original, place] = value;
  visit(act, kind, original, place);
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

template <Like<Signatory> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [title, name] = value;
  visit(title, name);
}

template <Like<Service> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [title, title_en, agency, unit, kind, place, number, decree, revision, issued, effective,
         review_due, signatory, table] = value;
  visit(title, title_en, agency, unit, kind, place, number, decree, revision, issued, effective,
        review_due, signatory, table);
}

template <Like<DocumentPart> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [heading, components, place] = value;
  visit(heading, components, place);
}

template <Like<Document> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [source, heading, columns, parts] = value;
  visit(source, heading, columns, parts);
}

template <Like<RoleDefinition> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, title] = value;
  visit(id, title);
}

template <Like<Allowance> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [rule, reason, by, until, place] = value;
  visit(rule, reason, by, until, place);
}

template <Like<Standard> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [file, format, id, edition, language, service, document, roles, requirements, procedure,
         time_limit, fee, product, complaints, legal_basis, facilities, competence,
         internal_control, staffing, guarantee, safety, evaluation, allow] = value;
  visit(file, format, id, edition, language, service, document, roles, requirements, procedure,
        time_limit, fee, product, complaints, legal_basis, facilities, competence, internal_control,
        staffing, guarantee, safety, evaluation, allow);
}

template <Like<Stretch> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [open, close] = value;
  visit(open, close);
}

template <Like<DateRange> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [first, last] = value;
  visit(first, last);
}

template <Like<DatedHours> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [dates, hours, name, source, where] = value;
  visit(dates, hours, name, source, where);
}

template <Like<DayOff> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [date, kind, name, decree, known_from, withdrawn_on, where] = value;
  visit(date, kind, name, decree, known_from, withdrawn_on, where);
}

template <Like<CalendarParts> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, title, zone, week, overrides, days_off, coverage, works_joint_leave] = value;
  visit(id, title, zone, week, overrides, days_off, coverage, works_joint_leave);
}

}  // namespace sp
