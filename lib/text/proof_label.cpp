// SPDX-License-Identifier: Apache-2.0
#include "text/proof_label.hpp"

#include "text/proof_words.hpp"
#include "text/wording.hpp"
#include "text/wording_rows.hpp"

#include <cstddef>

namespace sp {
namespace {

constexpr auto rows = joined(proof_words);
static_assert(has_row_for_each<ProofLabel>(rows),
              "proof_words.hpp: one row a label, in the order of ProofLabel");

}  // namespace

std::string_view words(ProofLabel label, Language language) {
  return rows.at(static_cast<std::size_t>(label)).in(language);
}

std::string say(ProofLabel label, Language language, const std::vector<std::string>& arguments) {
  return fill(words(label, language), arguments);
}

}  // namespace sp
