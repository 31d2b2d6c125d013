// SPDX-License-Identifier: Apache-2.0
// The tables of the components that consist of lists of their own.
#include "formats/component_rows.hpp"
#include "formats/standard_tables.hpp"

namespace sp {

std::optional<std::vector<Item>> read_value(Reading& reading, const Node& node,
                                            const std::string& path, Of<std::vector<Item>>) {
  return read_texts_or_tables<Item>(reading, node, path);
}

const Table<Transcribed>& table_for(Of<Transcribed>) {
  static const Table<Transcribed> table{
      "Where one key comes from, when it is not where the rest comes from",
      {always(key<&Transcribed::key>("key", "of this component's table")),
       always(key<&Transcribed::source>("source", "id of one of [sources]", id_form())),
       key<&Transcribed::page>("page", "where in it")}};
  return table;
}

const Table<Item>& table_for(Of<Item>) {
  static const Table<Item> table{
      "An entry of a list, where plain words do not suffice",
      {key<&Item::id>("id", "permanent id, where something refers to it", id_form()),
       key<&Item::label>("label", "how the document marks it, like \"a.\""),
       needed(key<&Item::text>("text", "the words of the document")),
       key<&Item::text_en>("text_en", "the same in English"),
       key<&Item::every>("every", "the period of something that recurs"),
       key<&Item::variants>("variants", "ids of the variants it is for"),
       rows_below<&Item::items>("items", "entries below this one")}};
  return table;
}

const Table<ItemComponent>& table_for(Of<ItemComponent>) {
  static const Table<ItemComponent> table{"A component that is a list",
                                          with_common<ItemComponent>({key<&ItemComponent::items>(
                                              "items", "the entries, as texts or as tables")})};
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
      {needed(key<&Channel::kind>(
           "kind", "what sort of way it is",
           words({"letter", "phone", "whatsapp", "sms", "email", "web", "visit", "app", "facebook",
                  "instagram", "lapor", "fax", "box", "other"}))),
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
       key<&Act::article>("article", "the article that matters, like \"Pasal 21\""),
       key<&Act::about>("about", "what the act is about"),
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
       "when", "gate", "pause", "parallel", "procedure", "outcomes", "next"}};
  return table;
}

}  // namespace sp
