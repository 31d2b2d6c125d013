// SPDX-License-Identifier: Apache-2.0
#include "report/random_text.hpp"

#include <array>
#include <string_view>

namespace sp::test {
namespace {

constexpr std::array<std::string_view, 16> plain_pieces{"a",
                                                        "mempertanggungjawabkan",
                                                        "Penanganan Pengaduan",
                                                        "e\u0301",
                                                        "\u6771\u4EAC",
                                                        "\U0001F600",
                                                        " ",
                                                        "  ",
                                                        "2026-0007",
                                                        "Rp1.000",
                                                        "\u00E9",
                                                        "\u2026",
                                                        "<b>",
                                                        "\"x\"",
                                                        "|",
                                                        "=1+1"};

constexpr std::array<std::string_view, 10> hostile_pieces{
    "\x1b[2J", "\n", "\r\n", "\t", "\u202E", "\u2028", "\x7F", "\xC2\x9B", "\xFF", "\xE6\x9D"};

template <std::size_t count>
std::string_view one_of(std::mt19937_64& random,
                        const std::array<std::string_view, count>& pieces) {
  return pieces.at(random() % count);
}

}  // namespace

std::string random_text(std::mt19937_64& random, std::size_t longest) {
  std::string text;
  for (std::size_t left = random() % (longest + 1); left > 0; --left) {
    text += random() % 4 == 0 ? one_of(random, hostile_pieces) : one_of(random, plain_pieces);
  }
  return text;
}

std::string random_plain_text(std::mt19937_64& random, std::size_t longest) {
  std::string text;
  for (std::size_t left = random() % (longest + 1); left > 0; --left) {
    text += one_of(random, plain_pieces);
  }
  return text;
}

}  // namespace sp::test
