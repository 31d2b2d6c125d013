// SPDX-License-Identifier: Apache-2.0
#include "text/sentences.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using sp::Error;
using sp::ErrorCode;
using sp::Language;

constexpr auto en = Language::english;
constexpr auto id = Language::indonesian;

TEST_CASE("a calendar that ends too early is named with the date and its last covered day") {
  const Error error{.code = ErrorCode::calendar_gap,
                    .args = {"bkpsdm-surakarta/office", "2027-01-04", "2026-12-31"}};
  CHECK(sp::sentence(error, en) ==
        "calendar 'bkpsdm-surakarta/office' has no list of days off for 2027-01-04; it ends on "
        "2026-12-31");
  CHECK(sp::sentence(error, id) ==
        "kalender kerja 'bkpsdm-surakarta/office' tidak memuat daftar hari libur untuk 2027-01-04; "
        "kalender berakhir pada 2026-12-31");
  CHECK(sp::hint(error, en).find("--beyond-coverage provisional") != std::string::npos);
  CHECK(sp::hint(error, id).find("--beyond-coverage provisional") != std::string::npos);
}

TEST_CASE("a mistyped command is answered with what may have been meant") {
  const Error error{
      .code = ErrorCode::command_unknown, .args = {"aprove"}, .suggestions = {"approve"}};
  CHECK(sp::sentence(error, en) == "unknown command 'aprove'");
  CHECK(sp::hint(error, en) == "did you mean 'approve'?");
  CHECK(sp::hint(error, id) == "maksud Anda 'approve'?");
}

TEST_CASE("a mistyped command that resembles none is answered with where to find them") {
  const Error error{.code = ErrorCode::command_unknown, .args = {"xyzzy"}};
  CHECK(sp::hint(error, en) == "see all commands: sp help");
}

TEST_CASE("approving a plain step is refused with what is possible now") {
  const Error error{.code = ErrorCode::step_is_task,
                    .args = {"approve", "draft"},
                    .possible = {"sp advance 2026-0007", "sp withdraw 2026-0007 --reason \"…\""}};
  CHECK(sp::sentence(error, en) ==
        "step 'draft' is not a decision: there is nothing to decide with 'approve'");
  CHECK(sp::hint(error, en) ==
        "possible now:\nsp advance 2026-0007\nsp withdraw 2026-0007 --reason \"…\"");
}

TEST_CASE("advancing over a decision is refused in the words of the step") {
  const Error error{.code = ErrorCode::step_is_decision, .args = {"advance", "examine"}};
  CHECK(sp::sentence(error, en) ==
        "step 'examine' is a decision and cannot be left with 'advance'");
  CHECK(sp::sentence(error, id) ==
        "langkah 'examine' adalah keputusan dan tidak dapat diselesaikan dengan 'advance'");
}

TEST_CASE("a closed case is refused with its verdict in the reader's language") {
  const Error error{.code = ErrorCode::case_closed,
                    .args = {"2026-0007", "rejected"},
                    .possible = {"sp note 2026-0007 \"…\""}};
  CHECK(sp::sentence(error, en) == "case '2026-0007' is closed: rejected");
  CHECK(sp::sentence(error, id) == "berkas '2026-0007' sudah ditutup dengan status ditolak");
  CHECK(sp::hint(error, en) ==
        "see how it went: sp show 2026-0007; possible now:\nsp note 2026-0007 \"…\"");
}

TEST_CASE("a case that has moved on tells where it is and what happened since") {
  Error error{.code = ErrorCode::step_moved_on,
              .args = {"2026-0007", "draft", "examine#1"},
              .since = {{4, "advanced", "2026-03-17T09:00:00+07:00", "rina"},
                        {5, "noted", "2026-03-17T09:05:00+07:00"}}};
  CHECK(sp::sentence(error, en) ==
        "case '2026-0007' is not at step 'draft' but at 'examine#1'; since then: 4 advanced Tue 17 "
        "Mar 2026 09:00 (rina); 5 noted Tue 17 Mar 2026 09:05");
  CHECK(sp::sentence(error, id) ==
        "berkas '2026-0007' tidak berada pada langkah 'draft', tetapi pada 'examine#1'; sejak itu: "
        "4 diteruskan Sel 17 Mar 2026 09.00 (rina); 5 dicatat Sel 17 Mar 2026 09.05");
  error.since.clear();
  CHECK(sp::sentence(error, en) == "case '2026-0007' is not at step 'draft' but at 'examine#1'");
}

TEST_CASE("a standard changed within its edition names both hashes") {
  const Error error{.code = ErrorCode::edition_changed, .args = {"a/b", "1", "aaaa", "bbbb"}};
  for (const auto language : {en, id}) {
    const auto text = sp::sentence(error, language);
    CHECK(text.find("aaaa") < text.find("bbbb"));
    CHECK(text.find("bbbb") != std::string::npos);
  }
}

TEST_CASE("a time before the last event is refused with the hint correct insert") {
  const Error error{
      .code = ErrorCode::time_before_last_event,
      .args = {"2026-03-17T08:00:00+07:00", "2026-03-17T09:00:00+07:00", "2026-0007"}};
  for (const auto language : {en, id}) {
    CHECK(sp::hint(error, language).find("correct insert") != std::string::npos);
    CHECK(sp::hint(error, language).find("sp log 2026-0007") != std::string::npos);
  }
}

TEST_CASE("who lacks access is not sent to look for free space") {
  struct Row {
    std::string_view reason;
    std::string_view hint;
    std::string_view why;
  };
  const Row rows[] = {
      {"Permission denied", "ls -ld '/srv/sp'", "whose it is"},
      {"Operation not permitted", "ls -ld '/srv/sp'", "the same in other words"},
      {"Read-only file system", "findmnt --target '/srv/sp'", "how the disk is mounted"},
      {"No space left on device", "df -h", "what is free"},
      {"Input/output error", "df -h", "anything else"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.why);
    const Error error{.code = ErrorCode::io_failed, .args = {"/srv/sp", std::string(row.reason)}};
    CHECK(sp::hint(error, en).find(row.hint) != std::string::npos);
    CHECK(sp::hint(error, id).find(row.hint) != std::string::npos);
  }
  const Error about_case{.code = ErrorCode::case_unknown, .args = {"x", "Permission denied"}};
  CHECK(sp::hint(about_case, en) == "see all cases: sp list");
}

TEST_CASE("a step whose id is also a word of the program keeps its id in every language") {
  const Error error{.code = ErrorCode::step_is_task, .args = {"approve", "approved"}};
  CHECK(sp::sentence(error, id).find("langkah 'approved'") == 0);
}

TEST_CASE("values are harmless in sentence and hint") {
  const Error error{.code = ErrorCode::standard_unknown,
                    .args = {"\x1b]0;x\x07"},
                    .suggestions = {"\u202Ea"},
                    .possible = {"sp show \x1b[0m"}};
  CHECK(sp::sentence(error, en) == "there is no standard '\uFFFD]0;x\uFFFD'");
  CHECK(sp::hint(error, en) == "did you mean '\uFFFDa'? possible now:\nsp show \uFFFD[0m");
}

TEST_CASE("an error whose values were forgotten is still said") {
  CHECK(sp::sentence(Error{.code = ErrorCode::calendar_gap, .args = {}}, en) ==
        "calendar '' has no list of days off for");
}

}  // namespace
