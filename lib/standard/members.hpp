// SPDX-License-Identifier: Apache-2.0
// The members of every struct of a standard, for whoever writes, reads or merges all of them. The
// lists name each member, so that one that is added to a struct and not here does not compile; only
// what is derived from Component is not held so.
#pragma once

#include "standard/component_members.hpp"
#include "standard/standard.hpp"

namespace sp {

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
  auto& [id, title, title_en, kind, agency] = value;
  visit(id, title, title_en, kind, agency);
}

template <Like<Allowance> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [rule, reason, by, until, place] = value;
  visit(rule, reason, by, until, place);
}

template <Like<SourceDefinition> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, title, url, retrieved, note, place] = value;
  visit(id, title, url, retrieved, note, place);
}

template <Like<Charter> T, class Visit>
void each_member(T& value, Visit visit) {
  visit(common(value), value.text);
}

template <Like<Quota> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [count, per, text, variants, place] = value;
  visit(count, per, text, variants, place);
}

template <Like<ServiceHours> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [monday, tuesday, wednesday, thursday, friday, saturday, sunday, always_open, zone, quotas,
         original, note, source, page, table] = value;
  visit(monday, tuesday, wednesday, thursday, friday, saturday, sunday, always_open, zone, quotas,
        original, note, source, page, table);
}

template <Like<Variant> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [id, title, title_en, original, note, requirements, procedure, time_limit, fee, product,
         place] = value;
  visit(id, title, title_en, original, note, requirements, procedure, time_limit, fee, product,
        place);
}

template <Like<Standard> T, class Visit>
void each_member(T& value, Visit visit) {
  auto& [file, format, id, edition, language, service, document, sources, roles, variants,
         subprocedures, requirements, procedure, time_limit, fee, product, complaints, legal_basis,
         facilities, competence, internal_control, staffing, guarantee, safety, evaluation, hours,
         charter, allow] = value;
  visit(file, format, id, edition, language, service, document, sources, roles, variants,
        subprocedures, requirements, procedure, time_limit, fee, product, complaints, legal_basis,
        facilities, competence, internal_control, staffing, guarantee, safety, evaluation, hours,
        charter, allow);
}

}  // namespace sp
