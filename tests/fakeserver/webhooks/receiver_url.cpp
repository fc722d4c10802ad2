// SPDX-License-Identifier: MIT
// Where webhooks may go, and where not.
#include "fakeserver/webhooks/receiver_url.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(webhooks_receiver_url)

namespace {

std::string problem_of(std::string_view text, const std::vector<std::string>& allowed = {}) {
    const auto where = parse_receiver_url(text, allowed);
    return where ? "none" : where.error().message;
}

}  // namespace

BOOST_AUTO_TEST_CASE(it_is_taken_apart) {
    const auto whole = parse_receiver_url("http://127.0.0.1:3000/hooks?a=b", {}).value();
    BOOST_TEST(whole.host == "127.0.0.1");
    BOOST_TEST(whole.port == "3000");
    BOOST_TEST(whole.authority == "127.0.0.1:3000");
    BOOST_TEST(whole.target == "/hooks?a=b");
    const auto bare = parse_receiver_url("http://localhost", {}).value();
    BOOST_TEST(bare.port == "80");
    BOOST_TEST(bare.target == "/");
    BOOST_TEST(parse_receiver_url("http://[::1]:99/x", {}).value().host == "::1");
}

BOOST_AUTO_TEST_CASE(only_this_machine_and_allowed_hosts_are_called) {
    for (const auto* mine : {"http://localhost:1/", "http://127.5.5.5/", "http://[::1]/"})
        BOOST_TEST(problem_of(mine) == "none");
    for (const auto* other : {"http://example.com/", "http://10.0.0.1/", "http://127.evil.example/",
                              "http://localhost.evil.example/", "http://[::2]/"})
        BOOST_TEST(problem_of(other).starts_with("webhooks go to this machine only"), other);
    BOOST_TEST(problem_of("http://HOOKS.example:8/x", {"a.example", "hooks.example"}) == "none");
    BOOST_TEST(problem_of("http://hooks.example/x", {"a.example"}) ==
               "webhooks go to this machine only; for hooks.example start the server with "
               "--allow-webhooks hooks.example");
}

BOOST_AUTO_TEST_CASE(anything_but_http_is_refused) {
    for (const auto* odd :
         {"", "hooks", "/hooks", "https://localhost/", "ftp://localhost/", "http:///x",
          "http://me:secret@localhost/", "http://localhost:x/", "http://localhost:80x/",
          "http://localhost:99999/", "http://localhost:0/", "http://localhost:/"})
        BOOST_TEST(problem_of(odd).find("is not where a webhook can go") != std::string::npos, odd);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
