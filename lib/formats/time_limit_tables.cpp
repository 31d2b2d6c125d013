// SPDX-License-Identifier: Apache-2.0
// The tables of `[time_limit]`.
#include "formats/component_rows.hpp"
#include "formats/standard_tables.hpp"

namespace sp {

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
           key<&Limit::phases>("phase", "parts of the service with limits of their own"),
           key<&Limit::conditional>("conditional",
                                    "other promises, where a decision went some way"),
           subtable<&Limit::before>("before", "a deadline before an event"),
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
       key<&LegalLimit::pauses>("pauses",
                                "causes among those of `pause` that stop this clock too")}};
  return table;
}

const Table<PhaseLimit>& table_for(Of<PhaseLimit>) {
  static const Table<PhaseLimit> table{
      "A part of the service with a limit of its own: a clock beside the promise",
      {always(key<&PhaseLimit::id>("id", "permanent id", id_form())),
       key<&PhaseLimit::text>("text", "the words of the document"),
       key<&PhaseLimit::text_en>("text_en", "the same in English"),
       needed(key<&PhaseLimit::limit>("limit", "how long it may take")),
       needed(key<&PhaseLimit::start>(
           "start", "received, complete, paid, scheduled, or the id of a step that is come to")),
       needed(key<&PhaseLimit::stop>("stop", "id of the step whose end stops it, or \"end\"")),
       key<&PhaseLimit::role>("role", "id of the role, of [roles], whose part it is"),
       key<&PhaseLimit::count>("count", "whether the day it starts counts"),
       key<&PhaseLimit::pauses>("pauses",
                                "causes among those of `pause` that stop this clock too")}};
  return table;
}

const Table<ConditionalLimit>& table_for(Of<ConditionalLimit>) {
  static const Table<ConditionalLimit> table{
      "Another promise for a case whose decision went this way",
      {always(key<&ConditionalLimit::when>("when", "how a decision went")),
       needed(key<&ConditionalLimit::limit>("limit", "the promise then")),
       key<&ConditionalLimit::text>("text", "the words of the document")}};
  return table;
}

const Table<BeforeLimit>& table_for(Of<BeforeLimit>) {
  static const Table<BeforeLimit> table{
      "A deadline before an event: by then the request must be in",
      {always(key<&BeforeLimit::limit>("limit", "how long before it, in days, months or years")),
       always(key<&BeforeLimit::event>("event", "what it is before; `open --scheduled` says when")),
       key<&BeforeLimit::text>("text", "the words of the document")}};
  return table;
}

}  // namespace sp
