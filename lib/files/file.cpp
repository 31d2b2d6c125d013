// SPDX-License-Identifier: Apache-2.0
#include "files/file.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace sp {
namespace {

/// An open file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }
  bool valid() const { return number_ >= 0; }

 private:
  int number_;
};

std::string reason() {
  return std::strerror(errno);
}

Failure unreadable(const std::string& path) {
  if (errno == ENOENT || errno == ENOTDIR) {
    return fail({.code = ErrorCode::file_missing, .args = {path}, .where = {path, {}}});
  }
  // A socket, or a device that has nothing to give.
  const bool strange = errno == ENXIO || errno == EAGAIN;
  const auto why = strange ? std::string("not_a_file") : reason();
  return fail({.code = ErrorCode::file_unreadable, .args = {path, why}, .where = {path, {}}});
}

Failure failed(const std::string& path) {
  const std::string why = reason();
  return fail({.code = ErrorCode::io_failed, .args = {path, why}, .where = {path, {}}});
}

Result<void> write_all(int file, std::string_view text, const std::string& path) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failed(path);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> write_and_sync(int file, std::string_view text, const std::string& path) {
  if (const auto written = write_all(file, text, path); !written) return written;
  return ::fsync(file) == 0 ? Result<void>() : failed(path);
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// A rename is only as durable as the folder that records it.
void sync_folder(const std::string& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.valid()) ::fsync(opened.number());
}

/// Gives it owner and group of another file: root may do so always, others with a group of theirs.
/// False where the owner is not the same.
bool give_to(int file, const struct stat& other) {
  if (::fchown(file, other.st_uid, other.st_gid) == 0) return true;
  const auto as_it_is = static_cast<uid_t>(-1);
  return ::fchown(file, as_it_is, other.st_gid) == 0 && ::geteuid() == other.st_uid;
}

/// Opens `file` to whom the file at `path` is open, whose place it will take, or by the umask where
/// there is none. Of a link the place is taken, not what it leads to.
void open_as_before(int file, const std::string& path) {
  struct stat before {};
  if (::lstat(path.c_str(), &before) == 0 && S_ISREG(before.st_mode)) {
    const bool given = give_to(file, before);
    // What runs as its owner must not come to run as another one.
    ::fchmod(file, before.st_mode & (given ? 07777 : 0777));
    return;
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(file, 0666 & ~mask);
}

Result<std::string> read_all(const Descriptor& file, const std::string& path, std::size_t largest) {
  constexpr std::size_t least = 4096;
  std::string bytes;
  std::size_t filled = 0;
  while (filled <= largest) {
    if (filled == bytes.size()) bytes.resize(std::max(least, 2 * filled));
    const auto count = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unreadable(path);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace

Result<std::string> read_text_file(const std::string& path, std::size_t largest) {
  // Not blocking: a FIFO without a writer must not hang the reader.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.valid()) return unreadable(path);
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) return unreadable(path);
  if (S_ISDIR(about.st_mode)) {
    return fail({.code = ErrorCode::file_is_directory, .args = {path}, .where = {path, {}}});
  }
  // A pipe that is open is read to its end, however long its writer takes.
  if (S_ISFIFO(about.st_mode) && ::fcntl(file.number(), F_SETFL, 0) != 0) return unreadable(path);
  return read_all(file, path, largest);
}

Result<std::unique_ptr<Replacement>> Replacement::begin(const std::string& path) {
  // To take the place of a device would be its end.
  struct stat there {};
  if (::stat(path.c_str(), &there) == 0 && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode)) {
    return fail({.code = ErrorCode::io_failed, .args = {path, "not_a_file"}, .where = {path, {}}});
  }
  std::string temporary = path + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return failed(path);
  open_as_before(file, path);
  return std::make_unique<Replacement>(path, std::move(temporary), file);
}

Replacement::Replacement(std::string path, std::string temporary, int descriptor)
    : path_(std::move(path)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

Replacement::~Replacement() {
  ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<void> Replacement::add(std::string_view text) {
  return write_all(descriptor_, text, path_);
}

Result<void> Replacement::finish() {
  if (::fsync(descriptor_) != 0) return failed(path_);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return failed(path_);
  temporary_.clear();
  sync_folder(folder_of(path_));
  return {};
}

Result<void> replace_file(const std::string& path, std::string_view text) {
  const auto replacement = Replacement::begin(path);
  if (!replacement) return fail(replacement.error());
  const auto written = (*replacement)->add(text);
  return written ? (*replacement)->finish() : written;
}

Result<void> create_file(const std::string& path, std::string_view text, NewFileAccess access) {
  const mode_t mode = access == NewFileAccess::owner_alone ? 0600 : 0666;
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
  if (!file.valid() && errno == EEXIST)
    return fail({.code = ErrorCode::file_exists, .args = {path}});
  if (!file.valid()) return failed(path);
  if (access == NewFileAccess::owner_alone) ::fchmod(file.number(), mode);
  if (const auto written = write_and_sync(file.number(), text, path); !written) {
    ::unlink(path.c_str());
    return written;
  }
  sync_folder(folder_of(path));
  return {};
}

void remove_file(const std::string& path) {
  ::unlink(path.c_str());
}

bool file_exists(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 && !S_ISDIR(about.st_mode);
}

bool folder_exists(const std::string& path) {
  struct stat about {};
  return ::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode);
}

}  // namespace sp
