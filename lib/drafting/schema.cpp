// SPDX-License-Identifier: Apache-2.0
#include "drafting/schema.hpp"

#include "drafting/forms_of_types.hpp"
#include "formats/bound_table.hpp"
#include "text/sentence_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace sp {
namespace {

constexpr const char* draft = "http://json-schema.org/draft-07/schema#";

Json object_form() {
  Json form;
  form["type"] = "object";
  form["additionalProperties"] = false;
  return form;
}

/// Types whose words say how a value is written, which their names do not.
bool has_a_grammar(const std::string& type) {
  return type == "amount" || type == "partial_date" || type == "date" || type == "cutoff" ||
         type == "zone" || type == "list_of_hours" || type == "price";
}

/// True for a table that has the keys of another one and needs none of them.
bool is_loosened(const KeyDoc& key) {
  return !key.same_as.empty() && key.type == "table";
}

class SchemaWriter {
 public:
  SchemaWriter(const DescribedFile& file, Language language) : file_(file), language_(language) {}

  Json schema() {
    auto schema = form_of_table(file_.top());
    schema["$schema"] = draft;
    schema["title"] = sentence_of(file_.top().summary, language_);
    for (const auto& table : file_.tables()) {
      if (&table != &file_.top()) schema["definitions"][name_of(table.path)] = form_of_table(table);
      add_loosened(table, schema);
    }
    return schema;
  }

 private:
  std::string described(const std::string& summary, const std::string& type) const;
  std::string in(Language language, const std::string& summary, const std::string& type) const;
  static std::string name_of(std::string path);
  static Json reference(const std::string& path);
  void add_loosened(const TableDoc& owner, Json& schema) const;
  Json form_of_table(const TableDoc& table) const;
  Json form_of_member(const TableDoc& owner, const KeyDoc& key) const;
  Json form_of_named(const TableDoc& each) const;
  Json mark_names_of(const TableDoc& table) const;
  void add_marks(Json& form, const Json& names) const;
  void collect(const TableDoc& table, const std::string& prefix, std::vector<std::string>& names,
               std::vector<std::string>& patterns) const;
  static Json said_or_marked(const std::string& key);

  const DescribedFile& file_;
  Language language_;
};

std::string SchemaWriter::in(Language language, const std::string& summary,
                             const std::string& type) const {
  const auto sentence = sentence_of(summary, language);
  if (!has_a_grammar(type)) return sentence;
  return fmt::format("{} ({})", sentence, in_words(type, language));
}

std::string SchemaWriter::described(const std::string& summary, const std::string& type) const {
  const auto other = language_ == Language::english ? Language::indonesian : Language::english;
  const auto first = in(language_, summary, type);
  const auto second = in(other, summary, type);
  return first == second ? first : first + "\n\n" + second;
}

/// A path, with a name in the place of the keys that the author chooses.
std::string SchemaWriter::name_of(std::string path) {
  std::replace(path.begin(), path.end(), '*', 'x');
  return path;
}

Json SchemaWriter::reference(const std::string& path) {
  Json form;
  form["$ref"] = "#/definitions/" + name_of(path);
  return form;
}

/// Defines the tables that have the keys of another one and need none of them.
void SchemaWriter::add_loosened(const TableDoc& owner, Json& schema) const {
  for (const auto& key : owner.keys) {
    if (!is_loosened(key)) continue;
    auto table = *file_.below(owner, key);
    for (auto& each : table.keys) each.needed = Needed::no;
    schema["definitions"][name_of(path_of(owner, key))] = form_of_table(table);
  }
}

/// `roles`, `sources`: keys of the author's choice, each with a text or a table.
Json SchemaWriter::form_of_named(const TableDoc& each) const {
  auto form = object_form();
  form["patternProperties"][id_pattern] = any_of({some_text(), reference(each.path)});
  add_marks(form, text_like(id_pattern));
  return form;
}

Json SchemaWriter::form_of_member(const TableDoc& owner, const KeyDoc& key) const {
  const auto* table = file_.below(owner, key);
  Json form;
  if (table == nullptr && !holds_tables(key.type)) {
    form = form_of(key);
  } else if (table == nullptr) {
    throw std::logic_error("the tables of '" + owner.path + "." + key.name + "' are not described");
  } else if (is_named_by_author(*table)) {
    form = form_of_named(*table);
  } else if (key.type == "list_of_items") {
    form = any_of({some_text(), array_of(any_of({some_text(), reference(table->path)}))});
  } else if (key.type == "list_of_tables") {
    form = array_of(reference(table->path));
  } else {
    const auto path = is_loosened(key) ? path_of(owner, key) : table->path;
    form["allOf"] = Json::Array{reference(path)};  // beside a $ref nothing else is read
  }
  form["description"] = described(key.summary, key.type);
  return form;
}

void SchemaWriter::collect(const TableDoc& table, const std::string& prefix,
                           std::vector<std::string>& names,
                           std::vector<std::string>& patterns) const {
  for (const auto& key : table.keys) {
    names.push_back(prefix + key.name);
    const auto* below = file_.below(table, key);
    if (below == nullptr) continue;
    if (is_named_by_author(*below)) patterns.push_back(prefix + key.name);
    if (key.type == "table") collect(*below, prefix + key.name + ".", names, patterns);
  }
}

/// The names that the lists of marks of a table may have: its keys, those of the tables in it, and
/// what it covers of its elements.
Json SchemaWriter::mark_names_of(const TableDoc& table) const {
  auto names = table.covered;
  std::vector<std::string> patterns;
  collect(table, "", names, patterns);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  if (patterns.empty()) return text_among(names);
  Json::Array forms{text_among(names)};
  for (const auto& pattern : patterns) {
    forms.push_back(text_like("^" + pattern + "\\." + std::string(id_pattern).substr(1)));
  }
  return any_of(std::move(forms));
}

void SchemaWriter::add_marks(Json& form, const Json& names) const {
  for (const auto& mark : mark_names()) {
    auto list = array_of(names);
    list["uniqueItems"] = true;
    list["description"] = described(mark, "");
    form["properties"][mark] = std::move(list);
  }
}

/// The key stands there, or a list of marks says why it does not.
Json SchemaWriter::said_or_marked(const std::string& key) {
  Json::Array ways;
  Json there;
  there["required"].push_back(key);
  ways.push_back(there);
  for (const auto* mark : {"not_stated", "not_applicable", "not_seen"}) {
    Json marked;
    marked["required"].push_back(mark);
    marked["properties"][mark]["contains"]["const"] = key;
    ways.push_back(marked);
  }
  return any_of(std::move(ways));
}

Json SchemaWriter::form_of_table(const TableDoc& table) const {
  auto form = object_form();
  form["description"] = described(table.summary, "");
  add_marks(form, mark_names_of(table));
  for (const auto& key : table.keys) {
    form["properties"][key.name] = form_of_member(table, key);
    switch (key.needed) {
      case Needed::no:
        break;
      case Needed::unless_marked:
        form["allOf"].push_back(said_or_marked(key.name));
        break;
      case Needed::always:
        form["required"].push_back(key.name);
        break;
    }
  }
  return form;
}

}  // namespace

Json json_schema(const DescribedFile& file, Language language) {
  return SchemaWriter(file, language).schema();
}

}  // namespace sp
