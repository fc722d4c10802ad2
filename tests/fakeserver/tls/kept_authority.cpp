// SPDX-License-Identifier: MIT
// Tests tls/kept_authority.hpp: the files, who may read them, and what is never written over.
#include "fakeserver/tls/kept_authority.hpp"

#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

namespace giftsim::fakeserver {
namespace {

struct kept_fixture {
    giftsim::testing::temporary_folder folder;
    std::string file = (folder.path() / "ca.pem").string();
    std::time_t now = std::time(nullptr);

    static std::string text_of(const std::string& of) {
        std::ifstream in(of, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    static unsigned rights_of(const std::string& of) {
        struct stat told {};
        BOOST_REQUIRE(::stat(of.c_str(), &told) == 0);
        return told.st_mode & 0777U;
    }
    /// Without the folder's name; empty if there is none.
    std::string complaint(const std::string& about, std::time_t when) {
        try {
            (void)keep_authority(about, when);
            return "";
        } catch (const bad_certificate& wrong) {
            return folder.without_folder(wrong.what());
        }
    }
    std::string complaint() { return complaint(file, now); }
    std::ptrdiff_t files() const {
        return std::distance(std::filesystem::directory_iterator(folder.path()), {});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tls_kept_authority, kept_fixture)

BOOST_AUTO_TEST_CASE(it_is_made_once_and_then_the_same) {
    const auto first = keep_authority(file, now);
    BOOST_TEST(text_of(file) == first.certificate());
    const auto key = text_of(file + ".key");
    BOOST_TEST(keep_authority(file, now).certificate() == first.certificate());
    BOOST_TEST(text_of(file + ".key") == key);
    BOOST_TEST(files() == 2);
}

BOOST_AUTO_TEST_CASE(only_its_owner_reads_the_key) {
    (void)keep_authority(file, now);
    BOOST_TEST(rights_of(file + ".key") == 0600U);
    BOOST_TEST(rights_of(file) == 0644U);
    BOOST_TEST(text_of(file).find("PRIVATE") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(folders_that_it_needs_are_made) {
    const auto deep = (folder.path() / "a" / "b" / "ca.pem").string();
    const auto own = keep_authority(deep, now);
    BOOST_TEST(text_of(deep) == own.certificate());
}

BOOST_AUTO_TEST_CASE(a_certificate_that_was_lost_is_written_again) {
    const auto first = keep_authority(file, now).certificate();
    std::filesystem::remove(file);
    BOOST_TEST(keep_authority(file, now).certificate() == first);
    BOOST_TEST(text_of(file) == first);
}

BOOST_AUTO_TEST_CASE(servers_that_start_at_once_agree_on_one) {
    constexpr std::size_t crowd = 8;
    std::vector<std::string> seen(crowd);
    {
        std::vector<std::jthread> all;
        for (auto& each : seen)
            all.emplace_back([&] { each = keep_authority(file, now).certificate(); });
    }
    for (const auto& each : seen) BOOST_TEST(each == text_of(file));
    BOOST_TEST(files() == 2);
}

BOOST_AUTO_TEST_CASE(a_file_of_somebody_elses_is_left_alone) {
    folder.write("ca.pem", "the CAs of the whole company");
    BOOST_TEST(complaint() ==
               "ca.pem exists, but not ca.pem.key, the key of a CA that giftsim made; name a file "
               "that does not exist yet with --tls-ca");
    BOOST_TEST(text_of(file) == "the CAs of the whole company");
    BOOST_TEST(files() == 1);
}

BOOST_AUTO_TEST_CASE(files_that_are_no_pair_are_left_alone) {
    (void)keep_authority(file, now);
    const auto key = text_of(file + ".key");
    folder.write("ca.pem", "something else");
    BOOST_TEST(complaint() ==
               "ca.pem is not the certificate of ca.pem.key; name a file that does not exist yet "
               "with --tls-ca");
    BOOST_TEST(text_of(file) == "something else");
    folder.write("ca.pem.key", "no key");
    BOOST_TEST(complaint() ==
               "ca.pem.key is no key of a CA that giftsim made; name another file with --tls-ca");
    BOOST_TEST(text_of(file + ".key") == "no key");
}

BOOST_AUTO_TEST_CASE(one_that_has_expired_is_said_to_have_and_what_to_delete) {
    constexpr std::time_t eleven_years = 11LL * 366 * 86'400;
    (void)keep_authority(file, now);
    const auto text = complaint(file, now + eleven_years);
    BOOST_TEST(text.starts_with("the CA ca.pem is not good today (it ends "));
    BOOST_TEST(text.ends_with("); delete it and ca.pem.key, and a new one is made"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_or_written_is_named_with_the_reason) {
    std::filesystem::create_directory(folder.path() / "folder");
    BOOST_TEST(complaint((folder.path() / "folder").string(), now) ==
               "folder cannot be read: Is a directory");
    folder.write("plain", "");
    BOOST_TEST(complaint((folder.path() / "plain" / "ca.pem").string(), now) ==
               "plain cannot be made: Not a directory");
    std::filesystem::create_directory(folder.path() / "ca.pem.key");
    BOOST_TEST(complaint() == "ca.pem.key cannot be read: Is a directory");
    BOOST_TEST(complaint("/proc/ca.pem", now).starts_with("/proc/ca.pem.key cannot be written: "));
}

BOOST_AUTO_TEST_CASE(its_usual_place_is_where_programs_keep_their_data) {
    const auto set = [](const char* name, const char* value) {
        value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
    };
    const char* was = std::getenv("HOME");
    const std::string home = was == nullptr ? "" : was;
    set("XDG_DATA_HOME", "/data");
    BOOST_TEST(usual_authority_file() == "/data/giftsim/ca.pem");
    set("XDG_DATA_HOME", nullptr);
    set("HOME", "/home/kim");
    BOOST_TEST(usual_authority_file() == "/home/kim/.local/share/giftsim/ca.pem");
    set("HOME", nullptr);
    BOOST_TEST(usual_authority_file() == "");
    set("HOME", home.c_str());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
