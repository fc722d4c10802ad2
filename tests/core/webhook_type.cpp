// SPDX-License-Identifier: MIT
// The 28 types, the words that the lifecycle tables use for them, and sets.
#include "core/webhook_type.hpp"

#include "core/lifecycle/claim.hpp"
#include "core/lifecycle/egift.hpp"
#include "core/lifecycle/parcel.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string_view>

namespace giftsim {
namespace {

/// Every word for webhooks in a table.
void add_words_of(const lifecycle& life, std::set<std::string_view>& into) {
    for (const auto& row : life.rows())
        for (const auto word : {row.called.webhook, row.called.second_webhook})
            if (!word.empty()) into.insert(word);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(webhook_type_)

BOOST_AUTO_TEST_CASE(the_types_stand_in_alphabetical_order_each_once) {
    BOOST_TEST(std::is_sorted(webhook_type_names.begin(), webhook_type_names.end()));
    BOOST_TEST(std::set(webhook_type_names.begin(), webhook_type_names.end()).size() == 28U);
}

BOOST_AUTO_TEST_CASE(the_tables_use_each_type_but_the_two_that_are_no_states) {
    std::set<std::string_view> used;
    for (const auto via : {channel::email, channel::link}) add_words_of(egift_lifecycle(via), used);
    add_words_of(parcel_lifecycle(), used);
    for (std::size_t i = 0; i < webhook_type_count; ++i) {
        const auto each = static_cast<webhook_type>(i);
        const bool is_state =
            each != webhook_type::blocked && each != webhook_type::email_blacklist;
        BOOST_TEST(used.contains(name(each).substr(5)) == is_state, name(each));
    }
    BOOST_TEST(used.size() == 26U);
}

BOOST_AUTO_TEST_CASE(reachdesks_tables_have_no_words_for_webhooks) {
    std::set<std::string_view> used;
    for (const auto what : {claimed::code, claimed::parcel})
        for (const auto via : {channel::email, channel::link})
            add_words_of(claim_lifecycle(what, via), used);
    BOOST_TEST(used.empty());
}

BOOST_AUTO_TEST_CASE(a_word_names_its_type_and_no_word_none) {
    BOOST_TEST((webhook_type_called("sent") == webhook_type::sent));
    BOOST_TEST(!webhook_type_called("").has_value());
    BOOST_TEST(!webhook_type_called("send.sent").has_value());
    BOOST_TEST(name(webhook_type::email_blacklist) == "send.email_blacklist");
}

BOOST_AUTO_TEST_CASE(a_set_of_none_stands_for_all) {
    webhook_types some;
    BOOST_TEST(some.all());
    BOOST_TEST(some.has(webhook_type::undeliverable));
    some.add(webhook_type::sent);
    BOOST_TEST(!some.all());
    BOOST_TEST(some.has(webhook_type::sent));
    BOOST_TEST(!some.has(webhook_type::shipped));
}

BOOST_AUTO_TEST_CASE(act_and_new_state_find_the_row) {
    const auto rows = egift_lifecycle(channel::email).rows();
    BOOST_TEST(row_that_led(rows, act::bounce, state::refunded)->called.webhook == "bounced");
    BOOST_TEST(row_that_led(rows, act::credit, state::refunded)->called.webhook == "refunded");
    BOOST_TEST((row_that_led(rows, act::pick, state::sent) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_table_with_an_unknown_word_is_not_known) {
    constexpr std::array unknown{transition{.from = state::none,
                                            .by = act::begin,
                                            .to = state::sent,
                                            .cause = "EG-01"_rule,
                                            .called = {"", "", "", "", "vanished"}}};
    static_assert(!webhooks_are_known(unknown));
    constexpr std::array two_words{
        transition{state::none, act::begin, state::sent, "EG-01"_rule, {"", "", "", "", "sent"}},
        transition{state::sent, act::open, state::opened, "EG-01"_rule, {"", "", "", "", "opened"}},
        transition{
            state::opened, act::begin, state::sent, "EG-01"_rule, {"", "", "", "", "failed"}}};
    static_assert(!webhooks_are_known(two_words));
    BOOST_TEST(webhooks_are_known(egift_lifecycle(channel::email).rows()));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
