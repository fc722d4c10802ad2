// SPDX-License-Identifier: MIT
// Refusals have a name and a sentence each, and stand in the order in which guards ask.
#include "core/refusal.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string_view>

namespace giftsim::testing {
namespace {

template <class See>
void for_each_refusal(See see) {
    for (std::size_t i = 0; i < refusal_count; ++i) see(static_cast<refusal>(i));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(core_refusal)

BOOST_AUTO_TEST_CASE(every_refusal_is_found_by_its_name) {
    for_each_refusal([](refusal why) { BOOST_TEST(refusal_named(name(why)).value() == why); });
    BOOST_TEST(!refusal_named("").has_value());
    BOOST_TEST(!refusal_named("Locked").has_value());
    BOOST_TEST(!refusal_named("no_such_refusal").has_value());
}

BOOST_AUTO_TEST_CASE(names_and_sentences_are_all_different) {
    std::set<std::string_view> names, sentences;
    for_each_refusal([&](refusal why) {
        names.insert(name(why));
        sentences.insert(sentence(why));
    });
    BOOST_TEST(names.size() == refusal_count);
    BOOST_TEST(sentences.size() == refusal_count);
}

BOOST_AUTO_TEST_CASE(names_are_words_with_underscores_and_sentences_have_no_final_stop) {
    for_each_refusal([](refusal why) {
        const auto text = name(why);
        BOOST_TEST(std::all_of(text.begin(), text.end(),
                               [](char c) { return c == '_' || (c >= 'a' && c <= 'z'); }));
        BOOST_TEST(!sentence(why).empty());
        BOOST_TEST(sentence(why).back() != '.');
    });
}

BOOST_AUTO_TEST_CASE(EG_18_the_refusals_of_acts_stand_in_the_order_of_the_rule) {
    constexpr std::array<std::string_view, 17> in_order{"recipient_erased",
                                                        "sandbox",
                                                        "offer_expired",
                                                        "offer_bounced",
                                                        "awaiting_approval",
                                                        "already_redeemed",
                                                        "locked",
                                                        "not_clicked",
                                                        "not_verified",
                                                        "mismatch",
                                                        "gift_not_offered",
                                                        "choice_missing",
                                                        "claim_security",
                                                        "spend_limit_reached",
                                                        "out_of_stock",
                                                        "insufficient_funds",
                                                        "wrong_state"};
    for (std::size_t i = 1; i < in_order.size(); ++i)
        BOOST_CHECK(refusal_named(in_order[i - 1]).value() < refusal_named(in_order[i]).value());
}

BOOST_AUTO_TEST_CASE(ML_12_the_refusals_of_a_link_s_page_stand_in_the_order_of_the_rule) {
    constexpr std::array<std::string_view, 7> in_order{
        "unknown_link",    "link_closed",    "connector_unreachable", "not_in_crm",
        "already_claimed", "missing_fields", "country_not_eligible"};
    for (std::size_t i = 1; i < in_order.size(); ++i)
        BOOST_CHECK(refusal_named(in_order[i - 1]).value() < refusal_named(in_order[i]).value());
}

BOOST_AUTO_TEST_CASE(the_readme_lists_them_in_the_order_of_the_enumeration) {
    std::ifstream readme("core/README.md");
    std::vector<std::string> rows;
    for (std::string line; std::getline(readme, line);)
        if (line.starts_with("| `")) rows.push_back(line);
    BOOST_TEST_REQUIRE(rows.size() == refusal_count);
    for_each_refusal([&](refusal why) {
        const auto expected =
            "| `" + std::string(name(why)) + "` | " + std::string(sentence(why)) + " |";
        BOOST_TEST(rows[static_cast<std::size_t>(why)] == expected);
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
