// SPDX-License-Identifier: Apache-2.0
// A kind of the same service that differs in some of its components: new and renewal, express, by
// channel. What it does not say is as the standard has it.
#pragma once

#include "standard/fee.hpp"
#include "standard/product.hpp"
#include "standard/time_limit.hpp"

namespace sp {

struct Variant {
  Text id;
  Text title;
  Text title_en;
  Text original;
  Text note;
  ItemComponent requirements;
  ProcedureComponent procedure;
  TimeLimitComponent time_limit;
  FeeComponent fee;
  ProductComponent product;
  Place place;
};

}  // namespace sp
