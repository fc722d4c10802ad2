// SPDX-License-Identifier: MIT
// Tests fakeserver/route_tree.hpp.
#include "fakeserver/route_tree.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

namespace giftsim::fakeserver {
BOOST_AUTO_TEST_SUITE(fakeserver_route_tree)

namespace {

route_tree tree_of(std::initializer_list<std::string_view> patterns) {
    route_tree made;
    std::size_t place = 0;
    for (const auto pattern : patterns) made.add(segments_of(pattern), place++);
    return made;
}

std::string fitting(const route_tree& in, const std::vector<std::string>& path) {
    return fmt::format("{}", fmt::join(in.fitting(path), " "));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_pattern_is_cut_at_its_slashes) {
    const auto cut = [](std::string_view pattern) {
        return fmt::format("{}", fmt::join(segments_of(pattern), "|"));
    };
    BOOST_TEST(cut("/_sim/worlds/{world}") == "_sim|worlds|{world}");
    BOOST_TEST(cut("/a") == "a");
    BOOST_TEST(segments_of("/").empty());
}

BOOST_AUTO_TEST_CASE(all_patterns_that_fit_are_found_in_the_order_in_which_they_were_added) {
    const auto tree =
        tree_of({"/a/{x}/c", "/a/b/{y}", "/{z}/b/c", "/a/b/c", "/a/b", "/", "/a/b/c"});
    BOOST_TEST(fitting(tree, {"a", "b", "c"}) == "0 1 2 3 6");
    BOOST_TEST(fitting(tree, {"a", "q", "c"}) == "0");
    BOOST_TEST(fitting(tree, {"q", "b", "c"}) == "2");
    BOOST_TEST(fitting(tree, {"a", "b"}) == "4");
    BOOST_TEST(fitting(tree, {}) == "5");
}

BOOST_AUTO_TEST_CASE(a_parameter_takes_any_segment_but_an_empty_one) {
    const auto tree = tree_of({"/a/{x}"});
    BOOST_TEST(fitting(tree, {"a", "{x}"}) == "0");
    BOOST_TEST(fitting(tree, {"a", " "}) == "0");
    BOOST_TEST(fitting(tree, {"a", ""}) == "");
    BOOST_TEST(fitting(tree, {"a"}) == "");
    BOOST_TEST(fitting(tree, {"a", "b", "c"}) == "");
    BOOST_TEST(fitting(tree_of({}), {"a"}) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
