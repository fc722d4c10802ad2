// SPDX-License-Identifier: MIT
// Tests cli/listen_address.hpp: what is read, and what is advised where it cannot be had.
#include "fakeserver/cli/listen_address.hpp"

#include <boost/system/errc.hpp>
#include <boost/test/unit_test.hpp>

namespace giftsim {
BOOST_AUTO_TEST_SUITE(cli_listen_address)

namespace {

std::string failure(boost::system::errc::errc_t why) {
    return listen_failure("127.0.0.1:80", make_error_code(why));
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_address_of_either_family_with_a_port) {
    const struct {
        const char* text;
        const char* host;
        unsigned port;
    } rows[] = {{"127.0.0.1:8080", "127.0.0.1", 8'080},
                {"0.0.0.0:65535", "0.0.0.0", 65'535},
                {"localhost:0", "127.0.0.1", 0},
                {"[::1]:443", "::1", 443}};
    for (const auto& row : rows) {
        const auto read = parse_listen_address(row.text);
        BOOST_TEST(read.host == row.host);
        BOOST_TEST(read.port == row.port);
    }
}

BOOST_AUTO_TEST_CASE(what_to_do_is_said_for_each_usual_reason) {
    namespace errc = boost::system::errc;
    BOOST_TEST(failure(errc::address_in_use) ==
               "cannot listen at 127.0.0.1:80: Address already in use; another program has the "
               "port: name another with --listen, or 0 for one that is free");
    BOOST_TEST(failure(errc::permission_denied) ==
               "cannot listen at 127.0.0.1:80: Permission denied; ports below 1024 are kept for "
               "the system: name a higher one with --listen, or permit it with setcap "
               "cap_net_bind_service=+ep on the program");
    BOOST_TEST(failure(errc::address_not_available)
                   .ends_with("; name an address of this machine, such as 127.0.0.1"));
    BOOST_TEST(failure(errc::address_family_not_supported)
                   .ends_with("; this machine has no IPv6: name an address such as 127.0.0.1"));
    BOOST_TEST(failure(errc::not_enough_memory) ==
               "cannot listen at 127.0.0.1:80: Cannot allocate memory");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
