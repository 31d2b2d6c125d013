// SPDX-License-Identifier: Apache-2.0
#include "files/program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sp {
namespace {

constexpr mode_t any_execute = S_IXUSR | S_IXGRP | S_IXOTH;

bool is_program(const std::string& path) {
  struct stat found {};
  return ::stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode) &&
         (found.st_mode & any_execute) != 0;
}

std::string name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

Failure failed(const std::string& program, const std::string& why) {
  return fail({.code = ErrorCode::program_failed, .args = {name_of(program), why}});
}

/// A file without a name, in memory: what is put there can be read without waiting for anybody.
class Scratch {
 public:
  Scratch() : number_(::memfd_create("sp", MFD_CLOEXEC)) {}
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    if (number_ >= 0) ::close(number_);
  }

  int number() const { return number_; }

  bool fill(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto written = ::write(number_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::lseek(number_, 0, SEEK_SET) == 0;
  }

  std::string bytes() const {
    std::string text;
    if (::lseek(number_, 0, SEEK_SET) != 0) return text;
    std::array<char, 65536> buffer{};
    for (;;) {
      const auto count = ::read(number_, buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return text;
      text.append(buffer.data(), static_cast<std::size_t>(count));
    }
  }

 private:
  int number_;
};

/// Which of our files the child has for its standard ones.
class Redirection {
 public:
  Redirection() { posix_spawn_file_actions_init(&actions_); }
  Redirection(const Redirection&) = delete;
  Redirection& operator=(const Redirection&) = delete;
  ~Redirection() { posix_spawn_file_actions_destroy(&actions_); }

  void put(const Scratch& file, int as) {
    posix_spawn_file_actions_adddup2(&actions_, file.number(), as);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// The status that it ended with, as wait() has it; negative where it could not be started.
int spawn_and_wait(const std::string& program, const std::vector<std::string>& arguments,
                   const Redirection& redirection) {
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  pid_t child = 0;
  errno =
      ::posix_spawn(&child, program.c_str(), redirection.get(), nullptr, pointers.data(), environ);
  if (errno != 0) return -1;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return status;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

}  // namespace

Result<std::string> find_program(const std::string& name, std::string_view search_path) {
  while (!search_path.empty()) {
    const auto folder = search_path.substr(0, search_path.find(':'));
    search_path.remove_prefix(std::min(folder.size() + 1, search_path.size()));
    auto path = std::string(folder) + "/" + name;
    if (folder.starts_with('/') && is_program(path)) return path;
  }
  return fail({.code = ErrorCode::program_missing, .args = {name}});
}

Result<std::string> run_program(const std::string& program,
                                const std::vector<std::string>& arguments, std::string_view input) {
  Scratch in;
  const Scratch out;
  const Scratch complaints;
  if (!in.fill(input)) return failed(program, std::strerror(errno));
  Redirection redirection;
  redirection.put(in, STDIN_FILENO);
  redirection.put(out, STDOUT_FILENO);
  redirection.put(complaints, STDERR_FILENO);
  const int status = spawn_and_wait(program, arguments, redirection);
  if (status < 0) return failed(program, std::strerror(errno));
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return out.bytes();
  const auto said = first_line(complaints.bytes());
  return failed(program, said.empty() ? "status " + std::to_string(status) : said);
}

}  // namespace sp
