// SPDX-License-Identifier: Apache-2.0
// What a case is judged by is kept with it, byte for byte and named by SHA-256: its standard, its
// agency's file and every calendar layer. A list of the last two, itself kept and named by hash, is
// the case's "calendar". A case stays computable when the files are gone or have changed.
#pragma once

#include "base/result.hpp"
#include "cases/case_event.hpp"
#include "desk/library.hpp"
#include "formats/compiled.hpp"
#include "store/case_store.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace sp {

/// The list of supporting files: a line `sp-calendar/1`, then `kind id sha256` a line.
std::string calendar_list(const std::vector<SupportingFile>& files);

/// A line of such a list.
struct ListedFile {
  std::string kind;  ///< "agency", "office", "days_off" or "zone"
  std::string id;
  Hash hash;
};

/// The lines of such a list; database_corrupt (without a path) for what is none.
Result<std::vector<ListedFile>> listed_files(const std::string& list);

/// Those of a case of no variant.
Pins pins_of(const Edition& edition, const Office& office);

/// Keeps everything that `pins_of` names.
Result<void> keep(CaseWriter& writer, const Edition& edition, const Office& office);
/// The calendar alone.
Result<void> keep(CaseWriter& writer, const Office& office);

/// From the pinned files alone, which are checked against their hashes.
Result<Judge> read_pinned(CaseReader& reader, const Pins& pins);

/// What a case of the pinned variant goes by; database_corrupt where the standard has none of the
/// name.
Result<Standard> standard_pinned(const Standard& whole, const Pins& pins);

/// Where the pair's compiled form is kept.
CompiledKey compiled_key(const Pins& pins);

/// A judge of cases of one variant (standard/resolve.hpp), with the calendar of now at hand, built
/// once for all that it judges.
struct CaseJudge : Judge {
  explicit CaseJudge(Judge judge)
      : Judge(std::move(judge)), working(WorkingCalendar::create(calendar)) {}

  WorkingCalendar working;
};

/// Reads pins back, each pair once: from their compiled form where it is kept and can be read.
class Judges {
 public:
  Result<std::shared_ptr<const CaseJudge>> of(CaseReader& reader, const Pins& pins);
  /// Sees to it that the next one finds the compiled form.
  Result<void> keep_compiled(CaseWriter& writer, const Pins& pins);

 private:
  using Key = std::pair<Hash, Hash>;
  Result<std::shared_ptr<const Judge>> whole(CaseReader& reader, const Pins& pins);

  std::map<Key, std::shared_ptr<const Judge>> whole_;  ///< with every variant
  std::map<std::pair<Key, std::string>, std::shared_ptr<const CaseJudge>> known_;
  std::set<Key> compiled_;  ///< those that were read from there
};

}  // namespace sp
