// SPDX-License-Identifier: Apache-2.0
// One row of a register played through the procedure: the case's log grows in memory and in the
// database together, and nothing is read back. Private to the module.
#pragma once

#include "cases/decide.hpp"
#include "desk/importing.hpp"
#include "desk/pins.hpp"

#include <memory>
#include <vector>

namespace sp {

class Story {
 public:
  Story(CaseWriter& writer, std::shared_ptr<const CaseJudge> judge, const RegisteredCase& row,
        const Occasion& occasion);

  /// Opens the case.
  Result<void> open(CaseEvent opening);
  /// Does what the register says was done; what decide() and resolve_at() refuse.
  Result<void> play(const RegisteredDeed& deed);
  /// Plays all of the row.
  Result<void> play_all();
  /// Ends the story: the case as it stands.
  Result<CaseView> view() &&;

 private:
  Command command_of(const RegisteredDeed& deed) const;
  Result<void> add(CaseEvent event, const Occasion& occasion);

  CaseWriter& writer_;
  std::shared_ptr<const CaseJudge> judge_;
  const RegisteredCase& row_;
  const Occasion& occasion_;
  WorkingCalendar calendar_;  ///< for the times of dates alone
  std::vector<CaseEvent> log_;
  CaseState state_;
};

}  // namespace sp
