// SPDX-License-Identifier: Apache-2.0
// Reading a file whole and replacing one whole: the reader sees the old text or the new, never
// half.
#pragma once

#include "base/result.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace sp {

/// The largest text file that is read: standards, calendars, settings.
inline constexpr std::size_t largest_text_file = 1024 * 1024;

/// The bytes of a regular file or of a pipe, all of them where it has no more than `largest`; of a
/// larger one more than that, so that its reader can say that it is too large. file_missing,
/// file_is_directory, file_unreadable.
Result<std::string> read_text_file(const std::string& path,
                                   std::size_t largest = largest_text_file);

/// A text in the making: a temporary file beside `path`, which takes its place when it is finished
/// and is gone where it is not. It has the mode of the file whose place it takes, and its owner and
/// group where this account may give them; a new one has what the umask leaves.
class Replacement {
 public:
  /// io_failed.
  static Result<std::unique_ptr<Replacement>> begin(const std::string& path);
  /// Of an open file; use begin().
  Replacement(std::string path, std::string temporary, int descriptor);
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement();

  /// io_failed.
  Result<void> add(std::string_view text);
  /// Syncs it and renames it. io_failed.
  Result<void> finish();

 private:
  std::string path_;
  std::string temporary_;  ///< empty once it has taken its place
  int descriptor_;
};

/// Writes a temporary file beside `path`, syncs it and renames it. io_failed.
Result<void> replace_file(const std::string& path, std::string_view text);

enum class NewFileAccess { owner_alone, as_usual };

/// Makes a file that is not there yet, synced: 0600 whatever the umask, or by the umask.
/// file_exists; io_failed, and then nothing is left of it.
Result<void> create_file(const std::string& path, std::string_view text, NewFileAccess access);
/// Takes back what create_file() made.
void remove_file(const std::string& path);

bool file_exists(const std::string& path);
bool folder_exists(const std::string& path);

}  // namespace sp
