// SPDX-License-Identifier: Apache-2.0
#include "cli/process.hpp"

#include <array>
#include <charconv>
#include <fstream>
#include <sstream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace sp::cli {
namespace {

std::map<std::string, std::string> variables() {
  std::map<std::string, std::string> all;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string text(*entry);
    const auto equals = text.find('=');
    if (equals != std::string::npos) all.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return all;
}

std::size_t columns_of_terminal() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

/// The account's name from /etc/passwd itself: a static binary has no name service to ask.
std::string account_name(uid_t uid) {
  std::ifstream passwd("/etc/passwd");
  for (std::string line; std::getline(passwd, line);) {
    std::istringstream fields(line);
    std::array<std::string, 3> field;
    for (auto& text : field) std::getline(fields, text, ':');
    if (field[2] == std::to_string(uid)) return field[0];
  }
  return "uid " + std::to_string(uid);
}

/// Who logged in, whatever account was taken since; nothing where the kernel does not keep it.
std::optional<std::int64_t> login_uid() {
  std::ifstream file("/proc/self/loginuid");
  std::string text;
  if (!(file >> text)) return std::nullopt;
  std::uint32_t uid = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), uid);
  const bool unset = uid == 0xFFFFFFFFu;
  if (fault != std::errc{} || end != text.data() + text.size() || unset) return std::nullopt;
  return uid;
}

std::string folder_of_program() {
  std::array<char, 4096> path{};
  const auto length = ::readlink("/proc/self/exe", path.data(), path.size());
  if (length <= 0) return {};
  const std::string whole(path.data(), static_cast<std::size_t>(length));
  return whole.substr(0, whole.rfind('/'));
}

std::string current_folder() {
  std::array<char, 4096> path{};
  return ::getcwd(path.data(), path.size()) != nullptr ? std::string(path.data()) : std::string();
}

}  // namespace

Environment this_process() {
  Environment environment;
  environment.variables = variables();
  environment.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  environment.error_is_terminal = ::isatty(STDERR_FILENO) == 1;
  environment.terminal_width = environment.out_is_terminal ? columns_of_terminal() : 0;
  environment.clock = [] { return std::chrono::floor<Seconds>(std::chrono::system_clock::now()); };
  environment.writer = {.uid = static_cast<std::int64_t>(::getuid()),
                        .login_uid = login_uid(),
                        .account = account_name(::getuid())};
  environment.program_folder = folder_of_program();
  environment.current_folder = current_folder();
  return environment;
}

}  // namespace sp::cli
