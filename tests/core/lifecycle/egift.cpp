// SPDX-License-Identifier: MIT
// The two eGift tables: their words for each state (TR-07), their mails and their money.
#include "core/lifecycle/egift.hpp"

#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <string_view>

namespace giftsim::testing {
namespace {

/// Calls `see(row)` for every row of both tables.
template <class See>
void for_each_row(See see) {
    for (const auto via : {channel::email, channel::link})
        for (const auto& row : egift_lifecycle(via).rows())
            BOOST_TEST_CONTEXT((via == channel::email ? "emailed " : "linked ")
                               << row.from << ", " << row.by << " -> " << row.to)
    see(row);
}

struct naming {
    state where;
    reason why;
    bool passed_through;
    words called;
};

// S0, S1, S2, surface B, webhooks.
const naming names[] = {
    {state::initiated,
     reason::none,
     false,
     {"Initiated", "Initiated", "Initiated", "pending", "initiated"}},
    {state::suspicious_email,
     reason::none,
     false,
     {"Suspicious Email", "Suspicious Email", "Suspicious Email", "pending", "suspicious_email"}},
    {state::pending_approval,
     reason::none,
     false,
     {"Pending Approval", "Pending Approval", "Pending Approval", "pending", "pending_approval"}},
    {state::pending_sendoso_approval,
     reason::none,
     false,
     {"Pending Sendoso Approval", "Pending Sendoso Approval", "Pending Sendoso Approval", "pending",
      "pending_sendoso_approval"}},
    {state::insufficient_funds,
     reason::none,
     false,
     {"Insufficient Funds", "Insufficient Funds", "Insufficient Funds", "pending",
      "insufficient_funds"}},
    {state::invalid_email_format,
     reason::none,
     false,
     {"Invalid Email Format", "Invalid Email Format", "Invalid Email Format", "Failed",
      "invalid_email_format"}},
    {state::canceled,
     reason::none,
     false,
     {"Canceled", "Canceled", "Canceled", "Cancelled", "canceled"}},
    {state::sent, reason::none, false, {"Sent", "Sent", "Sent", "Sent", "sent"}},
    {state::opened, reason::none, false, {"Opened", "Opened", "Opened", "Opened", "opened"}},
    {state::opened, reason::none, true, {"Opened", "Opened", "Opened", "Opened", "opened"}},
    {state::clicked,
     reason::none,
     false,
     {"Clicked/Redeemed", "Clicked", "Clicked", "Clicked", "clicked"}},
    {state::verified,
     reason::none,
     false,
     {"Clicked/Redeemed", "Used/Redeemed", "Redeemed", "Clicked", ""}},
    {state::redeemed,
     reason::none,
     false,
     {"Used", "Used/Redeemed", "Redeemed", "Used", "redeemed"}},
    {state::expired, reason::none, false, {"Expired", "Expired", "Expired", "Expired", "expired"}},
    {state::expired, reason::none, true, {"", "Expired", "Expired", "", "expired"}},
    {state::refunded,
     reason::expired,
     false,
     {"Expired and Credited", "Refunded", "Refunded", "Expired and Credited", "refunded"}},
    {state::refunded,
     reason::bounced,
     false,
     {"Expired and Credited", "Refunded", "Refunded", "Bounced and Credited", "bounced",
      "refunded"}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(lifecycle_egift)

BOOST_AUTO_TEST_CASE(TR_07_every_vocabulary_calls_every_state_by_its_word) {
    for_each_row([](const transition& row) {
        if (!row.moves()) return;
        const naming* found = nullptr;
        for (const auto& each : names)
            if (each.where == row.to && each.why == row.why &&
                each.passed_through == (row.then != act::none))
                found = &each;
        BOOST_TEST_REQUIRE(found != nullptr);
        BOOST_TEST(row.called == found->called);
    });
}

BOOST_AUTO_TEST_CASE(TR_07_every_word_of_the_rule_is_used_by_some_row) {
    for (const auto& each : names) {
        bool used = false;
        for_each_row([&](const transition& row) {
            used = used || (row.moves() && row.to == each.where && row.why == each.why &&
                            (row.then != act::none) == each.passed_through);
        });
        BOOST_TEST(used, each.where << " " << each.why);
    }
}

BOOST_AUTO_TEST_CASE(both_tables_are_sound) {
    BOOST_TEST(is_sound(egift_lifecycle(channel::email).rows()));
    BOOST_TEST(is_sound(egift_lifecycle(channel::link).rows()));
}

BOOST_AUTO_TEST_CASE(both_tables_know_every_state_of_an_egift_but_a_link_is_never_opened) {
    const std::set<state> all{state::initiated,
                              state::suspicious_email,
                              state::pending_approval,
                              state::pending_sendoso_approval,
                              state::insufficient_funds,
                              state::sent,
                              state::opened,
                              state::clicked,
                              state::verified,
                              state::redeemed,
                              state::expired,
                              state::refunded,
                              state::canceled,
                              state::invalid_email_format};
    for (const auto via : {channel::email, channel::link}) {
        std::set<state> reached;
        for (const auto& row : egift_lifecycle(via).rows()) reached.insert(row.to);
        auto expected = all;
        if (via == channel::link) expected.erase(state::opened);
        BOOST_CHECK(reached == expected);
    }
}

BOOST_AUTO_TEST_CASE(FN_03_FN_07_money_moves_exactly_on_sending_and_refunding) {
    for_each_row([](const transition& row) {
        const bool goes_out = row.moves() && row.to == state::sent;
        const bool comes_back = row.moves() && row.to == state::refunded;
        BOOST_TEST((row.money == money_move::charge) == goes_out);
        BOOST_TEST((row.money == money_move::credit) == comes_back);
    });
}

BOOST_AUTO_TEST_CASE(EG_06_refunded_always_has_a_reason_and_nothing_else_has_one) {
    for_each_row([](const transition& row) {
        BOOST_TEST((row.why != reason::none) == (row.to == state::refunded && row.moves()));
    });
}

BOOST_AUTO_TEST_CASE(SI_06_held_states_know_only_decisions_and_what_holds_them_next) {
    for_each_row([](const transition& row) {
        if (!is_held(row.from)) return;
        const bool decides = row.by == act::approve || row.by == act::cancel;
        BOOST_TEST((decides || (is_held(row.to) && row.to > row.from)));
    });
}

BOOST_AUTO_TEST_CASE(EG_10_only_held_sends_can_be_cancelled_or_approved) {
    for_each_row([](const transition& row) {
        if (row.by == act::cancel || row.by == act::approve) BOOST_TEST(is_held(row.from));
    });
}

BOOST_AUTO_TEST_CASE(EG_07_every_live_state_ends_by_its_deadline) {
    for (const auto via : {channel::email, channel::link})
        for (const auto where : {state::sent, state::opened, state::clicked, state::verified}) {
            if (via == channel::link && where == state::opened) continue;
            const auto* end = egift_lifecycle(via).find(where, act::lapse);
            BOOST_TEST_REQUIRE(end != nullptr);
            BOOST_TEST(end->to == state::expired);
            BOOST_TEST((end->then == act::credit) == (where == state::sent));
        }
}

BOOST_AUTO_TEST_CASE(mails_leave_where_the_rules_say) {
    const struct {
        mail_kind mail;
        std::string_view expected;  ///< the acts that send it, on both channels
    } rows[] = {
        {mail_kind::offer, "leave approve approve approve approve "},
        {mail_kind::reminder, "remind "},
        {mail_kind::opened, "open click "},
        {mail_kind::code, "verify verify verify verify verify verify "},
    };
    for (const auto& row : rows) {
        std::string senders;
        for_each_row([&](const transition& each) {
            if (each.mail == row.mail) senders += std::string(name(each.by)) += ' ';
        });
        BOOST_TEST(senders == row.expected);
    }
}

BOOST_AUTO_TEST_CASE(a_row_that_changes_nothing_and_is_not_recorded_does_nothing_at_all) {
    for_each_row([](const transition& row) {
        if (row.recorded) return;
        BOOST_TEST(!row.moves());
        BOOST_TEST(row.mail == mail_kind::none);
        BOOST_CHECK(row.money == money_move::none);
        BOOST_TEST(row.then == act::none);
    });
}

BOOST_AUTO_TEST_CASE(each_row_names_a_rule_of_sends) {
    for_each_row([](const transition& row) { BOOST_TEST(row.cause.place() != 0U); });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
