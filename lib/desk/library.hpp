// SPDX-License-Identifier: Apache-2.0
// Standards and calendars as they stand in a folder now, read and composed.
#pragma once

#include "base/hash.hpp"
#include "base/result.hpp"
#include "calendar/calendar_parts.hpp"
#include "calendar/working_calendar.hpp"
#include "files/standards_folder.hpp"
#include "formats/calendar_reader.hpp"
#include "standard/agency.hpp"
#include "standard/standard.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sp {

/// A file that a case is judged by, beside its standard.
struct SupportingFile {
  std::string kind;  ///< agency, office, days_off, zone
  std::string id;
  std::string bytes;
};

/// What the standards of one office share.
struct Office {
  Agency agency;
  CalendarParts calendar;
  std::vector<SupportingFile> files;  ///< the agency's and every calendar layer
};

/// One edition of a standard.
struct Edition {
  Standard standard;
  std::string bytes;
  std::string path;
  bool effective_stated = false;  ///< else in force by default
};

class Library {
 public:
  explicit Library(StandardsFolder folder) : folder_(std::move(folder)) {}

  const StandardsFolder& folder() const { return folder_; }
  /// Of a standard id or an office id.
  Result<Office> office_of(const std::string& standard_id) const;
  /// The calendar of this id, without an agency.
  Result<CalendarParts> calendar(const std::string& id) const;
  /// The same with the files that it is made of.
  Result<ComposedCalendar> composed(const std::string& id) const;
  /// The edition in force on `date`: the newest whose effective date has come; one that states none
  /// is in force by default. Nothing: the newest. standard_unknown, file_unusable (with its
  /// findings), edition_not_in_force.
  Result<Edition> edition(const std::string& standard_id, std::optional<Date> date) const;

 private:
  StandardsFolder folder_;
};

/// Has the edition's effective date come by `date`? True where it states none.
bool is_in_force(const Edition& edition, Date date);

/// Reads one file as a standard; file_unusable with all its findings.
Result<Edition> read_edition(const StandardFile& file);

/// What cases of `variant` go by (standard/resolve.hpp); nothing: those of a standard without
/// variants. variant_needed where it has some and none is named, variant_unknown.
Result<Standard> standard_of_variant(const Standard& standard,
                                     const std::optional<std::string>& variant);

}  // namespace sp
