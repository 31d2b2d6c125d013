// SPDX-License-Identifier: Apache-2.0
// Rows leave as they come: little is held back, and nothing more is asked for once nobody reads.
#include "cli/row_stream.hpp"

#include "cli/session.hpp"
#include "store/tamper.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

using namespace sp;
using namespace sp::test;

namespace {

constexpr std::size_t most_held_back = 64 * 1024;

/// Takes so many bytes and then fails for this reason.
class Narrow : public std::streambuf {
 public:
  Narrow(std::size_t room, int reason) : room_(room), reason_(reason) {}

 protected:
  std::streamsize xsputn(const char*, std::streamsize count) override {
    const auto size = static_cast<std::size_t>(count);
    if (size > room_) {
      errno = reason_;
      return 0;
    }
    room_ -= size;
    return count;
  }
  int overflow(int) override { return EOF; }

 private:
  std::size_t room_;
  int reason_;
};

Row row_of(int number) {
  Row row;
  row.record["number"] = std::int64_t{number};
  row.record["text"] = std::string(1000, 'x');
  return row;
}

Listing listing() {
  return {.schema = "sp.x/1",
          .columns = {{.key = "number", .title = {}}, {.key = "text", .title = {}}},
          .rows = {}};
}

/// 200 events, more than 200 KiB of JSON Lines.
void lengthen(const Session& session) {
  for (int i = 0; i < 20; ++i) {
    const auto opened = session.run("open city/report --subject Laporan --now 2024-06-10T08:00");
    REQUIRE(opened.status == 0);
    const auto number = "2024-" + std::to_string(10000 + i + 1).substr(1);
    for (int note = 0; note < 9; ++note) {
      const auto noted = session.run(
          {"note", number, std::string(500, 'x'), "--actor", "Rina", "--now", "2024-06-10T08:00"});
      REQUIRE(noted.status == 0);
    }
  }
}

Ran run_into(Narrow&& narrow, const Session& session, const std::vector<std::string>& words) {
  std::ostream out(&narrow);
  std::ostringstream err;
  const auto status = cli::run(words, session.environment, out, err);
  return {static_cast<int>(status), {}, err.str()};
}

}  // namespace

TEST_CASE("however many rows there are, at most 64 KiB and a row are held back") {
  for (const auto format : {cli::Format::jsonl, cli::Format::csv}) {
    std::ostringstream out;
    const auto head = listing();
    cli::RowStream stream(format, head, out, nullptr);
    for (int i = 0; i < 1000; ++i) {
      REQUIRE(stream.add(row_of(i)).has_value());
      const auto least = static_cast<std::size_t>(i) * 1000;
      REQUIRE(out.str().size() + most_held_back + 1100 >= least);
    }
    REQUIRE(stream.finish().has_value());
    const auto text = out.str();
    const auto lines = std::count(text.begin(), text.end(), '\n');
    CHECK(lines == (format == cli::Format::csv ? 1001 : 1000));
  }
}

TEST_CASE("a reader who has seen enough is asked nothing more of") {
  Narrow narrow(100'000, EPIPE);
  std::ostream out(&narrow);
  const auto head = listing();
  cli::RowStream stream(cli::Format::jsonl, head, out, nullptr);
  int rows = 0;
  auto more = Result<bool>(true);
  while (more && *more && rows < 1000) more = stream.add(row_of(++rows));
  CHECK(more.has_value());
  CHECK(rows < 200);
  CHECK(stream.finish().has_value());
}

TEST_CASE("the log through a closed pipe ends silently, on a full disk with 74") {
  const Session session;
  lengthen(session);
  for (const auto* const format : {"jsonl", "csv"}) {
    CAPTURE(std::string(format));
    const std::vector<std::string> words{"log", "--all", "--format", format};
    const auto closed = run_into(Narrow(70'000, EPIPE), session, words);
    CHECK(closed.status == 0);
    CHECK(closed.err.empty());
    for (const std::size_t room : {std::size_t{0}, std::size_t{70'000}}) {
      const auto full = run_into(Narrow(room, ENOSPC), session, words);
      CHECK(full.status == 74);
      CHECK(full.warns("no space left"));
    }
  }
}

TEST_CASE("a file gets the whole log or keeps what it holds") {
  const Session session;
  lengthen(session);
  const auto file = session.office.path("log.jsonl");
  const auto whole = session.run("log --all --format jsonl").out;
  session.office.write("log.jsonl", "precious");
  REQUIRE(session.run("log --all --format jsonl --output " + file).status == 0);
  CHECK((session.office.read("log.jsonl") == whole));
  CHECK(std::count(whole.begin(), whole.end(), '\n') == 200);
  session.office.write("log.jsonl", "precious");
  tamper(session.office.database(), "UPDATE events SET units = 0 WHERE seq = 190");
  CHECK(session.run("log --all --format jsonl --output " + file).status == 74);
  CHECK(session.office.read("log.jsonl") == "precious");
  for (const auto& entry : std::filesystem::directory_iterator(session.office.path(""))) {
    const auto name = entry.path().filename().string();
    CHECK((name == "log.jsonl" || name.find("log.jsonl") == std::string::npos));
  }
}
