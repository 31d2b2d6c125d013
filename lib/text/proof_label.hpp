// SPDX-License-Identifier: Apache-2.0
// What a verification found, and what is made to be verified, in both languages.
#pragma once

#include "text/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sp {

enum class ProofLabel {
  bundle_check,
  bundle_done,
  bundle_fingerprint,
  bundle_holds,
  bundle_left_out,
  checkpoint_covers,
  checkpoint_not_checked,
  checkpoint_signed_by,
  keys_made,
  verify_all_covered,
  verify_checked,
  verify_file,
  verify_head,
  verify_none_covers,
  verify_not_whole,
  verify_row,
  verify_whole,
  flaw_file_damaged,
  flaw_value_form,
  flaw_number_wrong,
  flaw_encoding_unknown,
  flaw_encoding_wrong,
  flaw_correction_wrong,
  flaw_facts_wrong,
  flaw_hash_wrong,
  flaw_details_wrong,
  flaw_detail_wrong,
  flaw_request_wrong,
  flaw_pinned_missing,
  flaw_pinned_changed,
  flaw_row_without_event,
  flaw_other_log,
  flaw_cut_off,
  flaw_rewritten,
  flaw_impossible,
  flaw_projection_missing,
  flaw_projection_wrong,
  flaw_projection_stray,
};

std::string_view words(ProofLabel label, Language language);

/// The words with {0} {1} … replaced by the arguments, which are made harmless: colours come after.
std::string say(ProofLabel label, Language language, const std::vector<std::string>& arguments);

}  // namespace sp
