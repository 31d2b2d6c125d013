// SPDX-License-Identifier: Apache-2.0
#include "tripwires.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstdio>
#include <regex>

namespace sp::test {
namespace {

struct Range {
  char32_t first;
  char32_t last;
  const char* what;
};

constexpr Range harmful[] = {
    {0x00, 0x09, "a control character"},
    {0x0B, 0x1F, "a control character"},
    {0x7F, 0x9F, "a control character"},
    {0xAD, 0xAD, "a hyphen that is not seen"},
    {0x61C, 0x61C, "a control of direction"},
    {0x180E, 0x180E, "a letter without width"},
    {0x200B, 0x200D, "a letter without width"},
    {0x200E, 0x200F, "a control of direction"},
    {0x2028, 0x2029, "a line end that is none"},
    {0x202A, 0x202E, "a control of direction"},
    {0x2060, 0x2064, "a letter without width"},
    {0x2066, 0x2069, "a control of direction"},
    {0xFEFF, 0xFEFF, "a letter without width"},
    {0xFFF9, 0xFFFB, "a control of annotations"},
    {0xE0000, 0xE007F, "a tag"},
};

std::string named(const char* what, char32_t code_point, std::size_t offset) {
  char text[96];
  std::snprintf(text, sizeof text, "%s, U+%04X, at byte %zu", what,
                static_cast<unsigned>(code_point), offset);
  return text;
}

/// The harmful code point that comes first; empty where there is none.
std::string harmful_letter(std::string_view out) {
  for (std::size_t at = 0; at < out.size();) {
    const auto letter = decode_first(out.substr(at));
    if (!letter) return "bytes that are not UTF-8";
    for (const auto& range : harmful) {
      const bool within = range.first <= letter->code_point && letter->code_point <= range.last;
      if (within) return named(range.what, letter->code_point, at);
    }
    at += letter->bytes;
  }
  return {};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

/// The cells that a spreadsheet makes of CSV: quotes count only where a cell begins.
std::vector<std::string> cells_of(std::string_view csv, char separator) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  bool begins = true;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    const bool doubled = quoted && c == '"' && csv.substr(at + 1, 1) == "\"";
    const bool ends = !quoted && (c == separator || c == '\n');
    if (ends) cells.emplace_back();
    if (doubled) ++at;
    const bool quote = c == '"' && !doubled && (quoted || begins);
    if (quote) quoted = !quoted;
    if (!quote && !ends && c != '\r') cells.back() += c;
    begins = ends;
  }
  return cells;
}

bool is_formula(const std::string& cell) {
  static const std::regex number("-?[0-9]+");
  if (std::regex_match(cell, number)) return false;
  for (const auto* sign :
       {"=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
    if (cell.starts_with(sign)) return true;
  }
  return false;
}

/// `line` without what a backslash keeps from being markup.
std::string unescaped(const std::string& line) {
  std::string left;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else {
      left += line[at];
    }
  }
  return left;
}

std::string harm_in_code(const std::vector<std::string>& lines) {
  const auto& fence = lines.front();
  const auto fences = std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
    return line.find_first_not_of(" ") != line.npos &&
           line.substr(line.find_first_not_of(" ")).starts_with(fence);
  });
  return fences == 2 ? std::string() : "a block of code that is closed early";
}

}  // namespace

const std::vector<HostileText>& hostile_texts() {
  static const std::vector<HostileText> texts{
      {"\x1b[2J\x1b]0;judul\x07", "escape codes"},
      {"\x1b]8;;file:///etc/passwd\x1b\\klik\x1b]8;;\x1b\\", "a link in a terminal"},
      {"\u009B31mmerah\u0085baris", "controls of one byte, as UTF-8"},
      {"\b\b\bhapus\x7f", "backspaces"},
      {"\u202Etxt.exe\u202C \u2066x\u2069 \u200F \u061C", "controls of direction"},
      {"sama\u200B\u2060\uFEFF\u00AD\u200Dsama", "letters without width"},
      {"x\u2028" + std::string(forged_line) + "\u2029", "line ends of Unicode"},
      {"\U000E0041\U000E0042tag \uFFF9x\uFFFA", "tags and annotations"},
      {"x\n" + std::string(forged_line), "a line that looks like one of the program's"},
      {"x\r" + std::string(forged_line), "a line that is written over"},
      {"\tx\t|\ty", "tabs"},
      {"=HYPERLINK(\"http://x\";\"y\")", "a formula"},
      {"+62 812", "a plus"},
      {"-2+cmd|' /C calc'!A0", "a minus"},
      {"@SUM(A1)", "an at sign"},
      {"\uFF1D1+1", "a full-width equals sign"},
      {"a;=1+1;b", "a formula behind a semicolon"},
      {"a\n=1+1", "a formula on the second line"},
      {"a,\"b;\"\"=1+1", "quotes and separators"},
      {"| a | b |\n|---|---|", "a table"},
      {"`kode` ``` ````", "code"},
      {"[x](javascript:alert(1)) ![x](file:///etc/passwd)", "links"},
      {"<script>alert(1)</script><img src=x onerror=y>&lt;", "HTML"},
      {"https://x.example/?q <https://y.example> www.z.example", "addresses"},
      {"# judul", "a heading"},
      {"- butir\n1. satu\n> kutipan\n---\n===", "blocks"},
      {"\\| \\` \\<b>", "backslashes"},
      {"</script>\"}{'--;DROP TABLE events", "the end of another language"},
      {"{0} {1} %s %n ${HOME} $(id)", "places to fill in"},
  };
  return texts;
}

std::string harm_in_text(std::string_view out, bool colour) {
  static const std::regex colours("\x1b\\[[0-9]{1,2}m");
  const std::string text =
      colour ? std::regex_replace(std::string(out), colours, "") : std::string(out);
  if (auto harm = harmful_letter(text); !harm.empty()) return harm;
  for (const auto& line : lines_of(text)) {
    if (line.starts_with(forged_line)) return "a forged line";
  }
  return {};
}

std::string harm_in_json(std::string_view out) {
  return harmful_letter(out);
}

std::string harm_in_csv(std::string_view out) {
  std::string text(out);
  std::erase(text, '\r');
  std::erase(text, '\t');
  if (auto harm = harmful_letter(text); !harm.empty()) return harm;
  for (const char separator : {',', ';', '\t'}) {
    for (const auto& cell : cells_of(out, separator)) {
      if (is_formula(cell)) return "a formula: " + cell;
    }
  }
  return {};
}

std::string harm_in_markdown(std::string_view out) {
  if (auto harm = harm_in_text(out); !harm.empty()) return harm;
  const auto lines = lines_of(out);
  if (lines.front().starts_with("```")) return harm_in_code(lines);
  std::ptrdiff_t borders = 0;
  for (const auto& line : lines) {
    const auto left = std::regex_replace(unescaped(line), std::regex("<br>"), "");
    if (left.find_first_of("<`[]") != left.npos) return "markup: " + line;
    if (left.find("://") != left.npos || left.find("www.") != left.npos) return "a link: " + line;
    if (!left.starts_with('|')) continue;
    const auto count = std::count(left.begin(), left.end(), '|');
    if (borders == 0) borders = count;
    if (count != borders) return "a row with other cells: " + line;
  }
  return {};
}

std::string in_toml(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const auto letter = decode_first(text).value();
    char escape[16];
    std::snprintf(escape, sizeof escape, "\\U%08X", static_cast<unsigned>(letter.code_point));
    const bool plain = letter.code_point >= 0x20 && letter.code_point < 0x7F &&
                       letter.code_point != '"' && letter.code_point != '\\';
    out += plain ? std::string(text.substr(0, 1)) : std::string(escape);
    text.remove_prefix(letter.bytes);
  }
  return out + "\"";
}

}  // namespace sp::test
