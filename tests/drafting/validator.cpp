// SPDX-License-Identifier: Apache-2.0
#include "validator.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

namespace sp::test {
namespace {

using Faults = std::vector<std::string>;

const std::set<std::string> remarks{"$schema", "title", "description", "definitions"};

bool is_text(const Node& node) {
  return node.kind == Node::Kind::string || node.kind == Node::Kind::date ||
         node.kind == Node::Kind::time || node.kind == Node::Kind::date_time;
}

bool has_type(const Node& node, const std::string& type) {
  if (type == "object") return node.kind == Node::Kind::table;
  if (type == "array") return node.kind == Node::Kind::array;
  if (type == "string") return is_text(node);
  if (type == "integer") return node.kind == Node::Kind::integer;
  if (type == "boolean") return node.kind == Node::Kind::boolean;
  throw std::logic_error("a type that is not known: " + type);
}

class Validator {
 public:
  explicit Validator(const Json& root) : root_(root) {}

  Faults check(const Json& schema, const Node& node, const std::string& path) {
    const auto& words = *schema.as_object();
    if (const auto reference = words.find("$ref"); reference != words.end()) {
      return check(target(*reference->second.as_string()), node, path);
    }
    Faults faults;
    for (const auto& [word, value] : words) {
      for (auto& fault : check_word(schema, word, value, node, path)) faults.push_back(fault);
    }
    return faults;
  }

 private:
  const Json& target(const std::string& reference) const {
    const std::string start = "#/definitions/";
    if (!reference.starts_with(start)) throw std::logic_error("no such place: " + reference);
    return root_.as_object()->at("definitions").as_object()->at(reference.substr(start.size()));
  }

  bool accepts(const Json& schema, const Node& node) { return check(schema, node, "").empty(); }

  Faults check_word(const Json& schema, const std::string& word, const Json& value,
                    const Node& node, const std::string& path) {
    if (remarks.count(word) > 0) return {};
    if (word == "allOf") return all(value, node, path);
    if (word == "anyOf") {
      const auto& ways = *value.as_array();
      const bool any = std::any_of(ways.begin(), ways.end(),
                                   [&](const Json& way) { return accepts(way, node); });
      return any ? Faults{} : Faults{path + ": anyOf"};
    }
    if (word == "additionalProperties" || word == "patternProperties") {
      return word == "additionalProperties" ? members(schema, node, path) : Faults{};
    }
    if (word == "properties") return properties(value, node, path);
    if (word == "items") return items(value, node, path);
    return is_met(word, value, node) ? Faults{} : Faults{path + ": " + word};
  }

  Faults all(const Json& parts, const Node& node, const std::string& path) {
    Faults faults;
    for (const auto& part : *parts.as_array()) {
      for (auto& fault : check(part, node, path)) faults.push_back(fault);
    }
    return faults;
  }

  Faults properties(const Json& known, const Node& node, const std::string& path) {
    Faults faults;
    for (const auto& member : node.members) {
      const auto schema = known.as_object()->find(member.key);
      if (schema == known.as_object()->end()) continue;
      for (auto& fault : check(schema->second, member.node, path + "." + member.key)) {
        faults.push_back(fault);
      }
    }
    return faults;
  }

  /// Members that `properties` does not name: by their patterns, or not at all.
  Faults members(const Json& schema, const Node& node, const std::string& path) {
    const auto& words = *schema.as_object();
    Faults faults;
    for (const auto& member : node.members) {
      const auto& known = *words.at("properties").as_object();
      if (known.count(member.key) > 0) continue;
      const Json* form = nullptr;
      if (const auto patterns = words.find("patternProperties"); patterns != words.end()) {
        for (const auto& [pattern, of_pattern] : *patterns->second.as_object()) {
          if (std::regex_search(member.key, std::regex(pattern))) form = &of_pattern;
        }
      }
      if (form == nullptr) {
        faults.push_back(path + "." + member.key + ": additionalProperties");
      } else {
        for (auto& fault : check(*form, member.node, path + "." + member.key)) {
          faults.push_back(fault);
        }
      }
    }
    return faults;
  }

  Faults items(const Json& schema, const Node& node, const std::string& path) {
    Faults faults;
    for (const auto& item : node.items) {
      for (auto& fault : check(schema, item, path + "[]")) faults.push_back(fault);
    }
    return faults;
  }

  bool is_met(const std::string& word, const Json& value, const Node& node) {
    if (word == "type") return has_type(node, *value.as_string());
    if (word == "pattern") {
      return !is_text(node) || std::regex_search(node.text, std::regex(*value.as_string()));
    }
    if (word == "const") return is_text(node) && node.text == *value.as_string();
    if (word == "enum") {
      const auto& words = *value.as_array();
      return std::any_of(words.begin(), words.end(), [&](const Json& allowed) {
        return is_text(node) && *allowed.as_string() == node.text;
      });
    }
    if (word == "required") {
      const auto& names = *value.as_array();
      return node.kind != Node::Kind::table ||
             std::all_of(names.begin(), names.end(),
                         [&](const Json& name) { return node.find(*name.as_string()) != nullptr; });
    }
    if (word == "contains") {
      return node.kind != Node::Kind::array ||
             std::any_of(node.items.begin(), node.items.end(),
                         [&](const Node& item) { return accepts(value, item); });
    }
    if (word == "minimum") {
      return node.kind != Node::Kind::integer || node.integer >= *value.as_integer();
    }
    if (word == "maximum") {
      return node.kind != Node::Kind::integer || node.integer <= *value.as_integer();
    }
    if (word == "uniqueItems") {
      std::set<std::string> texts;
      return std::all_of(node.items.begin(), node.items.end(),
                         [&](const Node& item) { return texts.insert(item.text).second; });
    }
    throw std::logic_error("a word of the draft that is not known: " + word);
  }

  const Json& root_;
};

}  // namespace

std::vector<std::string> faults_by_schema(const Json& schema, const Node& document) {
  return Validator(schema).check(schema, document, "");
}

}  // namespace sp::test
