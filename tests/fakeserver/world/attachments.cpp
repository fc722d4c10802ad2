// SPDX-License-Identifier: MIT
// What was attached is found by its send, and forgotten where somebody is.
#include "fakeserver/world/attachments.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

BOOST_AUTO_TEST_SUITE(world_attachments)

BOOST_AUTO_TEST_CASE(a_send_without_anything_has_nothing) {
    attachments all;
    BOOST_TEST(all.of({1}) == "");
    all.add({2}, R"({"a":1})");
    BOOST_TEST(all.of({1}) == "");
    BOOST_TEST(all.of({3}) == "");
}

BOOST_AUTO_TEST_CASE(each_is_found_among_many_though_some_sends_have_none) {
    attachments all;
    for (std::uint32_t i = 3; i < 3'000; i += i % 5 + 1) all.add({i}, "of " + std::to_string(i));
    for (std::uint32_t i = 3; i < 3'000; i += i % 5 + 1)
        if (all.of({i}) != "of " + std::to_string(i)) BOOST_ERROR(i << " has something else");
    BOOST_TEST(all.of({5}) == "");
}

BOOST_AUTO_TEST_CASE(API_11_what_is_forgotten_is_gone_and_what_stands_beside_it_stays) {
    attachments all;
    for (std::uint32_t i = 1; i <= 3; ++i) all.add({i}, "of " + std::to_string(i));
    const auto seen = all.of({2});
    const auto copy = all;
    all.forget({2});
    all.forget({4});
    BOOST_TEST(all.of({1}) == "of 1");
    BOOST_TEST(all.of({2}) == "");
    BOOST_TEST(all.of({3}) == "of 3");
    BOOST_TEST(seen == std::string(4, '\0'));
    BOOST_TEST(copy.of({2}) == "of 2");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
