// SPDX-License-Identifier: Apache-2.0
// The way in for libFuzzer: one program, its target named by the variable SP_FUZZ_TARGET.
#include "entries.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

sp::fuzz::Target chosen() {
  const char* name = std::getenv("SP_FUZZ_TARGET");
  for (const auto& target : sp::fuzz::targets()) {
    if (name != nullptr && target.name == name) return target;
  }
  std::fputs("SP_FUZZ_TARGET must name a target\n", stderr);
  std::exit(2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto target = chosen();
  target.run({reinterpret_cast<const char*>(data), size});
  return 0;
}
