// SPDX-License-Identifier: Apache-2.0
#include "cli/views/standard_table.hpp"

#include "base/utf8.hpp"
#include "cli/views/component_words.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/words.hpp"
#include "report/listing.hpp"
#include "report/markdown.hpp"
#include "report/table_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sp::cli {
namespace {

struct Placed {
  std::string part;
  ComponentKey key;
};

/// Components in the document's order, then those that it leaves out.
std::vector<Placed> placed_components(const Standard& standard) {
  std::vector<Placed> placed;
  std::vector<ComponentKey> missing(all_components().begin(), all_components().end());
  if (standard.document.parts) {
    for (const auto& part : *standard.document.parts) {
      auto heading = part.heading.value_or("");
      for (const auto& name : part.components.value_or({})) {
        const auto key = parse_component_key(name);
        if (!key) continue;
        placed.push_back({heading, *key});
        heading.clear();
        missing.erase(std::remove(missing.begin(), missing.end(), *key), missing.end());
      }
    }
  }
  for (const auto key : missing) placed.push_back({"", key});
  return placed;
}

/// The second column is a narrow one on paper too.
std::string narrow(const std::string& heading) {
  std::string text;
  for (const auto& line : wrap(heading, 26)) text += (text.empty() ? "" : "\n") + line;
  return text;
}

Listing table_of(const Standard& standard, Language language) {
  Listing listing{
      .schema = "sp.standard.show/1",
      .columns = {{.key = "number", .title = "NO"},
                  {.key = "component", .title = "KOMPONEN"},
                  {.key = "description", .title = "URAIAN", .flexible = true, .items = true}},
      .rows = {}};
  if (language == Language::english) {
    listing.columns[1].title = "COMPONENT";
    listing.columns[2].title = "DESCRIPTION";
  }
  for (const auto& row : component_rows(standard, language)) {
    if (!row.part.empty()) {
      listing.rows.push_back({{}, {{""}, {narrow(row.part), Tone::strong}, {""}}});
    }
    listing.rows.push_back({{}, {{row.number}, {narrow(row.heading)}, {row.description}}});
  }
  return listing;
}

struct HeadLine {
  Label label;
  std::string value;
};

std::string presence_words(const Text& field, Language language) {
  if (field) return *field;
  return field.presence == Presence::not_stated ? std::string(words(Label::not_stated, language))
                                                : std::string();
}

std::string date_words(const Field<PartialDate>& field, Language language) {
  if (field) return to_string(*field);
  return field.presence == Presence::not_stated ? std::string(words(Label::not_stated, language))
                                                : std::string();
}

/// Title and name, or once that neither is stated.
std::string signatory_words(const Signatory& signatory, Language language) {
  const auto title = presence_words(signatory.title, language);
  const auto name = presence_words(signatory.name, language);
  if (title == name || name.empty()) return title;
  return title.empty() ? name : title + ", " + name;
}

/// What stands above the table; nothing for what the file does not speak of.
std::vector<HeadLine> head_of(const Standard& standard, Language language) {
  const auto& service = standard.service;
  const auto edition = say(Label::edition_only, language, {std::to_string(*standard.edition)});
  std::vector<HeadLine> lines{{Label::agency, presence_words(service.agency, language)},
                              {Label::unit, presence_words(service.unit, language)},
                              {Label::number_of_document, presence_words(service.number, language)},
                              {Label::decree, presence_words(service.decree, language)},
                              {Label::revision, presence_words(service.revision, language)},
                              {Label::issued, date_words(service.issued, language)},
                              {Label::effective, date_words(service.effective, language)},
                              {Label::signatory, signatory_words(service.signatory, language)},
                              {Label::file_id, fmt::format("{} · {}", *standard.id, edition)}};
  std::erase_if(lines, [](const HeadLine& line) { return line.value.empty(); });
  return lines;
}

std::string head_text(const Standard& standard, Language language, const TextStyle& style) {
  constexpr std::size_t title_width = 14;
  std::string text;
  for (const auto& line : head_of(standard, language)) {
    const auto lead = pad_right(words(line.label, language), title_width) + " ";
    text += hanging(lead, harmless(line.value), Tone::plain, style);
  }
  return text;
}

template <class T>
Json field_json(const Field<T>& field) {
  return field.value ? Json(*field.value) : Json();
}

Json date_json(const Field<PartialDate>& date) {
  return date ? Json(to_string(*date)) : Json();
}

Json step_json(const Step& step) {
  Json entry;
  entry["id"] = *step.id;
  entry["kind"] = name_of(step.kind.value_or(StepKind::task));
  entry["text"] = field_json(step.text);
  entry["time"] = step.time ? Json(to_string(*step.time)) : Json();
  entry["performer"] = field_json(step.performer);
  entry["next"] = field_json(step.next);
  Json outcomes{Json::Array{}};
  for (const auto& outcome : step.outcomes.value_or({})) {
    Json one;
    one["id"] = field_json(outcome.id);
    one["label"] = field_json(outcome.label);
    one["effect"] = outcome.effect ? Json(std::string(name_of(*outcome.effect))) : Json();
    one["next"] = field_json(outcome.next);
    outcomes.push_back(one);
  }
  entry["outcomes"] = outcomes;
  return entry;
}

}  // namespace

std::vector<ComponentRow> component_rows(const Standard& standard, Language language) {
  std::vector<ComponentRow> rows;
  for (const auto& placed : placed_components(standard)) {
    const auto& component = component_of(standard, placed.key);
    rows.push_back({.part = placed.part,
                    .number = component.number.value_or(""),
                    .heading = component.heading
                                   ? *component.heading
                                   : std::string(words(label_of(placed.key), language)),
                    .description = component_words(standard, placed.key, language)});
  }
  return rows;
}

std::string standard_text(const Standard& standard, Language language, const TextStyle& style) {
  TextStyle shown = style;
  if (shown.width == 0) shown.width = 100;
  const auto title = harmless(title_in(standard, name_of(language)));
  auto text = hanging("", title, Tone::strong, shown);
  text += head_text(standard, language, shown) + "\n";
  return text + to_table_text(table_of(standard, language), shown);
}

std::string standard_markdown(const Standard& standard, Language language) {
  auto text = "# " + escape_markdown(title_in(standard, name_of(language))) + "\n\n";
  for (const auto& line : head_of(standard, language)) {
    text += fmt::format("- {}: {}\n", words(line.label, language), escape_markdown(line.value));
  }
  return text + "\n" + to_markdown(table_of(standard, language));
}

Json standard_json(const Standard& standard) {
  Json data;
  data["id"] = *standard.id;
  data["edition"] = *standard.edition;
  data["title"] = field_json(standard.service.title);
  data["title_en"] = field_json(standard.service.title_en);
  data["agency"] = field_json(standard.service.agency);
  data["unit"] = field_json(standard.service.unit);
  data["revision"] = field_json(standard.service.revision);
  data["decree"] = field_json(standard.service.decree);
  data["issued"] = date_json(standard.service.issued);
  data["effective"] = date_json(standard.service.effective);
  data["limit"] = standard.time_limit.limit ? Json(to_string(*standard.time_limit.limit)) : Json();
  Json steps{Json::Array{}};
  for (const auto& step : standard.steps()) steps.push_back(step_json(step));
  data["steps"] = steps;
  Json components{Json::Array{}};
  for (const auto& placed : placed_components(standard)) {
    const auto& component = component_of(standard, placed.key);
    Json entry;
    entry["key"] = name_of(placed.key);
    entry["number"] = field_json(component.number);
    entry["heading"] = field_json(component.heading);
    entry["description"] = component_words(standard, placed.key, Language::indonesian);
    components.push_back(entry);
  }
  data["components"] = components;
  return data;
}

}  // namespace sp::cli
