// SPDX-License-Identifier: Apache-2.0
#include "cli/views/standard_table.hpp"

#include "base/utf8.hpp"
#include "cli/views/component_words.hpp"
#include "cli/views/layout.hpp"
#include "cli/views/standard_sections.hpp"
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

Listing table_of(const Standard& standard, const ShownPart& part, Language language) {
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
    if (part.component && row.key != *part.component) continue;
    if (!row.part.empty() && !part.component) {
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

/// Why there is no value, where the file says so and a reader should know.
std::string unsaid_words(Presence presence, Language language) {
  if (presence == Presence::not_stated) return std::string(words(Label::not_stated, language));
  if (presence == Presence::not_seen) return std::string(words(Label::not_seen, language));
  return {};
}

std::string presence_words(const Text& field, Language language) {
  return field ? *field : unsaid_words(field.presence, language);
}

std::string date_words(const Field<PartialDate>& field, Language language) {
  return field ? to_string(*field) : unsaid_words(field.presence, language);
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

}  // namespace

std::vector<ComponentRow> component_rows(const Standard& standard, Language language) {
  std::vector<ComponentRow> rows;
  for (const auto& placed : placed_components(standard)) {
    const auto& component = component_of(standard, placed.key);
    rows.push_back({.key = placed.key,
                    .part = placed.part,
                    .number = component.number.value_or(""),
                    .heading = component.heading
                                   ? *component.heading
                                   : std::string(words(label_of(placed.key), language)),
                    .description = component_words(standard, placed.key, language)});
  }
  return rows;
}

std::string standard_text(const Standard& standard, const ShownPart& part, Language language,
                          const TextStyle& style) {
  TextStyle shown = style;
  if (shown.width == 0) shown.width = 100;
  const auto title = harmless(title_in(standard, name_of(language)));
  auto text = hanging("", title, Tone::strong, shown);
  text += head_text(standard, language, shown) + "\n";
  text += to_table_text(table_of(standard, part, language), shown);
  if (part.component) return text;
  for (const auto& section : sections_of(standard, language)) {
    text += "\n" + hanging("", harmless(section.title), Tone::strong, shown);
    for (const auto& line : section.lines)
      text += hanging("  ", harmless(line), Tone::plain, shown);
  }
  return text;
}

std::string standard_markdown(const Standard& standard, const ShownPart& part, Language language) {
  auto text = "# " + escape_markdown(title_in(standard, name_of(language))) + "\n\n";
  for (const auto& line : head_of(standard, language)) {
    text += fmt::format("- {}: {}\n", words(line.label, language), escape_markdown(line.value));
  }
  text += "\n" + to_markdown(table_of(standard, part, language));
  if (part.component) return text;
  for (const auto& section : sections_of(standard, language)) {
    text += "\n## " + escape_markdown(section.title) + "\n\n";
    for (const auto& line : section.lines) text += "- " + escape_markdown(line) + "\n";
  }
  return text;
}

}  // namespace sp::cli
