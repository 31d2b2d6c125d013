// SPDX-License-Identifier: Apache-2.0
#include "report/json.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <stdexcept>

namespace sp {
namespace {

constexpr std::size_t indent_width = 2;
constexpr char32_t replacement = 0xFFFD;

/// The two characters of a short escape; empty where there is none.
std::string_view short_escape(char32_t c) {
  switch (c) {
    case U'"':
      return "\\\"";
    case U'\\':
      return "\\\\";
    case U'\b':
      return "\\b";
    case U'\f':
      return "\\f";
    case U'\n':
      return "\\n";
    case U'\r':
      return "\\r";
    case U'\t':
      return "\\t";
    default:
      return "";
  }
}

/// "</" ends a script element and "<!" can begin a comment in one.
bool is_markup(std::string_view text) {
  return text.size() > 1 && text[0] == '<' && (text[1] == '/' || text[1] == '!');
}

/// \u and four digits; two of them, as UTF-16 has it, beyond U+FFFF.
void write_escape(std::string& out, char32_t c) {
  const auto code = static_cast<std::uint32_t>(c);
  if (code <= 0xFFFF) {
    out += fmt::format("\\u{:04x}", code);
    return;
  }
  const auto high = 0xD800 + ((code - 0x10000) >> 10);
  const auto low = 0xDC00 + ((code - 0x10000) & 0x3FF);
  out += fmt::format("\\u{:04x}\\u{:04x}", high, low);
}

void write_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto decoded = decode_first(text);
    const Decoded next = decoded.value_or(Decoded{replacement, 1});
    const auto escape = short_escape(next.code_point);
    if (!decoded) {
      out += "\xEF\xBF\xBD";
    } else if (!escape.empty()) {
      out += escape;
    } else if (is_harmful(next.code_point) || is_markup(text)) {
      write_escape(out, next.code_point);
    } else {
      out += text.substr(0, next.bytes);
    }
    text.remove_prefix(next.bytes);
  }
  out += '"';
}

/// Writes one value; without line breaks where `indented` is false.
class Writer {
 public:
  explicit Writer(bool indented) : indented_(indented) {}

  void write(const Json& value) {
    if (const auto* text = value.as_string()) return write_string(out_, *text);
    if (const auto* array = value.as_array()) return write_array(*array);
    if (const auto* object = value.as_object()) return write_object(*object);
    if (const auto* number = value.as_integer()) {
      out_ += std::to_string(*number);
    } else if (const auto* truth = value.as_bool()) {
      out_ += *truth ? "true" : "false";
    } else {
      out_ += "null";
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void write_array(const Json::Array& array) {
    out_ += '[';
    ++depth_;
    bool first = true;
    for (const auto& item : array) {
      begin_item(first);
      write(item);
    }
    end_items(first);
    out_ += ']';
  }

  void write_object(const Json::Object& object) {
    out_ += '{';
    ++depth_;
    bool first = true;
    for (const auto& [key, item] : object) {
      begin_item(first);
      write_string(out_, key);
      out_ += indented_ ? ": " : ":";
      write(item);
    }
    end_items(first);
    out_ += '}';
  }

  void begin_item(bool& first) {
    if (!first) out_ += ',';
    first = false;
    break_line();
  }

  void end_items(bool empty) {
    --depth_;
    if (!empty) break_line();
  }

  void break_line() {
    if (!indented_) return;
    out_ += '\n';
    out_.append(depth_ * indent_width, ' ');
  }

  bool indented_;
  std::size_t depth_ = 0;
  std::string out_;
};

std::string written(const Json& value, bool indented) {
  Writer writer(indented);
  writer.write(value);
  return writer.take();
}

}  // namespace

Json& Json::operator[](const std::string& key) {
  if (is_null()) value_ = Object{};
  auto* object = std::get_if<Object>(&value_);
  if (object == nullptr) throw std::logic_error("a member was asked of JSON that is no object");
  return (*object)[key];
}

void Json::push_back(Json value) {
  if (is_null()) value_ = Array{};
  auto* array = std::get_if<Array>(&value_);
  if (array == nullptr) throw std::logic_error("a value was appended to JSON that is no array");
  array->push_back(std::move(value));
}

std::string to_json_line(const Json& value) {
  return written(value, false);
}

std::string to_json_text(const Json& value) {
  return written(value, true) + "\n";
}

}  // namespace sp
