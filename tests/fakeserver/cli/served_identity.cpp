// SPDX-License-Identifier: MIT
// What --tls and its files ask for, and what they cannot ask for (SEC-05).
#include "fakeserver/cli/served_identity.hpp"

#include "fakeserver/cli/cannot_serve.hpp"
#include "tests/support/certificates.hpp"
#include "tests/support/program_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

namespace giftsim {
namespace {

struct identity_fixture : testing::program_fixture {
    std::string path(const char* name) const { return (folder.path() / name).string(); }
    std::string text_of(const char* name) const {
        std::ifstream in(path(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_served_identity, identity_fixture)

BOOST_AUTO_TEST_CASE(without_a_word_of_it_nothing_is_made) {
    const auto own = identity_for({});
    BOOST_TEST(!own.tls.has_value());
    BOOST_TEST(own.ca_file == "");
}

BOOST_AUTO_TEST_CASE(a_certificate_is_made_that_the_ca_which_is_kept_vouches_for) {
    serve_arguments arguments;
    arguments.tls_ca = path("ca.pem");
    const auto first = identity_for(arguments);
    arguments.tls = true;
    const auto second = identity_for(arguments);
    BOOST_TEST(first.ca_file == path("ca.pem"));
    const auto ca = text_of("ca.pem");
    for (const auto& each : {first, second}) {
        BOOST_REQUIRE(each.tls.has_value());
        BOOST_TEST(testing::is_trusted(ca, each.tls->chain, "app.sendoso.com"));
    }
    BOOST_TEST(first.tls->key != second.tls->key);
}

BOOST_AUTO_TEST_CASE(somebodys_own_certificate_is_served_and_no_ca_is_named) {
    const auto own = testing::make_certificate();
    write("both.pem", own.certificate + own.key);
    serve_arguments arguments;
    arguments.tls_certificate = arguments.tls_key = path("both.pem");
    const auto served = identity_for(arguments);
    BOOST_REQUIRE(served.tls.has_value());
    BOOST_TEST(served.tls->chain.find(own.certificate) != std::string::npos);
    BOOST_TEST(served.ca_file == "");
}

BOOST_AUTO_TEST_CASE(options_that_do_not_go_together_are_an_error_of_use) {
    const auto both = path("both.pem");
    const std::string together =
        "--tls-cert and --tls-key go together, and may name the same file\n";
    BOOST_TEST(run({"serve", "--tls-cert", both.c_str()}) == 2);
    BOOST_TEST(err.str() == together);
    BOOST_TEST(run({"serve", "--tls", "--tls-key", both.c_str()}) == 2);
    BOOST_TEST(err.str() == together);
    BOOST_TEST(run({"exec", "--tls-key", both.c_str(), "--", "true"}) == 2);
    BOOST_TEST(err.str() == together);
    BOOST_TEST(run({"serve", "--tls-cert", both.c_str(), "--tls-key", both.c_str(), "--tls-ca",
                    both.c_str()}) == 2);
    BOOST_TEST(
        err.str() ==
        "--tls-ca is for the certificate that giftsim makes; with --tls-cert leave it out\n");
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_used_end_with_the_status_of_files) {
    const auto gone = path("gone.pem");
    BOOST_TEST(run({"serve", "--listen", "127.0.0.1:0", "--tls-cert", gone.c_str(), "--tls-key",
                    gone.c_str()}) == 3);
    BOOST_TEST(out.str() == "");
    BOOST_TEST(err.str() ==
               "--tls-cert gone.pem: it cannot be read: No such file or directory\n"
               "--tls-key gone.pem: it cannot be read: No such file or directory\n");
    write("mine.pem", "not ours");
    const auto mine = path("mine.pem");
    BOOST_TEST(run({"exec", "--tls-ca", mine.c_str(), "--", "true"}) == 3);
    BOOST_TEST(err.str().starts_with("mine.pem exists, but not mine.pem.key"));
    BOOST_TEST(text_of("mine.pem") == "not ours");
}

BOOST_AUTO_TEST_CASE(a_command_finds_the_ca_in_its_environment) {
    const auto file = path("ca.pem");
    const auto* script = R"(case "$GIFTSIM_URL" in https://127.0.0.1:*) ;; *) exit 1 ;; esac
        test "$GIFTSIM_CA_FILE" = "$1" && test "$NODE_EXTRA_CA_CERTS" = "$1" && test -s "$1")";
    ::unsetenv("NODE_EXTRA_CA_CERTS");
    BOOST_TEST(run({"exec", "--tls", "--tls-ca", file.c_str(), "--", "sh", "-c", script, "sh",
                    file.c_str()}) == 0);
    ::setenv("NODE_EXTRA_CA_CERTS", "/mine", 1);
    BOOST_TEST(run({"exec", "--tls", "--tls-ca", file.c_str(), "--", "sh", "-c",
                    "test \"$NODE_EXTRA_CA_CERTS\" = /mine"}) == 0);
    ::unsetenv("NODE_EXTRA_CA_CERTS");
    BOOST_TEST(
        run({"exec", "--", "sh", "-c", "test -z \"$GIFTSIM_CA_FILE$NODE_EXTRA_CA_CERTS\""}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
