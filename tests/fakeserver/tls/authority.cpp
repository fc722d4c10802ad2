// SPDX-License-Identifier: MIT
// Tests tls/authority.hpp: whom its certificates speak for, and for how long (SEC-05).
#include "fakeserver/tls/authority.hpp"

#include "fakeserver/tls/hosts.hpp"
#include "tests/support/certificates.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::fakeserver {
namespace {

using giftsim::testing::is_trusted;

constexpr std::time_t day = 86'400;

struct authority_fixture {
    std::time_t now = std::time(nullptr);
    authority own = authority::made(now);
    tls_identity server = own.vouch(now);
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tls_authority, authority_fixture)

BOOST_AUTO_TEST_CASE(who_trusts_it_trusts_the_server_under_each_of_its_names) {
    for (const auto name : names_spoken_for) BOOST_TEST_CONTEXT(name)
    BOOST_TEST(is_trusted(own.certificate(), server.chain, std::string(name)));
    for (const auto address : addresses_spoken_for) BOOST_TEST_CONTEXT(address)
    BOOST_TEST(is_trusted(own.certificate(), server.chain, std::string(address)));
}

BOOST_AUTO_TEST_CASE(under_no_other_name_and_for_no_other_authority) {
    for (const auto* other : {"example.com", "sendoso.com", "www.app.sendoso.com", "127.0.0.2"})
        BOOST_TEST_CONTEXT(other)
    BOOST_TEST(!is_trusted(own.certificate(), server.chain, other));
    BOOST_TEST(!is_trusted(authority::made(now).certificate(), server.chain, "localhost"));
}

BOOST_AUTO_TEST_CASE(its_key_makes_nobody_trusted_beyond_those_names) {
    const giftsim::testing::certificate_and_key issuer{own.certificate(), own.text()};
    const auto trusted = [&](const char* name) {
        const auto forged = giftsim::testing::make_certificate({.name = name}, &issuer);
        return is_trusted(own.certificate(), forged.certificate, name);
    };
    BOOST_TEST(trusted("app.sendoso.com"));
    BOOST_TEST(trusted("127.0.0.1"));
    for (const auto* other : {"bank.example", "sendoso.com", "192.0.2.1", "::2"})
        BOOST_TEST_CONTEXT(other) BOOST_TEST(!trusted(other));
}

BOOST_AUTO_TEST_CASE(a_servers_certificate_is_good_for_397_days_and_for_clocks_that_are_behind) {
    const auto good_at = [&](std::time_t when) {
        return is_trusted(own.certificate(), server.chain, "localhost", when);
    };
    BOOST_TEST(good_at(now - day + 60));
    BOOST_TEST(good_at(now + 397 * day - 60));
    BOOST_TEST(!good_at(now - day - 60));
    BOOST_TEST(!good_at(now + 397 * day + 60));
}

BOOST_AUTO_TEST_CASE(the_authority_is_good_for_ten_years_and_vouches_for_nobody_beyond_them) {
    const auto late = now + 3'650 * day;
    BOOST_TEST(own.is_good_at(late));
    BOOST_TEST(!own.is_good_at(now + 3'654 * day));
    BOOST_TEST(!own.is_good_at(now - 2 * day));
    const auto last = own.vouch(late);
    BOOST_TEST(is_trusted(own.certificate(), last.chain, "localhost", late));
    BOOST_TEST(!is_trusted(own.certificate(), last.chain, "localhost", late + 4 * day));
}

BOOST_AUTO_TEST_CASE(its_text_is_read_again_and_nothing_else_is) {
    const auto again = authority::read(own.text());
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST(again->certificate() == own.certificate());
    BOOST_TEST(again->ends() == own.ends());
    BOOST_TEST(is_trusted(own.certificate(), again->vouch(now).chain, "localhost"));
    BOOST_TEST(!authority::read("").has_value());
    BOOST_TEST(!authority::read(own.certificate()).has_value());
    BOOST_TEST(!authority::read(server.chain + server.key).has_value());
    BOOST_TEST(!authority::read(server.key + own.certificate()).has_value());
}

BOOST_AUTO_TEST_CASE(each_server_has_a_key_of_its_own) {
    BOOST_TEST(own.vouch(now).key != server.key);
    BOOST_TEST(server.chain.find("PRIVATE") == std::string::npos);
    BOOST_TEST(own.certificate().find("PRIVATE") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
