// SPDX-License-Identifier: Apache-2.0
// The fourteen components of a service standard (PermenPANRB 15/2014; UU 25/2009 art. 21 lists the
// same in another order): matched by name, never by number.
#pragma once

#include "calendar/amount.hpp"
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

/// Where one key of a component was transcribed from, when it is not where the rest comes from.
struct Transcribed {
  Text key;     ///< of the component's table
  Text source;  ///< id of one of `[sources]`
  Text page;
  Place place;
};

/// What every component has besides its own content.
struct Component {
  Presence presence = Presence::absent;  ///< of the whole component
  Place place;                           ///< of its table's header
  Text number;                           ///< its number in the document, like "2."
  Text heading;                          ///< its name in the document, like "Biaya/ Tarif"
  Text original;  ///< the document's own words, where structure replaced them
  Text note;      ///< a remark of whoever transcribed it
  Text source;    ///< id of one of `[sources]`
  Text page;      ///< of that source
  Field<std::vector<Transcribed>> transcribed;
};

/// An entry of a list: plain words, or words with an id, a label of their own and entries below
/// them.
struct Item {
  Text id;
  Text label;  ///< how the document marks it, like "a." or "-"
  Text text;
  Text text_en;
  Field<Amount> every;                       ///< the period of something that recurs
  Field<std::vector<std::string>> variants;  ///< only for these; for all where absent
  std::vector<Item> items;
  Place place;
};

/// requirements, facilities, internal_control, guarantee, safety, evaluation
struct ItemComponent : Component {
  Field<std::vector<Item>> items;
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
  Text act;      ///< citation, like "UU 25/2009"
  Text kind;     ///< "standard" for what is no act
  Text article;  ///< like "Pasal 21"
  Text about;    ///< what the act is about
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

}  // namespace sp
