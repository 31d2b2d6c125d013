// SPDX-License-Identifier: Apache-2.0
// An office's own register becomes cases: each row is taken in and goes through the procedure as
// far as the register dates it, by the same rules as if a clerk had typed it today. All rows, or
// none.
#pragma once

#include "desk/writing.hpp"
#include "sla/clock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sp {

/// Something that the register says happened to a case after its intake.
struct RegisteredDeed {
  /// accept, suspend, resume, withdraw; advance: a step was left, by whichever verb its outcome
  /// asks for.
  Verb verb = Verb::advance;
  std::string heading;  ///< of the column with the time
  TypedTime at;
  std::optional<std::string> step{};     ///< that was left
  std::optional<std::string> outcome{};  ///< of it: an id, or the standard's own label
  std::optional<std::string> cause{};
  std::optional<std::string> reason{};
  std::string reason_heading{};   ///< of the column where it would stand
  std::string outcome_heading{};  ///< likewise
};

struct RegisteredCase {
  std::uint32_t line = 0;  ///< on which the row begins
  Intake intake;
  std::string received_heading;
  std::string ref_heading{};
  std::string scheduled_heading{};
  TypedTime received;
  std::vector<RegisteredDeed> deeds;  ///< in the order in which they happened
};

/// A register as it was read.
struct Register {
  std::string file;  ///< as the user named it
  std::string standard_id;
  std::vector<RegisteredCase> cases;
  std::vector<Error> faults;         ///< of rows that could not be read, each with its place
  std::vector<std::string> ignored;  ///< headings of columns that nobody asked for
};

struct ImportedCase {
  std::uint32_t line = 0;
  CaseRow row;    ///< its `number` is how many events it has
  Clock promise;  ///< as of now
};

struct Imported {
  std::vector<ImportedCase> cases;  ///< by line
  Zone zone;                        ///< of the office
  std::vector<Warning> warnings;
  std::int64_t events = 0;
  bool repeated = false;  ///< the request id was known: nothing was written
  bool dry_run = false;
};

/// Records every row. With a request id the opening of the first case gets it, those of the others
/// the id with `#` and their line; asked again with the same arguments, the cases are told as they
/// were then, and nothing is written. `skip_known` leaves rows alone whose reference number has a
/// case, with a warning; else they are faults. register_unusable, with everything that is wrong in
/// `each`, by line: then nothing was written.
Result<Imported> import_register(CaseStore& store, const Library& library, const Register& given,
                                 const Occasion& occasion, bool skip_known);

}  // namespace sp
