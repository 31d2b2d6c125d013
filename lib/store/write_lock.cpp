// SPDX-License-Identifier: Apache-2.0
#include "store/write_lock.hpp"

#include <fcntl.h>
#include <future>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace sp {
namespace {

std::shared_ptr<LockFile> open_lock_file(const std::string& database, const char* ending) {
  struct stat about {};
  if (::stat(database.c_str(), &about) != 0) return nullptr;
  const auto path = database + ending;
  // Not blocking, lest a pipe put in its place hold everybody up.
  constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  const mode_t mode = about.st_mode & 0660;
  const int made = ::open(path.c_str(), flags | O_CREAT | O_EXCL, mode);
  const int file = made >= 0 ? made : ::open(path.c_str(), flags);
  if (file < 0) return nullptr;
  auto lock = std::make_shared<LockFile>(file);
  // Whoever may write the database may stand in line, whatever the umask of the first.
  if (made >= 0 && ::fchmod(file, mode) != 0) return nullptr;
  return lock;
}

}  // namespace

LockFile::~LockFile() {
  ::close(descriptor_);
}

std::shared_ptr<LockFile> wait_in_line(const std::string& database,
                                       std::chrono::milliseconds patience, const char* ending) {
  auto lock = open_lock_file(database, ending);
  if (!lock) return nullptr;
  if (::flock(lock->descriptor(), LOCK_EX | LOCK_NB) == 0) return lock;
  // The kernel serves those who block in turn, but cannot be told for how long. Waiting is left to
  // a thread; when patience ends it stays behind with the file, and gives the lock back once it has
  // it.
  std::packaged_task<int()> wait([lock] { return ::flock(lock->descriptor(), LOCK_EX); });
  auto answer = wait.get_future();
  try {
    std::thread(std::move(wait)).detach();
  } catch (const std::system_error&) {
    return nullptr;
  }
  if (answer.wait_for(patience) != std::future_status::ready) return nullptr;
  return answer.get() == 0 ? lock : nullptr;
}

}  // namespace sp
