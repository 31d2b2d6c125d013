// SPDX-License-Identifier: Apache-2.0
// Prices as a person reads them: "Rp150,000", "Rp150.000"; "USD 12.50", "USD 12,50"; "free of
// charge", "gratis".
#pragma once

#include "standard/price.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// Of a range both ends; words as they are.
std::string price_words(const Price& price, Language language);

}  // namespace sp::cli
