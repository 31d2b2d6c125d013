// SPDX-License-Identifier: Apache-2.0
#include "ledger/format_page.hpp"

#include "ledger/encoding.hpp"
#include "ledger/second_encoding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace sp {
namespace {

using test::FormatPage;
using test::from_hex;
using test::Value;

std::array<std::uint8_t, 16> sixteen(const std::string& hex) {
  const auto bytes = from_hex(hex);
  REQUIRE(bytes.size() == 16);
  std::array<std::uint8_t, 16> out;
  std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}

Value value_of(const FormatPage& page, const std::string& field) {
  const auto& text = page.example.at(field);
  if (text == "null") return {};
  const auto& type = page.types.at(field);
  if (type == "INTEGER") return std::int64_t{std::stoll(text)};
  return type == "BLOB" ? from_hex(text) : text;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

CaseEvent event_of(const FormatPage& page) {
  const auto& at = page.example;
  const auto number = [&](const char* field) { return std::int64_t{std::stoll(at.at(field))}; };
  CaseEvent event;
  event.seq = number("seq");
  event.case_number = at.at("case_number");
  event.number = number("number");
  event.kind = parse_event_kind(at.at("kind")).value();
  event.occurred_at = Instant(Seconds(number("occurred_at")));
  event.recorded_at = Instant(Seconds(number("recorded_at")));
  event.uid = number("uid");
  event.step = at.at("step");
  event.visit = number("visit");
  event.requirements = words(at.at("requirements"));
  event.ref = at.at("ref");
  event.pins = Pins{at.at("standard_id"), number("edition"), parse_hash(at.at("standard")).value(),
                    parse_hash(at.at("calendar")).value()};
  event.request_id = at.at("request_id");
  return event;
}

TEST_CASE("the worked example follows from the rules of its page") {
  const auto page = test::read_format_page();
  REQUIRE(page.blocks.size() == 4);
  std::vector<Value> values{from_hex(page.blocks[0]), std::string(32, '\0')};
  for (const auto& field : page.fields) values.push_back(value_of(page, field));
  const auto encoded = test::second_encoding(1, values);
  CHECK(encoded == from_hex(page.blocks[2]));
  CHECK(to_hex(sha256(std::string(1, '\0') + encoded)) == page.blocks[3]);
}

TEST_CASE("the program encodes and hashes the worked example as its page does") {
  const auto page = test::read_format_page();
  REQUIRE(page.blocks.size() == 4);
  const Commitments commitments{.details = parse_hash(page.example.at("details_commitment")),
                                .request = parse_hash(page.example.at("request_commitment"))};
  const auto encoded = encode_event(event_of(page), sixteen(page.blocks[0]), Hash{}, commitments);
  CHECK(encoded == from_hex(page.blocks[2]));
  CHECK(to_hex(hash_event(encoded)) == page.blocks[3]);
}

TEST_CASE("the commitments of the worked example follow from its values and salts") {
  const auto page = test::read_format_page();
  REQUIRE(page.blocks.size() == 4);
  REQUIRE(page.details.size() == 2);
  std::vector<std::pair<std::string, Hash>> commitments;
  for (const auto& row : page.details) {
    const auto commitment = commit_detail({row.field, sixteen(row.salt), row.value});
    CHECK(to_hex(commitment) == row.commitment);
    commitments.emplace_back(row.field, commitment);
  }
  CHECK(to_hex(combine_details(commitments).value()) == page.example.at("details_commitment"));
  CHECK(to_hex(commit(sixteen(page.blocks[1]), page.request_arguments)) ==
        page.example.at("request_commitment"));
}

}  // namespace
}  // namespace sp
