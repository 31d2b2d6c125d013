// SPDX-License-Identifier: Apache-2.0
// What is handed over at the end: one product or several, for a yes or for a no, for ever or for a
// time.
#pragma once

#include "standard/steps.hpp"

namespace sp {

struct Product {
  Text id;
  Text label;
  Text text;
  Text text_en;
  Field<Effect> outcome;  ///< handed over only where the answer was this: approve or reject
  Field<Amount> limit;    ///< a limit of its own, beside the promise
  Text stop;              ///< id of the step at whose end it is handed over, or "end"
  Field<Amount> validity;
  Field<Amount> renew_before;       ///< this long before its validity ends
  Field<std::vector<Item>> duties;  ///< what its holder has to do, each with its period
  Field<std::vector<std::string>> variants;
  Field<std::vector<Transcribed>> transcribed;
  Place place;
};

struct ProductComponent : Component {
  Field<std::vector<Product>> items;
};

}  // namespace sp
