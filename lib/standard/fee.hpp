// SPDX-License-Identifier: Apache-2.0
// What the recipient pays: nothing, one amount, or a tariff of many rows.
#pragma once

#include "standard/component.hpp"
#include "standard/price.hpp"

namespace sp {

/// A row of the tariff, perhaps with rows below it.
struct Tariff {
  Text id;
  Text label;  ///< how the document marks it
  Text text;
  Text text_en;
  Field<Price> amount;
  Text per;             ///< what it is paid for each of: day, sample, sheet, …
  Text formula;         ///< where it is worked out
  Text act;             ///< that sets it, where the standard only refers to it
  Text condition;       ///< when it is due
  Field<bool> deposit;  ///< given back
  Field<std::vector<std::string>> variants;  ///< only for these; for all where absent
  Field<std::vector<Transcribed>> transcribed;
  std::vector<Tariff> rows;
  Place place;
};

struct FeeComponent : Component {
  Field<Price> amount;
  Text formula;
  Text act;
  Field<std::vector<Tariff>> tariff;  ///< `[[fee.tariff]]`
};

}  // namespace sp
