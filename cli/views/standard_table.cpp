// SPDX-License-Identifier: Apache-2.0
#include "cli/views/standard_table.hpp"

#include "base/utf8.hpp"
#include "cli/views/component_words.hpp"
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
  Listing listing{.schema = "sp.standard.show/1",
                  .columns = {{.key = "number", .title = "NO"},
                              {.key = "component", .title = "KOMPONEN"},
                              {.key = "description", .title = "URAIAN", .flexible = true}},
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

void add_line(std::string& text, Label label, const std::string& value, Language language) {
  if (value.empty()) return;
  text += pad_right(words(label, language), 14) + " " + harmless(value) + "\n";
}

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

std::string head_text(const Standard& standard, Language language) {
  const auto& service = standard.service;
  std::string text;
  add_line(text, Label::agency, presence_words(service.agency, language), language);
  add_line(text, Label::unit, presence_words(service.unit, language), language);
  add_line(text, Label::number_of_document, presence_words(service.number, language), language);
  add_line(text, Label::decree, presence_words(service.decree, language), language);
  add_line(text, Label::revision, presence_words(service.revision, language), language);
  add_line(text, Label::issued, date_words(service.issued, language), language);
  add_line(text, Label::effective, date_words(service.effective, language), language);
  const auto signatory = presence_words(service.signatory.title, language) + ", " +
                         presence_words(service.signatory.name, language);
  add_line(text, Label::signatory, signatory == ", " ? "" : signatory, language);
  add_line(text, Label::file_id,
           fmt::format("{} · {}", *standard.id,
                       say(Label::edition_only, language, {std::to_string(*standard.edition)})),
           language);
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
  auto text = paint(harmless(title_in(standard, name_of(language))), Tone::strong, style) + "\n";
  text += head_text(standard, language) + "\n";
  return text + to_table_text(table_of(standard, language), shown);
}

std::string standard_markdown(const Standard& standard, Language language) {
  const auto title = escape_markdown(title_in(standard, name_of(language)));
  std::string head;
  std::string text = head_text(standard, language);
  for (std::size_t from = 0; from < text.size();) {
    const auto end = text.find('\n', from);
    head += "- " + escape_markdown(text.substr(from, end - from)) + "\n";
    from = end + 1;
  }
  return "# " + title + "\n\n" + head + "\n" + to_markdown(table_of(standard, language));
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
