// SPDX-License-Identifier: MIT
// Tests sim/json/nearest.hpp.
#include "sim/json/nearest.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace giftsim::sim::json;

BOOST_AUTO_TEST_SUITE(json_nearest)

namespace {

std::string nearest_or_none(std::string_view word,
                            const std::vector<std::string_view>& candidates) {
    return std::string(nearest(word, candidates).value_or("none"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_slip_finds_the_word_that_was_meant) {
    const struct {
        std::string_view word;
        std::vector<std::string_view> candidates;
        std::string_view expected;
    } rows[] = {
        // one edit of each sort
        {"fundng", {"clock", "funding"}, "funding"},
        {"fundiing", {"clock", "funding"}, "funding"},
        {"fumding", {"clock", "funding"}, "funding"},
        {"fudning", {"clock", "funding"}, "funding"},
        {"unding", {"clock", "funding"}, "funding"},
        // the nearer wins, the earlier of equals
        {"sent", {"send", "sends", "seed"}, "send"},
        {"sxnd", {"sand", "send"}, "sand"},
        {"sxnd", {"send", "sand"}, "send"},
        // upper and lower case do not count, whatever is near
        {"SEND", {"SENDS", "send"}, "send"},
        {"Campaigns", {"campaign", "campaigns"}, "campaigns"},
        // the same word is its own nearest
        {"send", {"sent", "send"}, "send"},
    };
    for (const auto& row : rows) {
        BOOST_TEST_INFO(row.word);
        BOOST_TEST(nearest_or_none(row.word, row.candidates) == row.expected);
    }
}

BOOST_AUTO_TEST_CASE(the_limit_is_a_third_of_the_word_at_least_one_and_at_most_three) {
    const struct {
        std::string_view word;
        std::string_view candidate;
        bool near;
    } rows[] = {
        {"ab", "abc", true},                            // 1 of 2
        {"ab", "abcd", false},                          // 2 of 2
        {"abcde", "abcxe", true},                       // 1 of 5
        {"abcde", "axcxe", false},                      // 2 of 5
        {"abcdef", "axcxef", true},                     // 2 of 6
        {"abcdefghi", "axcxexghi", true},               // 3 of 9
        {"abcdefghijklmno", "axcxexgxijklmno", false},  // 4 of 15
        {"a", "b", false},                              // nothing in common
        {"", "a", false},
        {"", "", true},  // equal
    };
    for (const auto& row : rows) {
        BOOST_TEST_INFO(row.word << " and " << row.candidate);
        BOOST_TEST((nearest_or_none(row.word, {row.candidate}) != "none") == row.near);
    }
}

// Optimal string alignment edits no part twice: "ca" to "abc" takes three edits, not two.
BOOST_AUTO_TEST_CASE(swapped_letters_are_not_edited_again) {
    BOOST_TEST(nearest_or_none("xxxxca", {"xxxxabc"}) == "none");
    BOOST_TEST(nearest_or_none("xxxxxxxca", {"xxxxxxxabc"}) == "xxxxxxxabc");
}

BOOST_AUTO_TEST_CASE(no_candidates_give_no_suggestion) {
    BOOST_TEST(nearest_or_none("send", {}) == "none");
}

BOOST_AUTO_TEST_CASE(a_word_nobody_would_type_is_compared_with_nothing) {
    const std::string word(1000000, 'a');
    const std::string other = word + "b";
    BOOST_TEST(!nearest(word, std::vector<std::string_view>{other}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
