// SPDX-License-Identifier: Apache-2.0
#include "ledger/digest.hpp"
#include "store/store_fixture.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace sp::test {
namespace {

TEST_CASE("pinned bytes are found under their hash, and nothing else is put there") {
  const NewDatabase database;
  const auto store = database.open();
  const std::string bytes("a\0b", 3);
  const auto put = [&](const Hash& hash, std::string_view text) {
    return store->write([&](CaseWriter& writer) -> Result<Ending> {
      if (const auto done = writer.put_blob(hash, text); !done) return fail(done.error());
      return Ending::commit;
    });
  };
  CHECK(code_of(put(sha256(bytes), bytes)) == "");
  CHECK(code_of(put(sha256(bytes), bytes)) == "");
  CHECK(code_of(put(sha256(""), "")) == "");
  CHECK_THROWS_AS(static_cast<void>(put(sha256("other"), bytes)), std::logic_error);
  const auto blob = [&](const Hash& hash) {
    return read<std::string>(*store, [&](CaseReader& reader) { return reader.blob(hash); });
  };
  CHECK(blob(sha256(bytes)) == bytes);
  CHECK(blob(sha256("")) == "");
}

TEST_CASE("pinned bytes that are missing or were changed are corruption, not an answer") {
  const NewDatabase database;
  const auto code_of_blob = [&](const std::string& text) {
    std::string code;
    const auto done = database.open(StoreMode::read)->read([&](CaseReader& reader) -> Result<void> {
      code = code_of(reader.blob(sha256(text)));
      return {};
    });
    return code_of(done) + code;
  };
  const auto done = database.open()->write([](CaseWriter& writer) -> Result<Ending> {
    if (const auto put = writer.put_blob(sha256("bytes"), "bytes"); !put) return fail(put.error());
    return Ending::commit;
  });
  REQUIRE(code_of(done) == "");
  CHECK(code_of_blob("bytes") == "");
  CHECK(code_of_blob("others") == "database_corrupt");
  tamper(database.path, "UPDATE blobs SET bytes = CAST('bytex' AS BLOB)");
  CHECK(code_of_blob("bytes") == "database_corrupt");
}

TEST_CASE("bytes are not pinned on top of others that stand under their hash") {
  const NewDatabase database;
  const auto put = [&] {
    return database.open()->write([](CaseWriter& writer) -> Result<Ending> {
      const auto done = writer.put_blob(sha256("bytes"), "bytes");
      return done ? Result<Ending>(Ending::commit) : fail(done.error());
    });
  };
  REQUIRE(code_of(put()) == "");
  REQUIRE(code_of(put()) == "");
  for (const auto* const damage : {"CAST('bytex' AS BLOB)", "CAST('byte' AS BLOB)", "x''"}) {
    CAPTURE(damage);
    tamper(database.path, std::string("UPDATE blobs SET bytes = ") + damage);
    CHECK(code_of(put()) == "database_corrupt");
  }
}

TEST_CASE("an edition is known by the bytes under which it was first pinned") {
  const NewDatabase database;
  const auto store = database.open();
  auto later = opening("2024-0002");
  later.pins->standard = sha256("other bytes");
  append(*store, {opening("2024-0001"), later});
  const auto known = [&](const std::string& standard, std::int64_t edition) {
    return read<std::optional<Hash>>(
        *store, [&](CaseReader& reader) { return reader.known_edition(standard, edition); });
  };
  CHECK(known("bkn-medan/monitoring-evaluation", 1) == sha256("standard"));
  CHECK_FALSE(known("bkn-medan/monitoring-evaluation", 2).has_value());
  CHECK_FALSE(known("bkn-medan/other", 1).has_value());
}

TEST_CASE("a compiled form is found under its files and its number, and gives way to a new one") {
  const NewDatabase database;
  const auto store = database.open();
  const CompiledKey key{.standard = sha256("s"), .calendar = sha256("c"), .form = 1};
  const auto put = [&](const CompiledKey& where, std::string_view bytes) {
    return code_of(store->write([&](CaseWriter& writer) -> Result<Ending> {
      const auto done = writer.put_compiled(where, bytes);
      return done ? Result<Ending>(Ending::commit) : fail(done.error());
    }));
  };
  const auto found = [&](const CompiledKey& where) {
    return read<std::optional<std::string>>(
        *store, [&](CaseReader& reader) { return reader.compiled(where); });
  };
  CHECK_FALSE(found(key));
  CHECK(put(key, std::string_view("a\0b", 3)) == "");
  CHECK(found(key) == std::string("a\0b", 3));
  CHECK(put(key, "new") == "");
  CHECK(found(key) == "new");
  for (const auto& other :
       {CompiledKey{key.standard, key.calendar, 2}, CompiledKey{key.calendar, key.calendar, 1},
        CompiledKey{key.standard, key.standard, 1}}) {
    CHECK_FALSE(found(other));
  }
}

}  // namespace
}  // namespace sp::test
