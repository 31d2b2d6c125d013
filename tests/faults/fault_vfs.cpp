// SPDX-License-Identifier: Apache-2.0
#include "faults/fault_vfs.hpp"

#include <filesystem>
#include <new>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace sp::test {

template <class Work>
int FaultVfs::make(Change change, int failing, const Work& work) {
  const auto number = counted_++;
  const bool fails = fault_ && (fault_->sticky ? number >= fault_->at : number == fault_->at);
  const auto done = [&] {
    making_ = true;
    const int status = work();
    making_ = false;
    return status;
  };
  if (!fails) {
    const int status = done();
    if (status == SQLITE_OK) changes_.push_back(std::move(change));
    return status;
  }
  ++failures_;
  if (fault_->in_vain && change.kind != Change::Kind::create) {
    // The folder could not be synced: what was done to it may be lost again.
    if (done() == SQLITE_OK) {
      change.folder_too = false;
      if (change.kind != Change::Kind::sync) changes_.push_back(std::move(change));
    }
    return failing == SQLITE_IOERR_DELETE ? SQLITE_IOERR_DIR_FSYNC : failing;
  }
  const bool full = fault_->reason == Fault::Reason::disk_full;
  return full && change.kind == Change::Kind::write ? SQLITE_FULL : failing;
}

namespace {

constexpr const char* layer_name = "faults";

/// What SQLite sees; the real file stands behind it in the same piece of memory.
struct LayerFile {
  sqlite3_file base;
  FaultVfs* layer;
  bool recorded;  ///< a file with a name
  bool new_name;  ///< its first sync has to sync the folder as well
  char name[64];
};

LayerFile& layer_of(sqlite3_file* file) {
  return *reinterpret_cast<LayerFile*>(file);
}

sqlite3_file* real_of(sqlite3_file* file) {
  return reinterpret_cast<sqlite3_file*>(reinterpret_cast<LayerFile*>(file) + 1);
}

FaultVfs& layer_of(sqlite3_vfs* vfs) {
  return *static_cast<FaultVfs*>(vfs->pAppData);
}

std::string base_name(const char* path) {
  return std::filesystem::path(path).filename().string();
}

int close_file(sqlite3_file* file) {
  return real_of(file)->pMethods->xClose(real_of(file));
}

int read_file(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  return real_of(file)->pMethods->xRead(real_of(file), bytes, size, offset);
}

int write_file(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  const auto write = [&] {
    return real_of(file)->pMethods->xWrite(real_of(file), bytes, size, offset);
  };
  auto& self = layer_of(file);
  if (!self.recorded) return write();
  const Change change{
      .kind = Change::Kind::write,
      .file = self.name,
      .offset = offset,
      .bytes = std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))};
  return self.layer->make(change, SQLITE_IOERR_WRITE, write);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  const auto truncate = [&] { return real_of(file)->pMethods->xTruncate(real_of(file), size); };
  auto& self = layer_of(file);
  if (!self.recorded) return truncate();
  const Change change{
      .kind = Change::Kind::truncate, .file = self.name, .offset = size, .bytes = {}};
  return self.layer->make(change, SQLITE_IOERR_TRUNCATE, truncate);
}

int sync_file(sqlite3_file* file, int flags) {
  const auto sync = [&] { return real_of(file)->pMethods->xSync(real_of(file), flags); };
  auto& self = layer_of(file);
  if (!self.recorded) return sync();
  const Change change{
      .kind = Change::Kind::sync, .file = self.name, .bytes = {}, .folder_too = self.new_name};
  const int status = self.layer->make(change, SQLITE_IOERR_FSYNC, sync);
  if (status == SQLITE_OK) self.new_name = false;
  return status;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real_of(file)->pMethods->xFileSize(real_of(file), size);
}

int lock_file(sqlite3_file* file, int level) {
  return real_of(file)->pMethods->xLock(real_of(file), level);
}

int unlock_file(sqlite3_file* file, int level) {
  return real_of(file)->pMethods->xUnlock(real_of(file), level);
}

int is_reserved(sqlite3_file* file, int* out) {
  return real_of(file)->pMethods->xCheckReservedLock(real_of(file), out);
}

int control_file(sqlite3_file* file, int operation, void* argument) {
  return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}

int sector_size(sqlite3_file* file) {
  return real_of(file)->pMethods->xSectorSize(real_of(file));
}

int characteristics(sqlite3_file* file) {
  return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

/// Version 1: without mapped memory, past which nothing could be seen.
constexpr sqlite3_io_methods methods{
    1,         close_file,  read_file,   write_file,   truncate_file, sync_file,       file_size,
    lock_file, unlock_file, is_reserved, control_file, sector_size,   characteristics, nullptr,
    nullptr,   nullptr,     nullptr,     nullptr,      nullptr};

int open_file(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  auto& layer = layer_of(vfs);
  auto& self = *new (file) LayerFile{};
  self.layer = &layer;
  self.recorded = path != nullptr;
  const auto name = path == nullptr ? std::string() : base_name(path);
  name.copy(self.name, sizeof(self.name) - 1);
  const auto open = [&] {
    return layer.real().xOpen(&layer.real(), path, real_of(file), flags, out_flags);
  };
  self.new_name = path != nullptr && (flags & SQLITE_OPEN_CREATE) != 0 && ::access(path, F_OK) != 0;
  const Change change{.kind = Change::Kind::create, .file = name, .bytes = {}};
  const int status = self.new_name ? layer.make(change, SQLITE_CANTOPEN, open) : open();
  if (status == SQLITE_OK) self.base.pMethods = &methods;
  return status;
}

int delete_file(sqlite3_vfs* vfs, const char* path, int sync_folder) {
  auto& layer = layer_of(vfs);
  const Change change{.kind = Change::Kind::remove,
                      .file = base_name(path),
                      .bytes = {},
                      .folder_too = sync_folder != 0};
  return layer.make(change, SQLITE_IOERR_DELETE,
                    [&] { return layer.real().xDelete(&layer.real(), path, sync_folder); });
}

int access_file(sqlite3_vfs* vfs, const char* path, int flags, int* out) {
  return layer_of(vfs).real().xAccess(&layer_of(vfs).real(), path, flags, out);
}

int full_path(sqlite3_vfs* vfs, const char* path, int size, char* out) {
  return layer_of(vfs).real().xFullPathname(&layer_of(vfs).real(), path, size, out);
}

}  // namespace

FaultVfs::FaultVfs() : real_(sqlite3_vfs_find(nullptr)), layer_(*real_) {
  layer_.szOsFile = static_cast<int>(sizeof(LayerFile)) + real_->szOsFile;
  layer_.zName = layer_name;
  layer_.pAppData = this;
  layer_.xOpen = open_file;
  layer_.xDelete = delete_file;
  layer_.xAccess = access_file;
  layer_.xFullPathname = full_path;
  sqlite3_vfs_register(&layer_, 1);
}

FaultVfs::~FaultVfs() {
  sqlite3_vfs_unregister(&layer_);
  sqlite3_vfs_register(real_, 1);
}

void FaultVfs::arm(const Fault& fault) {
  fault_ = fault;
  counted_ = 0;
}

}  // namespace sp::test

extern "C" {
int __real_fsync(int file);
int __wrap_fsync(int file);

/// The store syncs the folder by itself where SQLite does not. The linker leads its calls here.
int __wrap_fsync(int file) {
  auto* vfs = sqlite3_vfs_find(sp::test::layer_name);
  struct stat about {};
  if (vfs == nullptr || ::fstat(file, &about) != 0 || !S_ISDIR(about.st_mode)) {
    return __real_fsync(file);
  }
  auto& layer = *static_cast<sp::test::FaultVfs*>(vfs->pAppData);
  if (layer.making()) return __real_fsync(file);  // part of a change that is counted already
  const sp::test::Change change{
      .kind = sp::test::Change::Kind::sync_folder, .file = {}, .bytes = {}};
  const int status = layer.make(change, SQLITE_IOERR_FSYNC, [] { return SQLITE_OK; });
  return status == SQLITE_OK ? 0 : -1;
}
}
