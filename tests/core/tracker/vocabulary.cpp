// SPDX-License-Identifier: MIT
// The words of each vocabulary, both ways (TR-07, TR-08).
#include "core/tracker/vocabulary.hpp"

#include "core/lifecycle/all.hpp"
#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

namespace giftsim {
namespace {

std::string meant_by(std::string_view word, vocabulary of) {
    const auto found = standings_called(word, of);
    if (!found) return "nothing";
    std::string text;
    for (std::size_t i = 0; i < standing_count; ++i) {
        if (!found->test(i)) continue;
        const auto each = standing::at(i);
        if (!text.empty()) text += ", ";
        text += name(each.where);
        if (each.why != reason::none) text += "(" + std::string(name(each.why)) + ")";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tracker_vocabulary)

BOOST_AUTO_TEST_CASE(TR_07_a_standing_has_a_word_in_each_vocabulary) {
    const struct {
        standing shown;
        std::string_view s0, s1, s2;
    } rows[] = {
        {{state::sent}, "Sent", "Sent", "Sent"},
        {{state::clicked}, "Clicked/Redeemed", "Clicked", "Clicked"},
        {{state::verified}, "Clicked/Redeemed", "Used/Redeemed", "Redeemed"},
        {{state::redeemed}, "Used", "Used/Redeemed", "Redeemed"},
        {{state::expired}, "Expired", "Expired", "Expired"},
        {{state::refunded, reason::expired}, "Expired and Credited", "Refunded", "Refunded"},
        {{state::refunded, reason::bounced}, "Expired and Credited", "Refunded", "Refunded"},
        {{state::refunded, reason::canceled}, "Refunded", "Refunded", "Refunded"},
        {{state::offer_sent}, "Offer Sent", "Offer Sent", "Confirming Address"},
        {{state::returned}, "Undeliverable", "Undeliverable", "Undeliverable"},
        {{state::confirmation_canceled, reason::expired},
         "Confirmation Canceled",
         "Confirmation Canceled",
         "Confirmation Canceled"},
        {{state::awaiting_confirmation},
         "Awaiting Confirmation",
         "Awaiting Confirmation",
         "Awaiting Confirmation"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(name(row.shown.where)) {
            BOOST_TEST(word_for(row.shown, vocabulary::s0) == row.s0);
            BOOST_TEST(word_for(row.shown, vocabulary::s1) == row.s1);
            BOOST_TEST(word_for(row.shown, vocabulary::s2) == row.s2);
        }
}

BOOST_AUTO_TEST_CASE(every_state_in_which_a_send_can_stay_has_a_word) {
    for (const auto& each : all_lifecycles())
        for (const auto& row : each.life->rows())
            if (row.moves() && row.then == act::none)
                BOOST_TEST_CONTEXT(each.name << " " << name(row.to))
    BOOST_TEST(!word_for({row.to, row.why}, vocabulary::s1).empty());
}

BOOST_AUTO_TEST_CASE(all_tables_call_what_they_share_the_same_in_the_status_list) {
    for (const auto& each : all_lifecycles())
        for (const auto& row : each.life->rows())
            if (row.moves() && !row.called.s1.empty())
                BOOST_TEST_CONTEXT(each.name << " " << name(row.to))
    BOOST_TEST(row.called.s1 == word_for({row.to, row.why}, vocabulary::s1));
}

BOOST_AUTO_TEST_CASE(a_filters_word_means_every_standing_that_is_called_so) {
    using enum vocabulary;
    BOOST_TEST(meant_by("Used/Redeemed", s1) == "Verified, Redeemed");
    BOOST_TEST(meant_by("Redeemed", s2) == "Verified, Redeemed");
    BOOST_TEST(meant_by("Refunded", s1) ==
               "Refunded(expired), Refunded(bounced), Refunded(canceled)");
    BOOST_TEST(meant_by("Expired and Credited", s0) == "Refunded(expired), Refunded(bounced)");
    BOOST_TEST(meant_by("Undeliverable", s1) == "Undeliverable, Returned");
    BOOST_TEST(meant_by("Confirming Address", s2) == "Offer Sent");
    BOOST_TEST(meant_by("Expired and Credited", s1) == "nothing");
    BOOST_TEST(meant_by("sent", s1) == "nothing");
    BOOST_TEST(meant_by("", s1) == "nothing");
}

BOOST_AUTO_TEST_CASE(TR_08_older_words_are_known_to_every_filter) {
    for (const auto of : {vocabulary::s0, vocabulary::s1, vocabulary::s2}) {
        BOOST_TEST(meant_by("Processing", of) == "Order Received");
        BOOST_TEST(meant_by("Paused", of) == "Fulfillment Issue");
        BOOST_TEST(meant_by("Confirming Address", of) == "Offer Sent");
    }
}

BOOST_AUTO_TEST_CASE(the_words_of_a_vocabulary_are_listed_once_each) {
    const auto words = words_in(vocabulary::s1);
    const std::set<std::string_view> distinct(words.begin(), words.end());
    BOOST_TEST(distinct.size() == words.size());
    BOOST_TEST(distinct.count("Used/Redeemed") == 1U);
    BOOST_TEST(distinct.count("Verified") == 0U);
    for (const auto each : words) BOOST_TEST(standings_called(each, vocabulary::s1).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
