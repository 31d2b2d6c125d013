// SPDX-License-Identifier: Apache-2.0
// The fourteen components of a service standard (PermenPANRB 15/2014; UU 25/2009 art. 21 lists the
// same in another order): matched by name, never by number.
#pragma once

#include "calendar/amount.hpp"
#include "calendar/deadline.hpp"
#include "standard/field.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class ComponentKey {
  requirements,      // persyaratan
  procedure,         // sistem, mekanisme, dan prosedur
  time_limit,        // jangka waktu pelayanan
  fee,               // biaya/tarif
  product,           // produk pelayanan
  complaints,        // penanganan pengaduan, saran, dan masukan
  legal_basis,       // dasar hukum
  facilities,        // sarana, prasarana, dan/atau fasilitas
  competence,        // kompetensi pelaksana
  internal_control,  // pengawasan internal
  staffing,          // jumlah pelaksana
  guarantee,         // jaminan pelayanan
  safety,            // jaminan keamanan dan keselamatan pelayanan
  evaluation,        // evaluasi kinerja pelaksana
};

inline constexpr std::size_t component_count = 14;
/// In the order of PermenPANRB 15/2014: six of service delivery, eight of management.
const std::array<ComponentKey, component_count>& all_components();
/// The key in the file, like "time_limit".
std::string_view name_of(ComponentKey key);
std::optional<ComponentKey> parse_component_key(std::string_view name);

/// What every component has besides its own content.
struct Component {
  Presence presence = Presence::absent;  ///< of the whole component
  Place place;                           ///< of its table's header
  Text number;                           ///< its number in the document, like "2."
  Text heading;                          ///< its name in the document, like "Biaya/ Tarif"
  Text original;  ///< the document's own words, where structure replaced them
  Text note;      ///< a remark of whoever transcribed it
};

/// An entry of a list: plain words, or words with an id, a label of their own and entries below
/// them.
struct Item {
  Text id;
  Text label;  ///< how the document marks it, like "a." or "-"
  Text text;
  Field<Amount> every;  ///< the period of something that recurs
  std::vector<Item> items;
  Place place;
};

/// requirements, product, facilities, internal_control, guarantee, safety, evaluation
struct ItemComponent : Component {
  Field<std::vector<Item>> items;
};

enum class StepKind { task, decision };
enum class Effect { approve, return_back, reject, proceed };

/// One way out of a decision.
struct Outcome {
  Text id;
  Text label;
  Field<Effect> effect;
  Text next;  ///< id of a step, or "end"
  Place place;
};

/// The step is done only where the last visit of `step` ended with `outcome`.
struct When {
  Text step;
  Text outcome;
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
  Text gate;  ///< "payment": the step at whose end the fee is paid
  Field<std::vector<Outcome>> outcomes;
  Text next;  ///< id of a step, or "end"; where absent, the step below
  Text note;
  Place place;

  bool is_decision() const { return kind.value_or(StepKind::task) == StepKind::decision; }
};

struct ProcedureComponent : Component {
  Field<std::vector<Step>> steps;  ///< `[[procedure.step]]`, in the order in which people read them
};

/// What starts the promise's clock.
enum class ClockStart { received, complete, paid, scheduled };
/// What a limit "per" something means for a case with several of them.
enum class Multiply { each, parallel, serial };

/// A cause that stops the clock, because the standard says so.
struct PauseRule {
  Text cause;
  Field<Amount> cap;  ///< the most that this cause may cost in one case
  Text text;
  Place place;
};

/// How often, and each time by how much at most, the promise may be extended.
struct ExtensionRule {
  Field<std::int64_t> count;  ///< 1 where it is not stated
  Field<Amount> limit;        ///< in the unit of the promise
};

/// The most that the law allows, beside what the office promises.
struct LegalLimit {
  Field<Amount> limit;
  Field<ClockStart> start;
  Field<CountRule> count;
  Field<Roll> roll;
  Text act;  ///< that says so, like "UU 30/2014 Pasal 53"
  Field<std::vector<std::string>> pauses;  ///< causes that stop this clock too; none by default
};

struct TimeLimitComponent : Component {
  Field<Amount> limit;
  Text per;  ///< employee, application, document, sample, …
  Field<ClockStart> start;
  Text stop;  ///< id of the step whose end stops the clock, or "end"
  Field<CountRule> count;
  Field<Cutoff> cutoff;
  Field<Roll> roll;
  Field<Multiply> multiply;
  Text applies_to;  ///< the service that the document's limit names, where it names one
  Field<Amount> refusal_limit;
  Field<std::vector<PauseRule>> pauses;  ///< `[[time_limit.pause]]`
  ExtensionRule extension;               ///< `[time_limit.extension]`
  LegalLimit legal;                      ///< `[time_limit.legal]`
  Field<Amount> answer_limit;  ///< how long the applicant has to supply what was requested
};

struct FeeComponent : Component {
  Text amount;  ///< "free", or the document's words
};

struct Channel {
  Text kind;  ///< letter, phone, whatsapp, sms, email, web, visit, app, facebook, instagram, lapor
  Text name;
  Field<std::vector<std::string>> contact;
  Place place;
};

struct ComplaintsComponent : Component {
  Field<std::vector<Channel>> channels;  ///< `[[complaints.channel]]`
  Field<Amount> limit;
  Text officer;
  Text handling;
};

struct Act {
  Text act;   ///< citation, like "UU 25/2009"
  Text kind;  ///< "standard" for what is no act
  Text original;
  Place place;
};

struct LegalBasisComponent : Component {
  Field<std::vector<Act>> acts;  ///< `[[legal_basis.act]]`
};

struct Education {
  Text level;
  Field<std::int64_t> count;
};

struct RoleCompetence {
  Text role;
  Text title;  ///< the component's own spelling
  Field<std::vector<Education>> education;
  Field<std::vector<std::string>> certificates;
  Text original;
  Place place;
};

struct CompetenceComponent : Component {
  Field<std::vector<Item>> items;
  Field<std::vector<RoleCompetence>> roles;  ///< `[[competence.role]]`
};

struct RoleCount {
  Text role;
  Text title;
  Field<std::int64_t> count;
  Place place;
};

struct StaffingComponent : Component {
  Field<std::int64_t> total;
  Field<std::vector<RoleCount>> roles;  ///< `[[staffing.role]]`
};

std::string_view name_of(StepKind kind);
std::optional<StepKind> parse_step_kind(std::string_view name);
std::string_view name_of(Effect effect);
std::optional<Effect> parse_effect(std::string_view name);
std::string_view name_of(ClockStart start);
std::optional<ClockStart> parse_clock_start(std::string_view name);
std::string_view name_of(Multiply multiply);
std::optional<Multiply> parse_multiply(std::string_view name);

}  // namespace sp
