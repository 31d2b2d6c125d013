// SPDX-License-Identifier: Apache-2.0
// A fault found in a file: plain data, all of them at once. A finding names its rule and the values
// concerned; the sentence is put together by text/ in the reader's language.
#pragma once

#include "base/position.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class Severity { info, warning, error };
std::string_view name_of(Severity severity);
std::optional<Severity> parse_severity(std::string_view name);

/// How a rule of the audit is called, and its words in English and Indonesian, with {0} … for the
/// values that it quotes. The hint may be empty.
struct RuleHead {
  std::string_view code;  ///< permanent, like "SP302"
  std::string_view name;  ///< the fault, like "step-times-exceed-limit"
  Severity severity = Severity::warning;
  std::string_view sentence_en;
  std::string_view sentence_id;
  std::string_view hint_en{};
  std::string_view hint_id{};
};

/// Another place that a finding speaks of, and what stands there.
struct Aside {
  Location where{};
  std::string_view label_en;
  std::string_view label_id;
  std::vector<std::string> args{};  ///< for {0} … in the label
};

/// One enumerator a rule of shape. `finding.cpp` gives each its permanent code (SP0xx file and
/// format, SP2xx procedure graph, SP3xx time) and name; a code is never used again.
enum class FindingCode {
  file_unreadable,     // SP001 unreadable, a directory, empty, too large, not UTF-8; args: reason
  syntax,              // SP002 not TOML; args: kind of mistake (formats/mistake.hpp), what was seen
  format_missing,      // SP003
  format_newer,        // SP004 args: format found, newest known
  unknown_key,         // SP005 args: key, table; and its keys where none is alike
  wrong_type,          // SP006 args: key, expected, found
  missing_key,         // SP007 args: key, table
  bad_value,           // SP008 args: key, value, what is expected
  duplicate_id,        // SP009 args: id, table
  id_not_the_path,     // SP010 args: id in the file, id by its path
  marked_and_present,  // SP011 args: key; named as missing although it stands there
  inferred_but_absent,        // SP012 args: key; named in inferred although nothing stands there
  duplicate_key,              // SP013 args: key
  marked_twice,               // SP014 args: key; named twice in the lists of marks of one table
  edition_not_the_path,       // SP015 args: edition in the file, edition by its path
  path_without_id,            // SP016 args: office/name; a path in a library that gives no id
  unknown_reference,          // SP017 args: id named, table that has no such id
  no_step,                    // SP201
  unknown_step,               // SP202 args: step named, by which key
  decision_without_outcomes,  // SP203 args: step
  outcomes_without_decision,  // SP204 args: step
  last_step_leads_nowhere,    // SP205 args: step
  step_unreachable,           // SP206 args: step
  no_way_out,                 // SP207 args: step; no path from it reaches the end
  unknown_outcome,            // SP208 args: outcome, step
  step_called_end,            // SP209 args: step
  group_apart,                // SP210 args: step, group; other steps stand between the group's
  group_step_decides,         // SP211 args: step, group; it is a decision or leads elsewhere
  stand_in_not_plain,         // SP212 args: step, key that a step for a subprocedure cannot have
  unknown_role,               // SP401 args: role
};

struct Finding {
  FindingCode code{};               ///< of what `rule` tells: nothing
  std::vector<std::string> args{};  ///< the values quoted in the sentence, in the catalogue's order
  Location where{};
  std::string path{};                      ///< TOML path, like procedure.step[2].time
  std::vector<std::string> suggestions{};  ///< did-you-mean, best first, at most three
  const RuleHead* rule = nullptr;          ///< that of the audit which tells it, if one does
  std::vector<Aside> asides{};
};

/// Every rule of shape, by code.
std::vector<FindingCode> all_finding_codes();

/// Permanent code of the rule, like "SP005".
std::string_view rule_code(FindingCode code);
/// Name of the rule, which is the name of the fault, like "unknown-key".
std::string_view rule_name(FindingCode code);
Severity severity_of(FindingCode code);
/// True where the finding makes the file unusable as input (exit status 3), false where the file
/// can be read but is faulty in shape (exit status 1).
bool is_unusable(FindingCode code);

/// The same of a finding, whether reading or the audit tells it.
std::string_view rule_code(const Finding& finding);
std::string_view rule_name(const Finding& finding);
Severity severity_of(const Finding& finding);
bool is_unusable(const Finding& finding);

}  // namespace sp
