// SPDX-License-Identifier: Apache-2.0
#include "bundle/archive.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <stdexcept>
#include <string>

using namespace sp;

namespace {

std::uint64_t number_at(const std::string& bytes, std::size_t at, int size) {
  std::uint64_t number = 0;
  for (int i = size; i-- > 0;) {
    number = number << 8U | static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
  }
  return number;
}

/// What the directory at the end says of each entry, read by the format's own description.
struct Listed {
  std::string name;
  std::uint64_t method = 0;
  std::uint64_t time_and_date = 0;
  std::uint64_t size = 0;
  std::uint64_t mode = 0;
  std::string bytes;
};

std::vector<Listed> directory_of(const std::string& zip) {
  const auto end = zip.rfind("PK\x05\x06");
  REQUIRE(end != std::string::npos);
  auto at = static_cast<std::size_t>(number_at(zip, end + 16, 4));
  std::vector<Listed> entries;
  for (auto left = number_at(zip, end + 10, 2); left > 0; --left) {
    REQUIRE(zip.substr(at, 4) == "PK\x01\x02");
    const auto name_size = number_at(zip, at + 28, 2);
    const auto begin = static_cast<std::size_t>(number_at(zip, at + 42, 4));
    Listed entry{.name = zip.substr(at + 46, name_size),
                 .method = number_at(zip, at + 10, 2),
                 .time_and_date = number_at(zip, at + 12, 4),
                 .size = number_at(zip, at + 24, 4),
                 .mode = number_at(zip, at + 38, 4) >> 16U,
                 .bytes = {}};
    const auto head = 30 + number_at(zip, begin + 26, 2) + number_at(zip, begin + 28, 2);
    entry.bytes = zip.substr(begin + head, entry.size);
    entries.push_back(entry);
    at += 46 + name_size + number_at(zip, at + 30, 2) + number_at(zip, at + 32, 2);
  }
  CHECK(at == end);
  return entries;
}

const std::vector<ArchiveEntry> three{
    {"a.txt", "first\n"}, {"b/empty", ""}, {"c", std::string("\0\xff", 2)}};

}  // namespace

TEST_CASE("an archive holds each entry under its name, in their order, uncompressed") {
  const auto entries = directory_of(to_zip(three));
  REQUIRE(entries.size() == three.size());
  for (std::size_t i = 0; i < three.size(); ++i) {
    CAPTURE(three[i].name);
    CHECK(entries[i].name == three[i].name);
    CHECK(entries[i].bytes == three[i].bytes);
    CHECK(entries[i].method == 0);
  }
}

TEST_CASE("an archive tells nothing of the clock, the account or the machine") {
  for (const auto& entry : directory_of(to_zip(three))) {
    // 1 January 1980, 00:00, the earliest that there is.
    CHECK(entry.time_and_date == 0x00210000);
    CHECK(entry.mode == 0100644);
  }
}

TEST_CASE("the same entries give the same bytes, other ones give others") {
  CHECK(to_zip(three) == to_zip(three));
  auto changed = three;
  changed[0].bytes = "First\n";
  CHECK(to_zip(changed) != to_zip(three));
  changed = three;
  std::swap(changed[0], changed[1]);
  CHECK(to_zip(changed) != to_zip(three));
}

TEST_CASE("an archive without an entry is one as well") {
  CHECK(directory_of(to_zip({})).empty());
}

TEST_CASE("two entries with one name are a mistake of ours") {
  CHECK_THROWS_AS(to_zip({{"a", "1"}, {"a", "2"}}), std::logic_error);
}
