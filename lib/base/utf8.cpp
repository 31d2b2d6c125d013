// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace sp {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Combining marks, format characters and joiners: they take no column of their own.
constexpr std::array zero_width{
    Range{0x0300, 0x036F},   Range{0x0483, 0x0489},   Range{0x0591, 0x05BD},
    Range{0x05BF, 0x05BF},   Range{0x05C1, 0x05C2},   Range{0x05C4, 0x05C5},
    Range{0x0610, 0x061A},   Range{0x064B, 0x065F},   Range{0x0670, 0x0670},
    Range{0x06D6, 0x06DC},   Range{0x06DF, 0x06E4},   Range{0x06E7, 0x06E8},
    Range{0x06EA, 0x06ED},   Range{0x0711, 0x0711},   Range{0x0730, 0x074A},
    Range{0x0900, 0x0902},   Range{0x093C, 0x093C},   Range{0x0941, 0x0948},
    Range{0x094D, 0x094D},   Range{0x0E31, 0x0E31},   Range{0x0E34, 0x0E3A},
    Range{0x0E47, 0x0E4E},   Range{0x135D, 0x135F},   Range{0x1A17, 0x1A18},
    Range{0x1AB0, 0x1ACE},   Range{0x1B00, 0x1B03},   Range{0x1B34, 0x1B34},
    Range{0x1B36, 0x1B3A},   Range{0x1B3C, 0x1B3C},   Range{0x1B42, 0x1B42},
    Range{0x1B6B, 0x1B73},   Range{0x1DC0, 0x1DFF},   Range{0x200B, 0x200F},
    Range{0x202A, 0x202E},   Range{0x2060, 0x2064},   Range{0x2066, 0x206F},
    Range{0x20D0, 0x20F0},   Range{0x302A, 0x302D},   Range{0x3099, 0x309A},
    Range{0xA980, 0xA982},   Range{0xA9B3, 0xA9B3},   Range{0xA9B6, 0xA9B9},
    Range{0xA9BC, 0xA9BD},   Range{0xFE00, 0xFE0F},   Range{0xFE20, 0xFE2F},
    Range{0xFEFF, 0xFEFF},   Range{0x1D167, 0x1D169}, Range{0x1F3FB, 0x1F3FF},
    Range{0xE0001, 0xE007F}, Range{0xE0100, 0xE01EF},
};

constexpr std::array wide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},
    Range{0x23E9, 0x23EC},   Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},
    Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},
    Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},
    Range{0x26CE, 0x26CE},   Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},
    Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},   Range{0x26FA, 0x26FA},
    Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},
    Range{0x2753, 0x2755},   Range{0x2757, 0x2757},   Range{0x2795, 0x2797},
    Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},   Range{0x2B1B, 0x2B1C},
    Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0xA4CF},
    Range{0xA960, 0xA97C},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
    Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18AFF}, Range{0x1AFF0, 0x1B2FB},
    Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E},
    Range{0x1F191, 0x1F19A}, Range{0x1F200, 0x1F320}, Range{0x1F32D, 0x1F335},
    Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA},
    Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4},
    Range{0x1F3F8, 0x1F43E}, Range{0x1F440, 0x1F440}, Range{0x1F442, 0x1F4FC},
    Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F54E}, Range{0x1F550, 0x1F567},
    Range{0x1F57A, 0x1F57A}, Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4},
    Range{0x1F5FB, 0x1F64F}, Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC},
    Range{0x1F6D0, 0x1F6D2}, Range{0x1F6D5, 0x1F6DF}, Range{0x1F6EB, 0x1F6EC},
    Range{0x1F6F4, 0x1F6FC}, Range{0x1F7E0, 0x1F7EB}, Range{0x1F7F0, 0x1F7F0},
    Range{0x1F90C, 0x1F9FF}, Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

template <std::size_t N>
bool contains(const std::array<Range, N>& ranges, char32_t c) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), c,
                       [](char32_t value, const Range& r) { return value < r.first; });
  return after != ranges.begin() && c <= std::prev(after)->last;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

// What is not seen, and so makes two texts look the same, or ends a line where none is seen to end:
// soft hyphens, spaces and joiners without width, separators of lines, marks of annotations, tags.
constexpr std::array unseen{
    Range{0x00AD, 0x00AD}, Range{0x180E, 0x180E}, Range{0x200B, 0x200D},
    Range{0x2028, 0x2029}, Range{0x2060, 0x2064}, Range{0x206A, 0x206F},
    Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE007F},
};

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool is_well_formed(char32_t c, std::size_t bytes) {
  if (bytes == 3 && c < 0x800) return false;
  if (bytes == 4 && c < 0x10000) return false;
  return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

std::optional<Decoded> decode_first(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t bytes = sequence_length(lead);
  if (bytes == 0 || text.size() < bytes) return std::nullopt;
  if (bytes == 1) return Decoded{lead, 1};
  char32_t c = lead & (0xFFu >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0) != 0x80) return std::nullopt;
    c = (c << 6) | (next & 0x3Fu);
  }
  if (!is_well_formed(c, bytes)) return std::nullopt;
  return Decoded{c, bytes};
}

std::optional<std::size_t> find_malformed_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto decoded = decode_first(text.substr(at));
    if (!decoded) return at;
    at += decoded->bytes;
  }
  return std::nullopt;
}

int column_width(char32_t code_point) {
  if (is_control(code_point)) return 0;
  if (code_point < 0x300) return 1;
  if (contains(zero_width, code_point)) return 0;
  return contains(wide, code_point) ? 2 : 1;
}

std::size_t column_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const auto decoded = decode_first(text);
    width += decoded ? static_cast<std::size_t>(column_width(decoded->code_point)) : 1;
    text.remove_prefix(decoded ? decoded->bytes : 1);
  }
  return width;
}

bool is_harmful(char32_t code_point) {
  return is_control(code_point) || is_bidi_control(code_point) || contains(unseen, code_point);
}

std::string harmless(std::string_view text, bool keep_newlines) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto decoded = decode_first(text);
    const std::size_t bytes = decoded ? decoded->bytes : 1;
    const bool kept =
        decoded && keep_newlines && (decoded->code_point == U'\n' || decoded->code_point == U'\t');
    const bool harmful = !decoded || is_harmful(decoded->code_point);
    out += harmful && !kept ? replacement : text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return out;
}

}  // namespace sp
