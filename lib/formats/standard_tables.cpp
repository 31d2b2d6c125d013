// SPDX-License-Identifier: Apache-2.0
#include "formats/standard_tables.hpp"

#include "formats/forms.hpp"

namespace sp {
namespace {

std::vector<std::string> component_names() {
  std::vector<std::string> names;
  for (const auto component : all_components()) names.emplace_back(name_of(component));
  return names;
}

/// The components of a part by their keys, each looked at by itself.
Row<DocumentPart> part_components() {
  auto row = key<&DocumentPart::components>("components", "keys of its components, in its order");
  row.doc.type = "list_of_choices";
  row.doc.choices = component_names();
  row.read = [plain = row.read](Reading& reading, const Node& node, DocumentPart& part,
                                const std::string& path) {
    plain(reading, node, part, path);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const auto& item = node.items[i];
      if (item.kind != Node::Kind::string || parse_component_key(item.text)) continue;
      const auto names = component_names();
      reading.bad_value(item, one_of(names), element_path(path, i), names);
    }
  };
  return row;
}

/// A table whose keys are ids of the author's choice, like `[roles]`: each a title alone, or a
/// table.
template <auto list, class Definition>
struct NamedRows {
  static void read_one(Reading& reading, const Member& member, Standard& standard,
                       const std::string& path) {
    Definition definition;
    definition.id = member.key;
    definition.title.presence = Presence::stated;
    definition.title.place = member.node.place;
    if constexpr (requires { definition.place; }) definition.place = member.node.place;
    if (!is_id(member.key)) {
      reading.add(FindingCode::bad_value, {member.key, member.key, "id"}, member.node.place.key,
                  path);
      reading.doubt(path);  // nobody knows which id was meant
    }
    if (member.node.kind == Node::Kind::table) {
      read_table(reading, member.node, table_for(Of<Definition>{}), definition, path);
    } else {
      definition.title.value = read_value(reading, member.node, path, Of<std::string>{});
    }
    (standard.*list).push_back(std::move(definition));
  }

  /// The fields that a mark names; any name may be that of one that is not there.
  static std::vector<FieldState> fields_of(Standard& standard, std::string_view id) {
    for (auto& one : standard.*list) {
      if (one.id == id) return {FieldState{&one.title.presence, &one.title.place}};
    }
    return {};
  }

  static void read(Reading& reading, const Node& node, Standard& standard,
                   const std::string& path) {
    if (!reading.expect(node, Node::Kind::table, path) || node.incomplete) reading.doubt(path);
    for (const auto& member : node.members) {
      const auto& marks = mark_names();
      if (std::count(marks.begin(), marks.end(), member.key) > 0) continue;
      read_one(reading, member, standard, join_path(path, member.key));
    }
    const auto named = [&standard](std::string_view id) { return fields_of(standard, id); };
    read_marks(reading, node, BoundTable{.rows = {}, .covered = named, .covered_names = {}}, path);
  }

  static Row<Standard> row(const std::string& name, std::string summary) {
    return {{name, name, Needed::no, {}, std::move(summary), {}},
            &NamedRows::read,
            [](Standard& standard, std::string_view below) -> FieldStates {
              return below.empty() ? no_fields() : FieldStates(fields_of(standard, below));
            }};
  }
};

using Roles = NamedRows<&Standard::roles, RoleDefinition>;
using Sources = NamedRows<&Standard::sources, SourceDefinition>;

Row<Standard> allow_row() {
  const auto read = [](Reading& reading, const Node& node, Standard& standard,
                       const std::string& path) {
    auto allowances = read_value(reading, node, path, Of<std::vector<Allowance>>{});
    if (allowances) standard.allow = std::move(*allowances);
  };
  return {
      {"allow", "list_of_tables", Needed::no, {}, "exceptions from the audit", {}},
      read,
      [](Standard&, std::string_view below) { return below.empty() ? no_fields() : std::nullopt; }};
}

}  // namespace

const Table<RoleDefinition>& table_for(Of<RoleDefinition>) {
  static const Table<RoleDefinition> table{
      "A role",
      {needed(key<&RoleDefinition::title>("title", "as the document words it")),
       key<&RoleDefinition::title_en>("title_en", "the same in English"),
       key<&RoleDefinition::kind>("kind", "the office's own, another agency's, or the applicant"),
       key<&RoleDefinition::agency>("agency", "the other agency, with kind = \"agency\"")}};
  return table;
}

const Table<Standard>& table_for(Of<Standard>) {
  static const Table<Standard> table{
      "A service standard",
      {always(key<&Standard::format>("format", "the number of this grammar: 1", from_one())),
       always(key<&Standard::id>("id", "office/service, as the file lies", standard_id_form())),
       always(key<&Standard::edition>("edition", "of this transcription", from_one())),
       key<&Standard::language>("language", "of the content; \"id\" where absent"),
       always(subtable<&Standard::service>("service", "what the document says about itself")),
       subtable<&Standard::document>("document", "the paper around the components"),
       Sources::row("sources", "the papers it was transcribed from, by id"),
       Roles::row("roles", "the roles by id, each with its title"),
       key<&Standard::variants>("variant", "kinds of the service that differ in some components"),
       key<&Standard::subprocedures>("subprocedure", "steps that one step stands for"),
       subtable<&Standard::requirements>("requirements", "persyaratan"),
       subtable<&Standard::procedure>("procedure", "sistem, mekanisme, dan prosedur"),
       subtable<&Standard::time_limit>("time_limit", "jangka waktu pelayanan"),
       subtable<&Standard::fee>("fee", "biaya/tarif"),
       subtable<&Standard::product>("product", "produk pelayanan"),
       subtable<&Standard::complaints>("complaints", "penanganan pengaduan, saran, dan masukan"),
       subtable<&Standard::legal_basis>("legal_basis", "dasar hukum"),
       subtable<&Standard::facilities>("facilities", "sarana, prasarana, dan/atau fasilitas"),
       subtable<&Standard::competence>("competence", "kompetensi pelaksana"),
       subtable<&Standard::internal_control>("internal_control", "pengawasan internal"),
       subtable<&Standard::staffing>("staffing", "jumlah pelaksana"),
       subtable<&Standard::guarantee>("guarantee", "jaminan pelayanan"),
       subtable<&Standard::safety>("safety", "jaminan keamanan dan keselamatan pelayanan"),
       subtable<&Standard::evaluation>("evaluation", "evaluasi kinerja pelaksana"),
       subtable<&Standard::hours>("hours", "jam pelayanan: when the counter is open"),
       subtable<&Standard::charter>("charter", "maklumat pelayanan"),
       allow_row()}};
  return table;
}

const Table<Service>& table_for(Of<Service>) {
  static const Table<Service> table{
      "What the document says about itself",
      {needed(key<&Service::title>("title", "the service's name, in the document's words")),
       key<&Service::title_en>("title_en", "its name in English"),
       needed(key<&Service::agency>("agency", "who serves")),
       key<&Service::unit>("unit", "the unit of the agency"),
       needed(key<&Service::kind>("kind", "what sort of activity it is")),
       key<&Service::place>("place", "where the document was signed"),
       key<&Service::number>("number", "the document's own number"),
       key<&Service::decree>("decree", "the decree that set it"),
       key<&Service::revision>("revision", "the office's count of revisions"),
       key<&Service::issued>("issued", "when it was signed"),
       key<&Service::effective>("effective", "from when it holds"),
       key<&Service::review_due>("review_due", "by when it must be looked at again"),
       subtable<&Service::signatory>("signatory", "who signed")}};
  return table;
}

const Table<Signatory>& table_for(Of<Signatory>) {
  static const Table<Signatory> table{"Who signed",
                                      {key<&Signatory::title>("title", "the office held"),
                                       key<&Signatory::name>("name", "the person's name")}};
  return table;
}

const Table<Document>& table_for(Of<Document>) {
  static const Table<Document> table{
      "The paper around the components",
      {key<&Document::source>("source", "where it was transcribed from"),
       key<&Document::heading>("heading", "the heading on the paper"),
       key<&Document::columns>("columns", "the heads of the printed table"),
       key<&Document::parts>("part", "the parts of the printed table")}};
  return table;
}

const Table<DocumentPart>& table_for(Of<DocumentPart>) {
  static const Table<DocumentPart> table{
      "A part of the printed table",
      {needed(key<&DocumentPart::heading>("heading", "like \"A. PENYAMPAIAN LAYANAN\"")),
       needed(part_components())}};
  return table;
}

const Table<Allowance>& table_for(Of<Allowance>) {
  static const Table<Allowance> table{
      "An exception from the audit",
      {always(key<&Allowance::rule>("rule", "the rule's id, like SP305")),
       always(key<&Allowance::reason>("reason", "why it does not apply here")),
       always(key<&Allowance::by>("by", "who allows it")),
       always(key<&Allowance::until>("until", "the day after which it counts again"))}};
  return table;
}

const Table<Step>& table_for(Of<Step>) {
  static const Table<Step> table{
      "A step of the procedure",
      {always(key<&Step::id>("id", "permanent id", id_form())),
       key<&Step::kind>("kind", "a task where the file does not say"),
       needed(key<&Step::text>("text", "the words of the document")),
       key<&Step::text_en>("text_en", "the same in English"),
       key<&Step::time>("time", "how long the step takes"),
       key<&Step::performer>("performer", "id of the role that does it"),
       key<&Step::performer_title>("performer_title", "the document's own spelling of the role"),
       key<&Step::input>("input", "what it needs (kelengkapan)"),
       key<&Step::output>("output", "what comes out of it"),
       key<&Step::when>("when", "done only where a decision went this way"),
       key<&Step::gate>("gate", "\"payment\": at its end the fee is paid", words({"payment"})),
       key<&Step::pause>("pause", "cause of `time_limit.pause` that stops the clock here"),
       key<&Step::parallel>("parallel", "id of a group of neighbouring steps done side by side",
                            id_form()),
       key<&Step::procedure>("procedure", "id of the `subprocedure` that is run in its place"),
       key<&Step::outcomes>("outcomes", "the ways out of a decision"),
       key<&Step::next>("next", "id of a step, or \"end\"; where absent, the step below"),
       key<&Step::note>("note", "a remark of whoever transcribed it")}};
  return table;
}

const Table<Outcome>& table_for(Of<Outcome>) {
  static const Table<Outcome> table{
      "A way out of a decision",
      {always(key<&Outcome::id>("id", "permanent id", id_form())),
       needed(key<&Outcome::label>("label", "the word of the document")),
       key<&Outcome::label_en>("label_en", "the same in English"),
       always(key<&Outcome::effect>("effect", "what becomes of the case")),
       always(key<&Outcome::next>("next", "id of a step, or \"end\"")),
       key<&Outcome::at_most>("at_most", "how often a case may go this way", from_one())}};
  return table;
}

const Table<When>& table_for(Of<When>) {
  static const Table<When> table{"A condition: how a decision went, or which variant it is",
                                 {key<&When::step>("step", "id of the decision"),
                                  key<&When::outcome>("outcome", "id of its outcome"),
                                  key<&When::variant>("variant", "ids of variants")}};
  return table;
}

const std::vector<TableDoc>& standard_tables() {
  static const std::vector<TableDoc> tables{
      describe("", table_for(Of<Standard>{})),
      describe("service", table_for(Of<Service>{})),
      describe("service.signatory", table_for(Of<Signatory>{})),
      describe("document", table_for(Of<Document>{})),
      describe("document.part", table_for(Of<DocumentPart>{}), true),
      describe("sources.*", table_for(Of<SourceDefinition>{})),
      describe("roles.*", table_for(Of<RoleDefinition>{})),
      describe("variant", table_for(Of<Variant>{}), true),
      describe("subprocedure", table_for(Of<Subprocedure>{}), true),
      describe("requirements", table_for(Of<ItemComponent>{})),
      describe("requirements.items", table_for(Of<Item>{}), true),
      describe("requirements.transcribed", table_for(Of<Transcribed>{}), true),
      describe("procedure", table_for(Of<ProcedureComponent>{})),
      describe("procedure.step", table_for(Of<Step>{}), true),
      describe("procedure.step.outcomes", table_for(Of<Outcome>{}), true),
      describe("procedure.step.when", table_for(Of<When>{})),
      describe("time_limit", table_for(Of<TimeLimitComponent>{})),
      describe("time_limit.pause", table_for(Of<PauseRule>{}), true),
      describe("time_limit.extension", table_for(Of<ExtensionRule>{})),
      describe("time_limit.legal", table_for(Of<LegalLimit>{})),
      describe("time_limit.phase", table_for(Of<PhaseLimit>{}), true),
      describe("time_limit.conditional", table_for(Of<ConditionalLimit>{}), true),
      describe("time_limit.before", table_for(Of<BeforeLimit>{})),
      describe("fee", table_for(Of<FeeComponent>{})),
      describe("fee.tariff", table_for(Of<Tariff>{}), true),
      describe("product", table_for(Of<ProductComponent>{})),
      describe("product.items", table_for(Of<Product>{}), true),
      describe("complaints", table_for(Of<ComplaintsComponent>{})),
      describe("complaints.channel", table_for(Of<Channel>{}), true),
      describe("legal_basis", table_for(Of<LegalBasisComponent>{})),
      describe("legal_basis.act", table_for(Of<Act>{}), true),
      describe("facilities", table_for(Of<ItemComponent>{})),
      describe("competence", table_for(Of<CompetenceComponent>{})),
      describe("competence.role", table_for(Of<RoleCompetence>{}), true),
      describe("competence.role.education", table_for(Of<Education>{}), true),
      describe("internal_control", table_for(Of<ItemComponent>{})),
      describe("staffing", table_for(Of<StaffingComponent>{})),
      describe("staffing.role", table_for(Of<RoleCount>{}), true),
      describe("guarantee", table_for(Of<ItemComponent>{})),
      describe("safety", table_for(Of<ItemComponent>{})),
      describe("evaluation", table_for(Of<ItemComponent>{})),
      describe("hours", table_for(Of<ServiceHours>{})),
      describe("hours.quota", table_for(Of<Quota>{}), true),
      describe("charter", table_for(Of<Charter>{})),
      describe("allow", table_for(Of<Allowance>{}), true),
  };
  return tables;
}

}  // namespace sp
