// SPDX-License-Identifier: Apache-2.0
#include "ledger/format_page.hpp"

#include "ledger/encoding.hpp"
#include "ledger/event_facts.hpp"
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

/// The page with its three examples whole.
FormatPage whole_page() {
  auto page = test::read_format_page();
  REQUIRE(page.fields.size() == 24);
  REQUIRE(page.correction_fields.size() == 2);
  REQUIRE(page.example.blocks.size() == 4);
  REQUIRE(page.fact_names.size() == 9);
  REQUIRE(page.correction.blocks.size() == 2);
  REQUIRE(page.facts.blocks.size() == 2);
  REQUIRE(page.example.details.size() == 2);
  REQUIRE(page.correction.details.size() == 2);
  REQUIRE(page.facts.details.size() == 2);
  return page;
}

Value value_of(const FormatPage& page, const FormatPage::Example& example,
               const std::string& field) {
  const auto& text = example.columns.at(field);
  if (text == "null") return {};
  const auto& type = page.types.at(field);
  if (type == "INTEGER") return std::int64_t{std::stoll(text)};
  return type == "BLOB" ? from_hex(text) : text;
}

/// The facts of an example, in the order of the page's table of names.
std::vector<std::pair<std::string, std::string>> facts_of(const FormatPage& page,
                                                          const FormatPage::Example& example) {
  std::vector<std::pair<std::string, std::string>> facts;
  for (const auto& name : page.fact_names) {
    const auto found = example.columns.find("facts." + name);
    if (found != example.columns.end()) facts.emplace_back(name, found->second);
  }
  return facts;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

/// The columns of an example as an event has them.
class Columns {
 public:
  explicit Columns(const FormatPage::Example& example) : at_(example.columns) {}

  std::optional<std::string> text(const char* field) const {
    const auto& value = at_.at(field);
    return value == "null" ? std::nullopt : std::optional(value);
  }
  std::optional<std::int64_t> number(const char* field) const {
    const auto value = text(field);
    return value ? std::optional(std::int64_t{std::stoll(*value)}) : std::nullopt;
  }
  std::optional<Hash> hash(const char* field) const {
    const auto value = text(field);
    return value ? parse_hash(*value) : std::nullopt;
  }

 private:
  const std::map<std::string, std::string>& at_;
};

CaseEvent event_of(const FormatPage& page, const FormatPage::Example& example) {
  const Columns at(example);
  CaseEvent event;
  event.seq = at.number("seq").value();
  event.case_number = at.text("case_number").value();
  event.number = at.number("number").value();
  event.kind = parse_event_kind(at.text("kind").value()).value();
  event.occurred_at = Instant(Seconds(at.number("occurred_at").value()));
  event.recorded_at = Instant(Seconds(at.number("recorded_at").value()));
  event.uid = at.number("uid").value();
  event.login_uid = at.number("login_uid");
  event.step = at.text("step");
  event.visit = at.number("visit");
  event.requirements = words(at.text("requirements").value_or(""));
  event.units = at.number("units");
  event.ref = at.text("ref");
  event.request_id = at.text("request_id");
  if (at.text("standard_id")) {
    event.pins = Pins{at.text("standard_id").value(), at.number("edition").value(),
                      at.hash("standard").value(), at.hash("calendar").value()};
  }
  if (is_correction(event.kind)) {
    event.corrected = CorrectedEvent{at.number("corrections.number"),
                                     parse_event_kind(at.text("corrections.kind").value())};
  }
  for (const auto& [name, value] : facts_of(page, example)) {
    CHECK(set_fact(event.facts, name, value));
  }
  return event;
}

TEST_CASE("the worked example follows from the rules of its page") {
  const auto page = whole_page();
  const auto& blocks = page.example.blocks;
  std::vector<Value> values{from_hex(blocks[0]), std::string(32, '\0')};
  for (const auto& field : page.fields) values.push_back(value_of(page, page.example, field));
  const auto encoded = test::second_encoding(1, values);
  CHECK(encoded == from_hex(blocks[2]));
  CHECK(to_hex(sha256(std::string(1, '\0') + encoded)) == blocks[3]);
}

TEST_CASE("the worked example of a correction follows from the rules and from the event before") {
  const auto page = whole_page();
  std::vector<Value> values{from_hex(page.example.blocks[0]), from_hex(page.example.blocks[3])};
  for (const auto& field : page.fields) values.push_back(value_of(page, page.correction, field));
  for (const auto& field : page.correction_fields) {
    values.push_back(value_of(page, page.correction, field));
  }
  const auto encoded = test::second_encoding(2, values);
  CHECK(encoded == from_hex(page.correction.blocks[0]));
  CHECK(to_hex(sha256(std::string(1, '\0') + encoded)) == page.correction.blocks[1]);
}

TEST_CASE("the worked example of facts follows from the rules and from the event before") {
  const auto page = whole_page();
  std::vector<Value> values{from_hex(page.example.blocks[0]), from_hex(page.correction.blocks[1])};
  for (const auto& field : page.fields) values.push_back(value_of(page, page.facts, field));
  for (const auto& field : page.correction_fields) {
    values.push_back(value_of(page, page.facts, field));
  }
  const auto facts = facts_of(page, page.facts);
  REQUIRE(facts.size() == 3);
  values.push_back(static_cast<std::int64_t>(facts.size()));
  for (const auto& [name, value] : facts) values.insert(values.end(), {name, value});
  const auto encoded = test::second_encoding(3, values);
  CHECK(encoded == from_hex(page.facts.blocks[0]));
  CHECK(to_hex(sha256(std::string(1, '\0') + encoded)) == page.facts.blocks[1]);
}

TEST_CASE("the page names the facts that there are, in ascending order") {
  const auto page = whole_page();
  CHECK(std::is_sorted(page.fact_names.begin(), page.fact_names.end()));
  const EventFacts all{.unit = 1,
                       .extension = Amount{},
                       .request = 1,
                       .duplicate_of = "x",
                       .letter_date = Date{},
                       .agenda_number = "x",
                       .agenda_date = Date{},
                       .disposition_date = Date{},
                       .variant = "x"};
  std::vector<std::string> names;
  for (const auto& fact : named_facts(all)) names.emplace_back(fact.name);
  CHECK(names == page.fact_names);
}

TEST_CASE("the program encodes and hashes the worked examples as their page does") {
  const auto page = whole_page();
  const auto log_id = sixteen(page.example.blocks[0]);
  const auto encoded = [&](const FormatPage::Example& example, const Hash& previous) {
    const Columns at(example);
    return encode_event(
        event_of(page, example), log_id, previous,
        {.details = at.hash("details_commitment"), .request = at.hash("request_commitment")});
  };
  const auto first = encoded(page.example, Hash{});
  CHECK(first == from_hex(page.example.blocks[2]));
  CHECK(to_hex(hash_event(first)) == page.example.blocks[3]);
  const auto second = encoded(page.correction, hash_event(first));
  CHECK(second == from_hex(page.correction.blocks[0]));
  CHECK(to_hex(hash_event(second)) == page.correction.blocks[1]);
  const auto third = encoded(page.facts, hash_event(second));
  CHECK(third == from_hex(page.facts.blocks[0]));
  CHECK(to_hex(hash_event(third)) == page.facts.blocks[1]);
}

TEST_CASE("the commitments of the worked examples follow from their values and salts") {
  const auto page = whole_page();
  for (const auto* example : {&page.example, &page.correction, &page.facts}) {
    std::vector<std::pair<std::string, Hash>> commitments;
    for (const auto& row : example->details) {
      const auto commitment = commit_detail({row.field, sixteen(row.salt), row.value});
      CHECK(to_hex(commitment) == row.commitment);
      commitments.emplace_back(row.field, commitment);
    }
    CHECK(to_hex(combine_details(commitments).value()) ==
          example->columns.at("details_commitment"));
  }
  CHECK(to_hex(commit(sixteen(page.example.blocks[1]), page.example.request_arguments)) ==
        page.example.columns.at("request_commitment"));
}

}  // namespace
}  // namespace sp
