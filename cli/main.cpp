// SPDX-License-Identifier: Apache-2.0
// The process: streams, clock, last catch.
#include "cli/app.hpp"
#include "cli/process.hpp"

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  using sp::cli::ExitStatus;
  try {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + 1, argv + (argc > 0 ? argc : 1));
    return static_cast<int>(sp::cli::run(arguments, sp::cli::this_process(), std::cout, std::cerr));
  } catch (const std::exception& fault) {
    std::cerr << "sp: a fault of sp itself: " << fault.what() << '\n';
    return static_cast<int>(ExitStatus::fault);
  }
}
