// SPDX-License-Identifier: Apache-2.0
// A JSON value that can be written but not read: integers only, keys sorted, text escaped so that
// it is safe in a terminal and in a script element as well.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sp {

class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::map<std::string, Json>;

  Json() = default;  ///< null
  Json(bool value) : value_(value) {}
  Json(std::int64_t value) : value_(value) {}
  Json(int value) : value_(static_cast<std::int64_t>(value)) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(Array value) : value_(std::move(value)) {}
  Json(Object value) : value_(std::move(value)) {}
  /// null where there is nothing.
  template <class T>
  Json(const std::optional<T>& value) {
    if (value) *this = Json(*value);
  }

  /// The member `key`, made if need be; the value must be an object or null (becomes an object).
  Json& operator[](const std::string& key);
  /// Appends; the value must be an array or null (becomes an array).
  void push_back(Json value);

  bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  const std::string* as_string() const { return std::get_if<std::string>(&value_); }
  const std::int64_t* as_integer() const { return std::get_if<std::int64_t>(&value_); }
  const bool* as_bool() const { return std::get_if<bool>(&value_); }
  const Array* as_array() const { return std::get_if<Array>(&value_); }
  const Object* as_object() const { return std::get_if<Object>(&value_); }

 private:
  std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> value_;
};

/// One line, no spaces, no final newline.
std::string to_json_line(const Json& value);
/// Indented by two spaces, with a final newline.
std::string to_json_text(const Json& value);

}  // namespace sp
