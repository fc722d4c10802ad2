// SPDX-License-Identifier: MIT
// A file is written beside its place and then moved there.
#include "fakeserver/tls/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>

namespace giftsim::fakeserver {
namespace {

constexpr std::size_t longest = std::size_t{1} << 20U;

/// 0, or the system's reason.
int write_all(int into, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(into, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int move_to(const std::string& from, const std::string& to, bool may_replace) {
    if (may_replace) return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
    const int failed = ::link(from.c_str(), to.c_str()) == 0 ? 0 : errno;
    ::unlink(from.c_str());
    return failed;
}

}  // namespace

file_read read_whole(const std::filesystem::path& file) {
    const int from = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (from < 0) return {std::nullopt, errno};
    file_read came{std::string{}, 0};
    std::array<char, 16'384> part{};
    while (came.text->size() < longest) {
        const auto got = ::read(from, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) came = {std::nullopt, errno};
        if (got <= 0) break;
        came.text->append(part.data(), static_cast<std::size_t>(got));
    }
    ::close(from);
    return came;
}

int write_whole(const std::filesystem::path& file, std::string_view text, mode_t rights,
                bool may_replace) {
    auto beside = file.string() + ".XXXXXX";
    const int into = ::mkostemp(beside.data(), O_CLOEXEC);
    if (into < 0) return errno;
    int failed = ::fchmod(into, rights) == 0 ? write_all(into, text) : errno;
    if (::close(into) != 0 && failed == 0) failed = errno;
    if (failed == 0) failed = move_to(beside, file.string(), may_replace);
    if (failed != 0) ::unlink(beside.c_str());
    return failed;
}

}  // namespace giftsim::fakeserver
