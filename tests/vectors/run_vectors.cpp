// SPDX-License-Identifier: Apache-2.0
// Asks the engine what others have answered: `run-vectors FILE…` prints a line for each vector that
// it answers otherwise, how many were left out (`disputed`, `suspect`), and how many passed and
// failed. It reads `sp-biztime-vectors/1` and lists of deadlines with pauses
// (docs/explanation/working-time.md). Exit 1 if any failed, 2 for a file that cannot be read.
#include "vectors/question.hpp"
#include "vectors/vector_calendar.hpp"

#include <nlohmann/json.hpp>

#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>

namespace {

using namespace sp;
using namespace sp::test;
using nlohmann::json;

struct Tally {
  long passed = 0;
  long failed = 0;
  long left_out = 0;
};

using Ask = std::function<std::optional<std::string>()>;

void count(Tally& tally, const std::string& name, const Ask& ask) {
  std::optional<std::string> wrong;
  try {
    wrong = ask();
  } catch (const std::exception& reason) {
    wrong = reason.what();
  }
  if (wrong) std::cout << name << ": " << *wrong << "\n";
  ++(wrong ? tally.failed : tally.passed);
}

bool is_left_out(const json& vector) {
  const auto status = vector.value("status", std::string());
  return status == "disputed" || status == "suspect";
}

/// Each calendar is read once, when first asked.
class Calendars {
 public:
  explicit Calendars(const json& all) : all_(all) {}
  const WorkingCalendar& of(const std::string& name) {
    const auto known = read_.find(name);
    if (known != read_.end()) return known->second;
    return read_.emplace(name, read_vector_calendar(all_.at(name))).first->second;
  }

 private:
  const json& all_;
  std::map<std::string, WorkingCalendar> read_;
};

void run_questions(const json& file, Tally& tally) {
  Calendars calendars(file.at("calendars"));
  for (const auto& vector : file.at("vectors")) {
    if (is_left_out(vector)) {
      ++tally.left_out;
      continue;
    }
    count(tally, vector.value("id", vector.dump()), [&] {
      return wrong_answer(calendars.of(vector.at("calendar").get<std::string>()), vector);
    });
  }
}

void run_deadlines(const json& list, Tally& tally) {
  for (const auto& vector : list) {
    if (is_left_out(vector)) {
      ++tally.left_out;
      continue;
    }
    count(tally, vector.value("name", vector.dump()),
          [&] { return wrong_deadline(read_vector_calendar(vector.at("calendar")), vector); });
  }
}

void run_file(const std::string& path, Tally& tally) {
  std::ifstream stream(path);
  const json file = json::parse(stream);
  if (file.is_array()) return run_deadlines(file, tally);
  if (file.at("format") != "sp-biztime-vectors/1") throw std::runtime_error("another format");
  run_questions(file, tally);
}

}  // namespace

int main(int count, char** words) {
  Tally tally;
  if (count < 2) {
    std::cerr << "run-vectors: FILE… is missing\n";
    return 2;
  }
  for (const auto& path : std::vector<std::string>(words + 1, words + count)) {
    try {
      run_file(path, tally);
    } catch (const std::exception& reason) {
      std::cerr << "run-vectors: " << path << ": " << reason.what() << "\n";
      return 2;
    }
  }
  std::cout << tally.left_out << " left out (disputed or suspect)\n";
  std::cout << tally.passed << " passed, " << tally.failed << " failed\n";
  return tally.failed > 0 ? 1 : 0;
}
