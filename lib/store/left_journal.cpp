// SPDX-License-Identifier: Apache-2.0
#include "store/left_journal.hpp"

#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace sp {
namespace {

/// Where SQLite locks the file to say that a writer is at work, whatever the size of the file.
constexpr off_t reserved_byte = 0x40000001;

/// Which journal stands there; nothing where there is none, or one that means nothing.
std::optional<ino_t> journal_beside(const std::string& path) {
  const int file = ::open((path + "-journal").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return std::nullopt;
  struct stat about {};
  char first = 0;
  const bool hot = ::fstat(file, &about) == 0 && ::pread(file, &first, 1, 0) == 1 && first != 0;
  ::close(file);
  return hot ? std::optional(about.st_ino) : std::nullopt;
}

bool writer_at_work(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return false;
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = reserved_byte;
  lock.l_len = 1;
  const bool locked = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  ::close(file);
  return locked;
}

}  // namespace

bool has_left_journal(const std::string& path) {
  const auto before = journal_beside(path);
  // A writer holds its lock for longer than its journal is there.
  return before && !writer_at_work(path) && journal_beside(path) == before;
}

}  // namespace sp
