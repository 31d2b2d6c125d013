// SPDX-License-Identifier: Apache-2.0
#include "base/result.hpp"

namespace sp {

Failure fail(Error&& error) {
  return Failure{std::make_shared<const Error>(std::move(error))};
}

Failure fail(const Error& error) {
  return Failure{std::make_shared<const Error>(error)};
}

}  // namespace sp
