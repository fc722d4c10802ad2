// SPDX-License-Identifier: MIT
// Small files, read and written whole.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace giftsim::fakeserver {

/// What became of reading a file: its text, or the system's reason (ENOENT, ...).
struct file_read {
    std::optional<std::string> text;
    int error = 0;
};

/// A megabyte at most is read: what comes here is never longer.
file_read read_whole(const std::filesystem::path& file);

/// Writes a file that appears with all of its text or not at all. Unless it `may_replace`, one that
/// exists stays, and that is the error EEXIST. Returns 0 or the system's reason.
int write_whole(const std::filesystem::path& file, std::string_view text, mode_t rights,
                bool may_replace);

}  // namespace giftsim::fakeserver
