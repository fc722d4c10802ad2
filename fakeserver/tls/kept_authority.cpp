// SPDX-License-Identifier: MIT
// The file with the key holds the certificate too: it alone is made exclusively, the other follows.
#include "fakeserver/tls/kept_authority.hpp"

#include "fakeserver/tls/whole_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace giftsim::fakeserver {
namespace {

constexpr mode_t for_owner = 0600, for_all = 0644;

std::string key_file_of(const std::string& file) { return file + ".key"; }

bad_certificate trouble_with(const std::string& file, std::string_view what, int error) {
    return bad_certificate(fmt::format("{} cannot be {}: {}", file, what, std::strerror(error)));
}

void make_folder_of(const std::string& file) {
    const auto folder = std::filesystem::path(file).parent_path();
    if (folder.empty()) return;
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        throw bad_certificate(
            fmt::format("{} cannot be made: {}", folder.string(), failed.message()));
}

authority understood(const std::string& file, const std::string& text, std::time_t now) {
    const auto kept = key_file_of(file);
    auto own = authority::read(text);
    if (!own)
        throw bad_certificate(fmt::format(
            "{} is no key of a CA that giftsim made; name another file with --tls-ca", kept));
    if (!own->is_good_at(now))
        throw bad_certificate(fmt::format(
            "the CA {} is not good today (it ends {}); delete it and {}, and a new one is made",
            file, own->ends(), kept));
    return *std::move(own);
}

/// What is in `file`.key; made where there is none.
authority kept_or_made(const std::string& file, bool has_certificate, std::time_t now) {
    const auto kept = key_file_of(file);
    auto there = read_whole(kept);
    if (there.text) return understood(file, *there.text, now);
    if (there.error != ENOENT) throw trouble_with(kept, "read", there.error);
    if (has_certificate)
        throw bad_certificate(fmt::format(
            "{0} exists, but not {1}, the key of a CA that giftsim made; name a file that does "
            "not exist yet with --tls-ca",
            file, kept));
    auto own = authority::made(now);
    const int failed = write_whole(kept, own.text(), for_owner, false);
    if (failed == 0) return own;
    if (failed != EEXIST) throw trouble_with(kept, "written", failed);
    there = read_whole(kept);  // another server was faster
    if (!there.text) throw trouble_with(kept, "read", there.error);
    return understood(file, *there.text, now);
}

}  // namespace

std::string usual_authority_file() {
    const auto in = [](const char* variable) {
        const char* value = std::getenv(variable);
        return std::string(value == nullptr ? "" : value);
    };
    if (const auto data = in("XDG_DATA_HOME"); !data.empty()) return data + "/giftsim/ca.pem";
    if (const auto home = in("HOME"); !home.empty()) return home + "/.local/share/giftsim/ca.pem";
    return {};
}

authority keep_authority(const std::string& file, std::time_t now) {
    make_folder_of(file);
    const auto certificate = read_whole(file);
    if (!certificate.text && certificate.error != ENOENT)
        throw trouble_with(file, "read", certificate.error);
    auto own = kept_or_made(file, certificate.text.has_value(), now);
    if (certificate.text && *certificate.text == own.certificate()) return own;
    if (certificate.text)
        throw bad_certificate(fmt::format(
            "{} is not the certificate of {}; name a file that does not exist yet with --tls-ca",
            file, key_file_of(file)));
    const int failed = write_whole(file, own.certificate(), for_all, true);
    if (failed != 0) throw trouble_with(file, "written", failed);
    return own;
}

}  // namespace giftsim::fakeserver
