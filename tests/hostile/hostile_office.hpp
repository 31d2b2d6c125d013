// SPDX-License-Identifier: Apache-2.0
// An office all of whose texts attack their reader: the standard, the calendar and the agency from
// their files, everything that a command lets into a case from the command line.
#pragma once

#include "cli/session.hpp"
#include "tripwires.hpp"

#include <string>
#include <vector>

namespace sp::test {

using Line = std::vector<std::string>;

class HostileOffice {
 public:
  /// One case for each hostile text, the text in its subject, number, reason, note and actor. It
  /// has been suspended; every second one still is.
  HostileOffice();

  Session& session() { return session_; }
  const std::vector<std::string>& cases() const { return cases_; }
  /// Every command that prints what was stored about many cases, or about no case.
  std::vector<Line> readers() const;
  /// And about one.
  std::vector<Line> readers_of(const std::string& number) const;

 private:
  void write_library() const;
  void take_in(const HostileText& hostile);
  /// A note, a suspension and, of every second case, its end.
  void work_on(std::size_t index);

  Session session_;
  std::vector<std::string> cases_;
};

/// One way of asking: a format, a language, a terminal or none.
struct Manner {
  std::string format;
  std::string language;
  std::size_t width = 0;  ///< of the terminal; 0: none
  bool colour = false;
  bool unicode = true;
};

/// Every format in both languages; tables also in terminals of several widths, and in ASCII.
std::vector<Manner> manners();

/// Runs `line` in this manner.
Ran run_in(Session& session, Line line, const Manner& manner);

/// What is wrong with the output of a run in this manner; empty where nothing is.
std::string harm_in(const Ran& ran, const Manner& manner);

std::string words_of(const Line& line);
std::string words_of(const Manner& manner);

}  // namespace sp::test
