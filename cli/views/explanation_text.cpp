// SPDX-License-Identifier: Apache-2.0
#include "cli/views/explanation_text.hpp"

#include "base/utf8.hpp"
#include "cli/views/explanation_rows.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/limit_words.hpp"
#include "cli/views/promise_text.hpp"
#include "cli/views/shown.hpp"
#include "cli/views/words.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"
#include "text/spoken_time.hpp"

#include <fmt/format.h>

namespace sp::cli {
namespace {

constexpr std::size_t title_width = 11;

/// A title with its paragraphs, none of them empty.
struct Field {
  std::string title;
  std::vector<std::string> paragraphs;
  Tone tone = Tone::plain;
};
using Fields = std::vector<Field>;

void add(Fields& fields, const std::string& title, const std::string& paragraph,
         Tone tone = Tone::plain) {
  if (!paragraph.empty()) fields.push_back({title, {paragraph}, tone});
}

std::string title_of(Label label, Language language) {
  return std::string(words(label, language));
}

/// Which case, under which standard.
Fields case_fields(const CaseView& view, Language language) {
  const auto& standard = view.standard();
  Fields fields;
  add(fields, title_of(Label::agency, language), standard.service.agency.value_or(""));
  add(fields, title_of(Label::unit, language), standard.service.unit.value_or(""));
  add(fields, title_of(Label::case_, language), view.state.case_number);
  add(fields, title_of(Label::reference, language), view.state.ref.value_or(""));
  add(fields, title_of(Label::subject, language), view.state.subject);
  add(fields, title_of(Label::status, language), status_words(view.state, language));
  return fields;
}

/// The bytes that were pinned.
std::string file_words(const Told& told) {
  const auto& pins = told.view.state.pins;
  return told.say(ExplainLabel::file,
                  {pins.standard_id, std::to_string(pins.edition), to_hex(pins.standard)});
}

/// Where the promise stands: the document, its number and decree, the bytes that were pinned.
std::vector<std::string> source_words(const Told& told) {
  const auto& standard = told.view.standard();
  const auto& component = standard.time_limit;
  std::vector<std::string> lines;
  const auto& act = component.legal.act;
  if (told.clock().name == "legal" && act) lines.push_back(told.say(ExplainLabel::act, {*act}));
  if (!is_promise(told.clock())) {
    lines.push_back(file_words(told));
    return lines;
  }
  if (standard.document.source) lines.push_back(*standard.document.source);
  std::string place;
  if (component.number || component.heading) {
    place = told.say(ExplainLabel::component,
                     {component.number.value_or(""), component.heading.value_or("")});
  }
  const auto named = [&](ExplainLabel label, const Text& value) {
    if (value) place += (place.empty() ? "" : " · ") + told.say(label, {*value});
  };
  named(ExplainLabel::number_of_standard, standard.service.number);
  named(ExplainLabel::decree, standard.service.decree);
  if (!place.empty()) lines.push_back(place);
  lines.push_back(file_words(told));
  return lines;
}

std::string calendar_words(const Told& told) {
  const auto& calendar = told.view.calendar;
  return told.say(
      ExplainLabel::calendar_is,
      {calendar.id(), calendar.zone().name(), spoken_date(calendar.coverage().first, told.language),
       spoken_date(calendar.coverage().last, told.language)});
}

Fields promise_fields(const Told& told) {
  const auto& limit = told.view.standard().time_limit;
  const bool promise = is_promise(told.clock());
  Fields fields;
  if (promise && limit.original) {
    add(fields, title_of(Label::promise, told.language), "\"" + shown(*limit.original) + "\"",
        Tone::strong);
  }
  fields.push_back({told.say(ExplainLabel::source), source_words(told), Tone::muted});
  std::vector<std::string> terms{limit_words(told.clock(), true, told.language)};
  const auto inferred = inferred_words(limit, told.language);
  if (promise && !inferred.empty()) terms.push_back(inferred);
  if (promise && limit.applies_to)
    terms.push_back(told.say(ExplainLabel::applies_to, {*limit.applies_to}));
  fields.push_back({told.say(ExplainLabel::limit), terms, Tone::plain});
  add(fields, told.say(ExplainLabel::started), started_words(told));
  add(fields, told.say(ExplainLabel::stops), stops_words(told));
  const auto rules = rules_words(told);
  if (!rules.empty()) fields.push_back({told.say(ExplainLabel::rules), rules, Tone::plain});
  add(fields, told.say(ExplainLabel::calendar), calendar_words(told));
  return fields;
}

Fields answer_fields(const Told& told) {
  Fields fields;
  for (const auto& extension : told.why().extensions) {
    add(fields, told.say(ExplainLabel::extension), extension_line(told, extension));
  }
  for (const auto& pause : told.why().pauses) {
    add(fields, told.say(ExplainLabel::pause), pause_words(told, pause));
  }
  if (told.clock().deadline) {
    add(fields, title_of(Label::due, told.language), due_sentence(told), Tone::strong);
  }
  add(fields, told.say(ExplainLabel::verdict), verdict_sentence(told),
      tone_of(told.clock().status));
  return fields;
}

std::string clock_title(const Told& told) {
  return told.say(ExplainLabel::heading, {clock_name(told)});
}

std::string as_of_words(const CaseView& view, Language language) {
  return say(Label::as_of_line, language,
             {spoken_time(view.as_of, view.zone(), language), view.zone().name()});
}

std::string in_text(const Fields& fields, const TextStyle& style) {
  std::string text;
  for (const auto& field : fields) {
    auto lead = pad_right(field.title, title_width) + " ";
    for (const auto& paragraph : field.paragraphs) {
      text += hanging(lead, shown(paragraph), field.tone, style);
      lead = std::string(title_width + 1, ' ');
    }
  }
  return text;
}

std::string in_markdown(const Fields& fields) {
  std::string text;
  for (const auto& field : fields) {
    std::string value;
    for (const auto& paragraph : field.paragraphs) {
      value += (value.empty() ? "" : "<br>") + escape_markdown(shown(paragraph));
    }
    text += fmt::format("- **{}**: {}\n", field.title, value);
  }
  return text;
}

std::string clock_text(const Told& told, const TextStyle& style) {
  TextStyle sheet = style;
  sheet.width = sheet_width(style);
  auto text = "\n" + hanging("", clock_title(told), Tone::strong, style) +
              in_text(promise_fields(told), style);
  if (!told.why().dates.empty()) text += "\n" + to_table_text(account_table(told), sheet);
  return text + "\n" + in_text(answer_fields(told), style);
}

std::string clock_markdown(const Told& told) {
  auto text = "\n## " + escape_markdown(clock_title(told)) + "\n\n" +
              in_markdown(promise_fields(told)) + "\n";
  if (!told.why().dates.empty()) text += to_markdown(account_table(told)) + "\n";
  return text + in_markdown(answer_fields(told));
}

}  // namespace

std::string explanation_text(const CaseView& view, const std::vector<ExplainedClock>& clocks,
                             Language language, const TextStyle& style) {
  const auto title = harmless(title_in(view.standard(), name_of(language)));
  auto text = hanging("", title, Tone::strong, style) + in_text(case_fields(view, language), style);
  for (const auto& clock : clocks) text += clock_text({view, clock, language}, style);
  return text + "\n" + paint(as_of_words(view, language), Tone::muted, style) + "\n";
}

std::string explanation_markdown(const CaseView& view, const std::vector<ExplainedClock>& clocks,
                                 Language language) {
  const auto title = harmless(title_in(view.standard(), name_of(language)));
  auto text = "# " + escape_markdown(title) + "\n\n" + in_markdown(case_fields(view, language));
  for (const auto& clock : clocks) text += clock_markdown({view, clock, language});
  return text + "\n" + escape_markdown(as_of_words(view, language)) + "\n";
}

}  // namespace sp::cli
