// SPDX-License-Identifier: MIT
// Tests tls/identity.hpp: somebody's own certificate, and everything that can be wrong with it.
#include "fakeserver/tls/identity.hpp"

#include "fakeserver/net/tls_context.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {
namespace {

using giftsim::testing::certificate_and_key;
using giftsim::testing::make_certificate;

struct identity_fixture {
    giftsim::testing::temporary_folder folder;
    certificate_and_key good = make_certificate();

    std::string path(const char* name) const { return (folder.path() / name).string(); }
    /// Without the folder's name; empty if it is taken.
    std::string complaint(const char* certificate = "cert", const char* key = "key") {
        try {
            (void)make_tls_context(read_identity(path(certificate), path(key), std::time(nullptr)));
            return "";
        } catch (const bad_certificate& wrong) {
            return folder.without_folder(wrong.what());
        }
    }
    std::string complaint_about(const std::string& certificate, const std::string& key) {
        folder.write("cert", certificate);
        folder.write("key", key);
        return complaint();
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tls_identity_of_files, identity_fixture)

BOOST_AUTO_TEST_CASE(a_certificate_with_its_key_is_taken) {
    BOOST_TEST(complaint_about(good.certificate, good.key) == "");
    const auto rsa = make_certificate({.rsa_bits = 2'048});
    BOOST_TEST(complaint_about(rsa.certificate, rsa.key) == "");
}

BOOST_AUTO_TEST_CASE(those_that_vouch_for_it_may_follow_and_the_key_may_stand_in_the_same_file) {
    const auto issuer = make_certificate({.name = "issuer"});
    const auto own = make_certificate({}, &issuer);
    BOOST_TEST(complaint_about(own.certificate + issuer.certificate, own.key) == "");
    folder.write("both", "a remark\n" + own.key + own.certificate + issuer.certificate);
    BOOST_TEST(complaint("both", "both") == "");
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_are_all_named_with_the_reason) {
    BOOST_TEST(complaint("gone", "lost") ==
               "--tls-cert gone: it cannot be read: No such file or directory\n"
               "--tls-key lost: it cannot be read: No such file or directory");
    folder.write("key", "no key");
    BOOST_TEST(complaint("gone", "key") ==
               "--tls-cert gone: it cannot be read: No such file or directory\n"
               "--tls-key key: there is no key in it; PEM is wanted, which begins with "
               "-----BEGIN PRIVATE KEY-----");
    std::filesystem::create_directory(folder.path() / "folder");
    BOOST_TEST(complaint("folder", "folder") ==
               "--tls-cert folder: it cannot be read: Is a directory\n"
               "--tls-key folder: it cannot be read: Is a directory");
}

BOOST_AUTO_TEST_CASE(what_is_no_pem_is_refused_with_what_would_make_it_one) {
    BOOST_TEST(complaint_about("nothing", good.key) ==
               "--tls-cert cert: there is no certificate in it; PEM is wanted, which begins with "
               "-----BEGIN CERTIFICATE-----");
    BOOST_TEST(complaint_about(good.key, good.key).starts_with("--tls-cert cert: there is no "));
    BOOST_TEST(complaint_about(giftsim::testing::certificate_as_der(good.certificate), good.key) ==
               "--tls-cert cert: this is DER, and PEM is wanted: openssl x509 -inform der -in "
               "cert -out FILE.pem");
    BOOST_TEST(complaint_about(good.certificate, giftsim::testing::key_as_der(good.key)) ==
               "--tls-key key: this is DER, and PEM is wanted: openssl pkey -inform der -in key "
               "-out FILE.pem");
    BOOST_TEST(complaint_about(good.certificate.substr(0, 100), good.key)
                   .starts_with("--tls-cert cert: there is no certificate in it"));
}

BOOST_AUTO_TEST_CASE(a_key_behind_a_password_is_refused_without_asking_for_it) {
    BOOST_TEST(complaint_about(good.certificate, giftsim::testing::encrypted(good.key)) ==
               "--tls-key key: a password guards it, and nobody is there to type it: openssl pkey "
               "-in key -out FILE.pem");
}

BOOST_AUTO_TEST_CASE(a_key_of_another_certificate_is_refused) {
    const auto other = make_certificate();
    BOOST_TEST(complaint_about(good.certificate, other.key) ==
               "--tls-key key: it is not the key of the certificate in cert");
    BOOST_TEST(complaint_about(other.certificate + good.certificate, good.key) ==
               "--tls-cert cert: the certificate of key is number 2 in it; the server's own must "
               "come first");
}

BOOST_AUTO_TEST_CASE(a_certificate_that_is_over_or_not_yet_good_is_refused) {
    const auto over = make_certificate({.first_day = -9, .last_day = -2});
    const auto text = complaint_about(over.certificate, over.key);
    BOOST_TEST(text.starts_with("--tls-cert cert: it expired on 20"));
    BOOST_TEST(text.ends_with(" UTC; no client would take it"));
    const auto early = make_certificate({.first_day = 2, .last_day = 9});
    BOOST_TEST(complaint_about(early.certificate, early.key)
                   .starts_with("--tls-cert cert: it is not good before 20"));
}

BOOST_AUTO_TEST_CASE(a_certificate_too_weak_for_openssl_is_refused_in_its_words) {
    const auto weak = make_certificate({.rsa_bits = 512});
    BOOST_TEST(complaint_about(weak.certificate, weak.key) ==
               "--tls-cert cert: OpenSSL does not take it: ee key too small");
}

BOOST_AUTO_TEST_CASE(all_that_is_wrong_is_told_at_once) {
    const auto over = make_certificate({.first_day = -9, .last_day = -2});
    const auto text = complaint_about(over.certificate, good.key);
    BOOST_TEST(text.find("it expired on") != std::string::npos);
    BOOST_TEST(text.find("\n--tls-key key: it is not the key") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
