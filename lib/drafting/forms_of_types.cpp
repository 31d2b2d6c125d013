// SPDX-License-Identifier: Apache-2.0
#include "drafting/forms_of_types.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

namespace sp {
namespace {

struct TextForm {
  std::string_view type;
  std::string_view pattern;
};

constexpr std::array text_forms{
    TextForm{"text", "\\S"},
    TextForm{"id", id_pattern},
    TextForm{"standard_id", "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"},
    TextForm{"zone", "^(WIB|WITA|WIT|UTC|[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)+)$"},
    TextForm{"amount",
             "^ *(about +)?([0-9]+ +(to +[0-9]+ +)?(minute|hour|working_day|calendar_day|day|month|"
             "year)s?|[0-9]+ +hours? +[0-9]+ +minutes?) *$"},
    TextForm{"date", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
    TextForm{"partial_date", "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},
    TextForm{"cutoff", "^(close|([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?)$"},
};

constexpr const char* hours_pattern =
    "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?-"
    "(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?)$";

struct NumberForm {
  std::string_view type;
  std::int64_t least;
  std::int64_t most;
};

constexpr std::int64_t largest = INT64_MAX;
constexpr std::array number_forms{
    NumberForm{"whole_number", INT64_MIN, largest},
    NumberForm{"number_from_0", 0, largest},
    NumberForm{"number_from_1", 1, largest},
    NumberForm{"year", 1, 9999},
};

Json number_between(std::int64_t least, std::int64_t most) {
  Json form;
  form["type"] = "integer";
  if (least != INT64_MIN) form["minimum"] = least;
  if (most != largest) form["maximum"] = most;
  return form;
}

/// One value alone is a list of one.
Json list_or_one(const Json& one) {
  return any_of({one, array_of(one)});
}

}  // namespace

Json array_of(Json items) {
  Json form;
  form["type"] = "array";
  form["items"] = std::move(items);
  return form;
}

Json any_of(Json::Array forms) {
  Json form;
  form["anyOf"] = std::move(forms);
  return form;
}

Json text_among(const std::vector<std::string>& choices) {
  Json form;
  form["type"] = "string";
  form["enum"] = Json::Array{};
  for (const auto& choice : choices) form["enum"].push_back(choice);
  return form;
}

Json text_like(const std::string& pattern) {
  Json form;
  form["type"] = "string";
  form["pattern"] = pattern;
  return form;
}

Json some_text() {
  return text_like("\\S");
}

Json form_of(const KeyDoc& key) {
  for (const auto& form : text_forms) {
    if (key.type == form.type) return text_like(std::string(form.pattern));
  }
  for (const auto& form : number_forms) {
    if (key.type == form.type) return number_between(form.least, form.most);
  }
  if (key.type == "price") return any_of({number_between(0, most_units_of_money), some_text()});
  if (key.type == "one_of") return text_among(key.choices);
  if (key.type == "list_of_choices") return list_or_one(text_among(key.choices));
  if (key.type == "list_of_texts") return list_or_one(some_text());
  if (key.type == "list_of_hours") return list_or_one(text_like(hours_pattern));
  if (key.type == "boolean") {
    Json form;
    form["type"] = "boolean";
    return form;
  }
  throw std::logic_error("no form is known of values of the type " + key.type);
}

}  // namespace sp
