// SPDX-License-Identifier: Apache-2.0
// The whole program in this process: a command line in, a status and what was printed out. It is
// noon of Monday, 10 June 2024, in WIB, in the folder of an office with three small standards.
#pragma once

#include "cli/app.hpp"
#include "desk/workplace.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace sp::test {

struct Ran {
  int status = 0;
  std::string out;
  std::string err;

  bool says(const std::string& text) const { return out.find(text) != std::string::npos; }
  bool warns(const std::string& text) const { return err.find(text) != std::string::npos; }
};

enum class Database { replay, ordinary };

class Session {
 public:
  explicit Session(Database database = Database::replay) : office(database == Database::replay) {
    office.write("sp.toml", "database = \"sp.db\"\nstandards = \"standards\"\nzone = \"WIB\"\n");
    environment.clock = [] { return test::at("2024-06-10T12:00"); };
    environment.writer = {.uid = 1000, .login_uid = {}, .account = "rina"};
    environment.current_folder = office.path("");
    environment.current_folder.pop_back();
    environment.program_folder = "/nowhere/bin";
  }

  /// After these lines, which must succeed.
  explicit Session(const std::vector<std::string>& lines) : Session() {
    for (const auto& line : lines) {
      const auto ran = run(line);
      if (ran.status != 0) throw std::logic_error(line + ": " + ran.err);
    }
  }

  Ran run(const std::vector<std::string>& arguments) const {
    std::ostringstream out;
    std::ostringstream err;
    const auto status = cli::run(arguments, environment, out, err);
    return {static_cast<int>(status), out.str(), err.str()};
  }
  /// The words parted by single blanks.
  Ran run(const std::string& line) const {
    std::istringstream words(line);
    std::vector<std::string> arguments;
    for (std::string word; words >> word;) arguments.push_back(word);
    return run(arguments);
  }

  Workplace office;
  cli::Environment environment;
};

}  // namespace sp::test
