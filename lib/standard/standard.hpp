// SPDX-License-Identifier: Apache-2.0
// A published service standard (standar pelayanan) as data: metadata, the fourteen components, the
// roles they share, and for each value where it stands in the file.
#pragma once

#include "standard/partial_date.hpp"
#include "standard/service_hours.hpp"
#include "standard/variant.hpp"

#include <map>
#include <string>
#include <vector>

namespace sp {

/// The newest grammar of standard files that this program reads.
inline constexpr std::int64_t newest_format = 1;

enum class ServiceKind { application, routine, assignment, complaint };

struct Signatory {
  Text title;
  Text name;
};

/// `[service]`: what the document says about itself.
struct Service {
  Text title;
  Text title_en;
  Text agency;
  Text unit;
  Field<ServiceKind> kind;
  Text place;   ///< where it was signed
  Text number;  ///< the document's own number
  Text decree;  ///< the decree that set it
  Text revision;
  Field<PartialDate> issued;
  Field<PartialDate> effective;
  Field<PartialDate> review_due;
  Signatory signatory;
  Place table;
};

/// One part of the printed table, like "A. PENYAMPAIAN LAYANAN", with its components in its order.
struct DocumentPart {
  Text heading;
  Field<std::vector<std::string>> components;
  Place place;
};

/// `[document]`: the paper around the components.
struct Document {
  Text source;  ///< where it was transcribed from
  Text heading;
  Field<std::vector<std::string>> columns;  ///< NO, KOMPONEN, URAIAN
  Field<std::vector<DocumentPart>> parts;   ///< `[[document.part]]`
};

/// Who a role belongs to.
enum class RoleKind { own, agency, applicant };

struct RoleDefinition {
  std::string id;
  Text title;
  Text title_en;
  Field<RoleKind> kind;  ///< the office's own where the file does not say
  Text agency;           ///< of `RoleKind::agency`: which
};

/// A paper that the file was transcribed from.
struct SourceDefinition {
  std::string id;
  Text title;
  Text url;
  Field<PartialDate> retrieved;
  Text note;
  Place place;
};

/// `[charter]`: the office's promise to the public (maklumat pelayanan).
struct Charter : Component {
  Text text;
};

/// An exception from the audit, `[[allow]]`.
struct Allowance {
  Text rule;
  Text reason;
  Text by;
  Field<PartialDate> until;
  Place place;
};

struct Standard {
  std::string file;  ///< as the user named it
  Field<std::int64_t> format;
  Text id;
  Field<std::int64_t> edition;
  Text language;  ///< of the content; "id" where absent
  Service service;
  Document document;
  std::vector<SourceDefinition> sources;
  std::vector<RoleDefinition> roles;
  Field<std::vector<Variant>> variants;  ///< `[[variant]]`
  Field<std::vector<Subprocedure>> subprocedures;
  ItemComponent requirements;
  ProcedureComponent procedure;
  TimeLimitComponent time_limit;
  FeeComponent fee;
  ProductComponent product;
  ComplaintsComponent complaints;
  LegalBasisComponent legal_basis;
  ItemComponent facilities;
  CompetenceComponent competence;
  ItemComponent internal_control;
  StaffingComponent staffing;
  ItemComponent guarantee;
  ItemComponent safety;
  ItemComponent evaluation;
  ServiceHours hours;
  Charter charter;
  std::vector<Allowance> allow;

  const std::vector<Step>& steps() const;

  // Compiled once: written out wherever a standard is handed on they were a third of the build.
  Standard();
  Standard(const Standard&);
  Standard(Standard&&) noexcept;
  Standard& operator=(const Standard&);
  Standard& operator=(Standard&&) noexcept;
  ~Standard();
};

/// The common part of a component.
const Component& component_of(const Standard& standard, ComponentKey key);

const Step* find_step(const Standard& standard, std::string_view id);
/// Ids of all steps, in the order of the file.
std::vector<std::string> step_ids(const Standard& standard);
/// Ids of the requirements that have one.
std::vector<std::string> requirement_ids(const Standard& standard);
/// Ids of the variants, in the order of the file.
std::vector<std::string> variant_ids(const Standard& standard);
const Variant* find_variant(const Standard& standard, std::string_view id);
const Subprocedure* find_subprocedure(const Standard& standard, std::string_view id);
const RoleDefinition* find_role(const Standard& standard, std::string_view id);
const PauseRule* find_pause_rule(const Standard& standard, std::string_view cause);
/// Title in the language asked for ("en" or "id"), the document's own where there is no
/// translation.
std::string title_in(const Standard& standard, std::string_view language);

std::string_view name_of(RoleKind kind);
std::optional<RoleKind> parse_role_kind(std::string_view name);
std::string_view name_of(ServiceKind kind);
std::optional<ServiceKind> parse_service_kind(std::string_view name);

/// True for lower-case letters, digits and single inner hyphens: the form of every id.
bool is_id(std::string_view text);
/// True for `office/service`, both ids.
bool is_standard_id(std::string_view text);

}  // namespace sp
