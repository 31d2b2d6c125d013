// SPDX-License-Identifier: Apache-2.0
// What a new case needs before the log is asked: the edition in force, its office, the times.
// Shared by the clerk who opens one case and the import of many. Private to the module.
#pragma once

#include "desk/library.hpp"
#include "desk/pins.hpp"
#include "desk/writing.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace sp {

/// What all cases share that are taken in under one variant of one edition.
struct Terms {
  Edition edition;
  std::shared_ptr<const Office> office;
  Pins pins;
  std::shared_ptr<const CaseJudge> judge;
};

/// The files of one standard, each read once.
class Shelf {
 public:
  Shelf(const Library& library, std::string standard_id)
      : library_(library), standard_id_(std::move(standard_id)) {}

  /// Of the newest edition, in force or not.
  Result<std::shared_ptr<const Terms>> newest();
  /// Of the edition in force on `date`.
  Result<std::shared_ptr<const Terms>> terms(Date date);
  /// The same for cases of one variant; variant_needed, variant_unknown.
  Result<std::shared_ptr<const Terms>> of_variant(std::shared_ptr<const Terms> terms,
                                                  const std::optional<std::string>& variant);

 private:
  Result<std::shared_ptr<const Terms>> read(std::optional<Date> date);

  const Library& library_;
  std::string standard_id_;
  std::shared_ptr<const Office> office_;
  std::shared_ptr<const Terms> newest_;
  std::map<Date, std::shared_ptr<const Terms>> older_;
  std::map<std::pair<const Terms*, std::string>, std::shared_ptr<const Terms>> variants_;
};

struct Papers {
  std::shared_ptr<const Terms> terms;
  Instant received;
  std::optional<Instant> scheduled;

  const Standard& standard() const { return terms->judge->standard; }
  const Zone& zone() const { return terms->office->calendar.zone; }
};

/// The occasion's time of happening is that of the receipt, given as `option`.
Result<Papers> collect(Shelf& shelf, const Intake& intake, const Occasion& occasion,
                       const std::string& option);

/// A reference that looks like a case number would, one day, mean two cases; units are from 1 to
/// most_units.
Result<void> check_intake(const Intake& intake);

/// A new case must have a deadline that can be computed, unless a provisional one was asked for.
Result<void> check_deadline_known(const Papers& papers, const Intake& intake,
                                  const Occasion& occasion);

/// edition_changed where the log knows the edition by other bytes.
Result<void> check_edition(CaseReader& reader, const Papers& papers);

/// The case of the standard's office that has the intake's reference in the year of its receipt.
Result<std::optional<std::string>> case_of_ref(CaseReader& reader, const Papers& papers,
                                               const Intake& intake);

/// The first event of the case, with the next free number; ref_taken, and what check_recording()
/// says.
Result<CaseEvent> opening(CaseWriter& writer, const Papers& papers, const Intake& intake,
                          const Occasion& occasion);

/// Warns where the edition states no effective date: it counts as in force.
void warn_of_effective(const Papers& papers, std::vector<Warning>& warnings);

}  // namespace sp
