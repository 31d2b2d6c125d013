// SPDX-License-Identifier: Apache-2.0
// What is paid and what is handed over, in words.
#pragma once

#include "standard/fee.hpp"
#include "standard/product.hpp"
#include "text/language.hpp"

#include <string>

namespace sp::cli {

/// The document's words, else the amount; then the rows of the tariff.
std::string fee_words(const FeeComponent& fee, Language language);

std::string product_words(const ProductComponent& product, Language language);

}  // namespace sp::cli
