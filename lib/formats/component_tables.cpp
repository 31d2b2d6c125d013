// SPDX-License-Identifier: Apache-2.0
// The tables of the components that consist of lists of their own.
#include "formats/forms.hpp"
#include "formats/standard_tables.hpp"

namespace sp {
namespace {

/// The rows of a component, and behind them those that every component has.
template <class C>
std::vector<Row<C>> with_common(std::vector<Row<C>> rows) {
  const std::vector<Row<Component>> common{
      key<&Component::number>("number", "its number in the document, like \"2.\""),
      key<&Component::heading>("heading", "its name in the document"),
      key<&Component::original>("original",
                                "the document's own words, where structure replaced them"),
      key<&Component::note>("note", "a remark of whoever transcribed it"),
  };
  rows.insert(rows.end(), common.begin(), common.end());
  return rows;
}

/// Entries below an entry.
Row<Item> items_below() {
  const auto read = [](Reading& reading, const Node& node, Item& item, const std::string& path) {
    auto items = read_value(reading, node, path, Of<std::vector<Item>>{});
    if (items) item.items = std::move(*items);
  };
  return {{"items", "list_of_items", Needed::no, {}, "entries below this one"},
          read,
          [](Item&, std::string_view below) { return below.empty() ? no_fields() : std::nullopt; }};
}

}  // namespace

std::optional<std::vector<Item>> read_value(Reading& reading, const Node& node,
                                            const std::string& path, Of<std::vector<Item>>) {
  if (node.kind != Node::Kind::array && node.kind != Node::Kind::string) {
    reading.wrong_type(node, "list_of_items", path);
    return std::nullopt;
  }
  const bool single = node.kind == Node::Kind::string;
  const std::vector<Node> one = single ? std::vector{node} : std::vector<Node>{};
  const auto& entries = single ? one : node.items;
  std::vector<Item> items;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& entry = entries[i];
    Item item;
    item.place = entry.place;
    if (entry.kind == Node::Kind::table) {
      read_table(reading, entry, table_for(Of<Item>{}), item, element_path(path, i));
    } else {
      item.text.value = read_value(reading, entry, element_path(path, i), Of<std::string>{});
      item.text.presence = Presence::stated;
      item.text.place = entry.place;
    }
    items.push_back(std::move(item));
  }
  return items;
}

const Table<Item>& table_for(Of<Item>) {
  static const Table<Item> table{
      "An entry of a list, where plain words do not suffice",
      {key<&Item::id>("id", "permanent id, where something refers to it", id_form()),
       key<&Item::label>("label", "how the document marks it, like \"a.\""),
       needed(key<&Item::text>("text", "the words of the document")),
       key<&Item::every>("every", "the period of something that recurs"), items_below()}};
  return table;
}

const Table<ItemComponent>& table_for(Of<ItemComponent>) {
  static const Table<ItemComponent> table{"A component that is a list",
                                          with_common<ItemComponent>({key<&ItemComponent::items>(
                                              "items", "the entries, as texts or as tables")})};
  return table;
}

const Table<FeeComponent>& table_for(Of<FeeComponent>) {
  static const Table<FeeComponent> table{"What the recipient pays",
                                         with_common<FeeComponent>({key<&FeeComponent::amount>(
                                             "amount", "\"free\", or the document's words")})};
  return table;
}

const Table<ComplaintsComponent>& table_for(Of<ComplaintsComponent>) {
  static const Table<ComplaintsComponent> table{
      "How complaints, suggestions and remarks are taken and handled",
      with_common<ComplaintsComponent>(
          {key<&ComplaintsComponent::channels>("channel", "ways to complain"),
           key<&ComplaintsComponent::limit>("limit", "by when a complaint is answered"),
           key<&ComplaintsComponent::officer>("officer", "who answers"),
           key<&ComplaintsComponent::handling>("handling", "what becomes of a complaint")})};
  return table;
}

const Table<Channel>& table_for(Of<Channel>) {
  static const Table<Channel> table{
      "A way to complain",
      {needed(key<&Channel::kind>("kind", "what sort of way it is",
                                  words({"letter", "phone", "whatsapp", "sms", "email", "web",
                                         "visit", "app", "facebook", "instagram", "lapor"}))),
       key<&Channel::name>("name", "its name in the document"),
       key<&Channel::contact>("contact", "addresses, numbers")}};
  return table;
}

const Table<LegalBasisComponent>& table_for(Of<LegalBasisComponent>) {
  static const Table<LegalBasisComponent> table{
      "The acts on which the service rests",
      with_common<LegalBasisComponent>(
          {key<&LegalBasisComponent::acts>("act", "the acts, in the document's order")})};
  return table;
}

const Table<Act>& table_for(Of<Act>) {
  static const Table<Act> table{
      "An act",
      {needed(key<&Act::act>("act", "its citation, like \"UU 25/2009\"")),
       key<&Act::kind>("kind", "\"standard\" for what is no act", words({"act", "standard"})),
       key<&Act::original>("original", "the document's own words")}};
  return table;
}

const Table<CompetenceComponent>& table_for(Of<CompetenceComponent>) {
  static const Table<CompetenceComponent> table{
      "What those who do the work must know",
      with_common<CompetenceComponent>(
          {key<&CompetenceComponent::items>("items", "what holds for everyone"),
           key<&CompetenceComponent::roles>("role", "what holds for one role")})};
  return table;
}

const Table<RoleCompetence>& table_for(Of<RoleCompetence>) {
  static const Table<RoleCompetence> table{
      "The competence that a role needs",
      {needed(key<&RoleCompetence::role>("role", "id of the role in [roles]")),
       key<&RoleCompetence::title>("title", "this component's own spelling of the role"),
       key<&RoleCompetence::education>("education", "levels, with the number of people"),
       key<&RoleCompetence::certificates>("certificates", "certificates asked for"),
       key<&RoleCompetence::original>("original", "the document's own words")}};
  return table;
}

const Table<Education>& table_for(Of<Education>) {
  static const Table<Education> table{
      "A level of education",
      {needed(key<&Education::level>("level", "like \"S-1\"")),
       key<&Education::count>("count", "how many people", from_zero())}};
  return table;
}

const Table<StaffingComponent>& table_for(Of<StaffingComponent>) {
  static const Table<StaffingComponent> table{
      "How many people do the work",
      with_common<StaffingComponent>(
          {key<&StaffingComponent::total>("total", "of all roles together", from_zero()),
           key<&StaffingComponent::roles>("role", "of each role")})};
  return table;
}

const Table<RoleCount>& table_for(Of<RoleCount>) {
  static const Table<RoleCount> table{
      "How many people have a role",
      {needed(key<&RoleCount::role>("role", "id of the role in [roles]")),
       key<&RoleCount::title>("title", "this component's own spelling of the role"),
       needed(key<&RoleCount::count>("count", "how many people", from_zero()))}};
  return table;
}

const Table<TimeLimitComponent>& table_for(Of<TimeLimitComponent>) {
  using Limit = TimeLimitComponent;
  static const Table<Limit> table{
      "How long the service may take",
      with_common<Limit>(
          {needed(key<&Limit::limit>("limit", "the promise")),
           key<&Limit::per>("per", "what the limit is for each of: employee, document, …"),
           key<&Limit::start>("start", "what starts the clock"),
           key<&Limit::stop>("stop", "id of the step whose end stops the clock, or \"end\""),
           key<&Limit::count>("count", "whether the day of receipt counts"),
           key<&Limit::cutoff>("cutoff", "from when on a receipt is the next working day's"),
           key<&Limit::roll>("roll", "what becomes of a date on which nobody works"),
           key<&Limit::multiply>("multiply", "what `per` means for a case with several"),
           key<&Limit::applies_to>("applies_to", "the service that the document's limit names"),
           key<&Limit::refusal_limit>("refusal_limit", "the limit where the answer is no"),
           key<&Limit::answer_limit>("answer_limit",
                                     "how long the applicant has to supply what was requested"),
           key<&Limit::pauses>("pause", "causes that stop the clock"),
           subtable<&Limit::extension>("extension", "more time that the office may take"),
           subtable<&Limit::legal>("legal", "the most that the law allows, beside the promise")})};
  return table;
}

const Table<PauseRule>& table_for(Of<PauseRule>) {
  static const Table<PauseRule> table{
      "A cause that stops the clock",
      {always(key<&PauseRule::cause>("cause", "its id", id_form())),
       key<&PauseRule::cap>("cap", "the most it may cost in one case"),
       key<&PauseRule::text>("text", "the words of the document")}};
  return table;
}

const Table<ExtensionRule>& table_for(Of<ExtensionRule>) {
  static const Table<ExtensionRule> table{
      "More time that the office may take, recorded before the promise is broken",
      {key<&ExtensionRule::count>("count", "how often; once where it does not say", from_one()),
       always(
           key<&ExtensionRule::limit>("limit", "by how much each time, in the promise's unit"))}};
  return table;
}

const Table<LegalLimit>& table_for(Of<LegalLimit>) {
  static const Table<LegalLimit> table{
      "The most that the law allows, a clock beside the promise",
      {always(key<&LegalLimit::limit>("limit", "how long")),
       always(key<&LegalLimit::start>("start", "what starts it")),
       key<&LegalLimit::count>("count", "whether the day it starts counts"),
       key<&LegalLimit::roll>("roll", "what becomes of a date on which nobody works"),
       always(key<&LegalLimit::act>("act", "the act that says so, with its article")),
       key<&LegalLimit::pauses>("pauses", "causes among those of `pause` that stop this clock too")}};
  return table;
}

const Table<ProcedureComponent>& table_for(Of<ProcedureComponent>) {
  static const Table<ProcedureComponent> table{
      "The steps. Marks here cover every step",
      with_common<ProcedureComponent>(
          {key<&ProcedureComponent::steps>("step", "in the order in which people read them")}),
      [](ProcedureComponent& procedure, std::string_view name) -> FieldStates {
        const auto& steps = table_for(Of<Step>{});
        Step none;
        if (!fields_of(steps, none, name)) return std::nullopt;
        std::vector<FieldState> all;
        if (!procedure.steps) return all;
        for (auto& step : *procedure.steps.value) {
          const auto fields = fields_of(steps, step, name);
          all.insert(all.end(), fields->begin(), fields->end());
        }
        return all;
      },
      {"id", "kind", "text", "text_en", "time", "performer", "performer_title", "input", "output",
       "when", "gate", "outcomes", "next"}};
  return table;
}

}  // namespace sp
