// SPDX-License-Identifier: MIT
// Reachdesk's four tables: their words for each state (TR-07, ML-09), their mails, their money and
// their ends.
#include "core/lifecycle/claim.hpp"

#include "core/lifecycle/parcel.hpp"
#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace giftsim::testing {
namespace {

struct table {
    std::string_view name;
    claimed what;
    channel via;

    const lifecycle& life() const { return claim_lifecycle(what, via); }
};

constexpr table tables[] = {
    {"mailed code", claimed::code, channel::email},
    {"linked code", claimed::code, channel::link},
    {"mailed parcel", claimed::parcel, channel::email},
    {"linked parcel", claimed::parcel, channel::link},
};

/// Calls `see(table, row)` for every row of the four.
template <class See>
void for_each_row(See see) {
    for (const auto& each : tables)
        for (const auto& row : each.life().rows())
            BOOST_TEST_CONTEXT(each.name << ": " << row.from << ", " << row.by << " -> " << row.to)
    see(each, row);
}

/// "from by" of the rows that a choice approves, in the table's order: "Pending approve, ...".
template <class Choose>
std::string rows_of(const table& in, Choose choose) {
    std::string list;
    for (const auto& row : in.life().rows()) {
        if (!choose(row)) continue;
        if (!list.empty()) list += ", ";
        if (row.from != state::none) list += std::string(name(row.from)) + ' ';
        list += std::string(name(row.by));
    }
    return list;
}

struct naming {
    state where;
    std::string_view s0, s1, s2, b, s3;
};

// S0, S1, S2, surface B; S3.
constexpr naming names[] = {
    {state::pending, "Pending", "Pending", "Pending", "Pending", ""},
    {state::sent, "Sent", "Sent", "Sent", "Sent", ""},
    {state::opened, "Opened", "Opened", "Opened", "Opened", ""},
    {state::clicked, "Clicked/Redeemed", "Clicked", "Clicked", "Clicked", "clicked"},
    {state::awaiting_confirmation, "Awaiting Confirmation", "Awaiting Confirmation",
     "Awaiting Confirmation", "Awaiting Confirmation", "clicked"},
    {state::redeemed, "Used", "Used/Redeemed", "Redeemed", "Used", "claimed"},
    {state::address_confirmed, "Address Confirmed", "Address Confirmed", "Address Confirmed",
     "Address Confirmed", "address confirmed"},
    {state::order_received, "Order Received", "Order Received", "Order Received", "Processing",
     "processed"},
    {state::fulfilling, "Fulfilling", "Fulfilling", "Fulfilling", "Packed", "processed"},
    {state::fulfillment_issue, "Fulfillment Issue", "Fulfillment Issue", "Fulfillment Issue",
     "Paused", "processed"},
    {state::shipped, "Shipped", "Shipped", "Shipped", "Shipped", "shipped"},
    {state::undeliverable, "Undeliverable", "Undeliverable", "Undeliverable", "Undeliverable",
     "shipped"},
    {state::delivered, "Delivered", "Delivered", "Delivered", "Delivered", "delivered"},
    {state::returned, "Undeliverable", "Undeliverable", "Undeliverable", "Undeliverable",
     "returned"},
    {state::canceled, "Canceled", "Canceled", "Canceled", "Cancelled", "cancelled"},
    {state::expired, "Expired", "Expired", "Expired", "Expired", ""},
    {state::rejected, "Rejected", "Rejected", "Rejected", "Rejected", ""},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(lifecycle_claim)

BOOST_AUTO_TEST_CASE(the_four_tables_are_sound_and_small_enough_for_a_history) {
    for (const auto& each : tables) BOOST_TEST_CONTEXT(each.name) {
            BOOST_TEST(is_sound(each.life().rows()));
            BOOST_TEST(each.life().rows().size() <= 255U);
        }
}

BOOST_AUTO_TEST_CASE(TR_07_ML_09_every_vocabulary_calls_every_state_by_its_word_and_webhooks_none) {
    std::set<state> seen;
    for_each_row([&](const table&, const transition& row) {
        if (!row.moves()) return;
        const auto* found = std::find_if(std::begin(names), std::end(names),
                                         [&](const naming& each) { return each.where == row.to; });
        BOOST_TEST_REQUIRE((found != std::end(names)));
        const words expected{found->s0, found->s1, found->s2, found->b, "", "", found->s3};
        BOOST_TEST(row.called == expected);
        BOOST_TEST(row.called.s3 == found->s3);
        seen.insert(row.to);
    });
    BOOST_TEST(seen.size() == std::size(names));
}

BOOST_AUTO_TEST_CASE(ML_09_each_table_knows_the_states_of_its_gift_and_its_mail) {
    using enum state;
    const std::set<state> of_codes{pending, sent, clicked, redeemed, expired, rejected};
    const std::set<state> of_parcels{
        pending,           sent,           clicked,    awaiting_confirmation,
        address_confirmed, order_received, fulfilling, fulfillment_issue,
        shipped,           undeliverable,  delivered,  returned,
        expired,           rejected,       canceled};
    for (const auto& each : tables) BOOST_TEST_CONTEXT(each.name) {
            auto expected = each.what == claimed::code ? of_codes : of_parcels;
            if (each.via == channel::email) expected.insert(opened);
            std::set<state> reached;
            for (const auto& row : each.life().rows()) reached.insert(row.to);
            BOOST_CHECK(reached == expected);
        }
}

BOOST_AUTO_TEST_CASE(no_state_has_a_reason_and_no_row_is_without_a_rule) {
    for_each_row([](const table&, const transition& row) {
        BOOST_TEST(row.why == reason::none);
        BOOST_TEST(row.cause.place() != 0U);
    });
}

BOOST_AUTO_TEST_CASE(ML_06_ML_07_ML_11_money_is_held_charged_and_trued_up_in_these_rows) {
    const std::string_view out = "leave, Pending leave, ";
    const struct {
        claimed what;
        money_move money;
        std::string expected;
    } rows[] = {
        {claimed::code, money_move::hold, std::string(out) + "claim, Pending approve"},
        {claimed::code, money_move::charge, "Clicked pick"},
        {claimed::code, money_move::true_up, ""},
        {claimed::code, money_move::credit, ""},
        {claimed::code, money_move::fee, ""},
        {claimed::parcel, money_move::hold,
         std::string(out) + "Pending approve, Clicked confirm_address"},
        {claimed::parcel, money_move::charge,
         "order, Pending order, Awaiting Confirmation confirm_identity"},
        {claimed::parcel, money_move::true_up, "Fulfilling ship"},
        {claimed::parcel, money_move::fee, ""},
    };
    for (const auto& each : tables)
        for (const auto& row : rows) {
            if (row.what != each.what) continue;
            const auto having = [&](const transition& one) { return one.money == row.money; };
            BOOST_TEST(rows_of(each, having) == row.expected, each.name);
        }
}

BOOST_AUTO_TEST_CASE(ML_06_ML_08_what_ends_or_holds_up_a_send_lets_go_of_its_money) {
    for_each_row([](const table&, const transition& row) {
        const bool lapses = row.by == act::lapse;
        const bool is_held_up = row.moves() && row.to == state::pending;
        BOOST_TEST((row.money == money_move::release) == (lapses || is_held_up));
        if (lapses) BOOST_TEST(row.to == state::expired);
    });
}

BOOST_AUTO_TEST_CASE(ML_06_ML_10_every_unclaimed_state_ends_by_its_deadline_and_pending_by_none) {
    for (const auto& each : tables) {
        const auto lapsing = rows_of(each, [](const auto& row) { return row.by == act::lapse; });
        const auto expected =
            std::string("Sent lapse, Clicked lapse") +
            (each.what == claimed::parcel ? ", Awaiting Confirmation lapse" : "") +
            (each.via == channel::email ? ", Opened lapse" : "");
        BOOST_TEST(lapsing == expected, each.name);
    }
}

BOOST_AUTO_TEST_CASE(ML_13_an_egift_is_never_cancelled_and_a_parcel_until_shipped) {
    for (const auto& each : tables) {
        const auto off = rows_of(each, [](const auto& row) { return row.by == act::cancel; });
        if (each.what == claimed::code) {
            BOOST_TEST(off == "", each.name);
            continue;
        }
        BOOST_TEST(off == std::string("Pending cancel, Sent cancel, Clicked cancel, "
                                      "Awaiting Confirmation cancel, Address Confirmed cancel, "
                                      "Order Received cancel, Fulfilling cancel, "
                                      "Fulfillment Issue cancel") +
                              (each.via == channel::email ? ", Opened cancel" : ""),
                   each.name);
    }
}

BOOST_AUTO_TEST_CASE(ML_13_PH_07_a_cancelled_parcel_s_money_goes_back_with_the_same_row) {
    for_each_row([](const table&, const transition& row) {
        const bool cancels = row.by == act::cancel;
        BOOST_TEST((row.money == money_move::credit) == cancels);
        if (!cancels) return;
        BOOST_TEST(row.to == state::canceled);
        BOOST_TEST(row.then == act::none);
        BOOST_TEST(row.cause == (is_processing(row.from) ? "PH-07"_rule : "ML-13"_rule));
    });
}

BOOST_AUTO_TEST_CASE(ML_04_ML_06_ML_07_ML_08_mails_leave_where_the_rules_say) {
    const struct {
        claimed what;
        mail_kind mail;
        std::string_view expected;
    } rows[] = {
        {claimed::code, mail_kind::gift,
         "leave, Pending leave, claim, Pending approve, Clicked resend"},
        {claimed::code, mail_kind::confirmation, ""},
        {claimed::parcel, mail_kind::gift, "leave, Pending leave"},
        {claimed::parcel, mail_kind::confirmation,
         "Pending approve, Clicked confirm_address, Awaiting Confirmation resend"},
    };
    for (const auto& each : tables)
        for (const auto& row : rows) {
            if (row.what != each.what) continue;
            const auto sending = [&](const transition& one) { return one.mail == row.mail; };
            BOOST_TEST(rows_of(each, sending) == row.expected, each.name);
        }
    for_each_row([](const table&, const transition& row) {
        BOOST_TEST((row.mail == mail_kind::none || row.mail == mail_kind::gift ||
                    row.mail == mail_kind::confirmation));
    });
}

BOOST_AUTO_TEST_CASE(ML_08_ML_11_each_hurdle_leads_to_pending_for_its_rule) {
    for (const auto& each : tables) {
        const auto held = rows_of(each, [](const auto& row) { return row.to == state::pending; });
        const std::string_view expected =
            each.what == claimed::code
                ? "suspect, limit, await_approval, lack, Clicked suspect, Clicked limit, "
                  "Clicked lack"
                : "suspect, limit, await_approval, run_out, lack, Clicked suspect, Clicked limit, "
                  "Clicked run_out, Clicked lack";
        BOOST_TEST(held == expected, each.name);
    }
    for_each_row([](const table&, const transition& row) {
        if (row.to != state::pending) return;
        const bool lacks = row.by == act::run_out || row.by == act::lack;
        BOOST_TEST(row.cause == (lacks ? "ML-08"_rule : "ML-11"_rule));
    });
}

BOOST_AUTO_TEST_CASE(ML_08_pending_is_left_by_decisions_alone) {
    for (const auto& each : tables) {
        const auto left = rows_of(each, [](const auto& row) { return row.from == state::pending; });
        BOOST_TEST(left == (each.what == claimed::code
                                ? "Pending leave, Pending reject, Pending approve"
                                : "Pending leave, Pending reject, Pending order, Pending approve, "
                                  "Pending cancel"),
                   each.name);
    }
}

BOOST_AUTO_TEST_CASE(EG_08_a_bounce_is_only_noted_and_a_repeated_visit_not_even_that) {
    for_each_row([](const table&, const transition& row) {
        const bool bounces = row.by == act::bounce || row.by == act::soft_bounce;
        if (bounces) BOOST_TEST((!row.moves() && row.recorded));
        if (row.recorded) return;
        BOOST_TEST(!row.moves());
        BOOST_TEST((row.by == act::open || row.by == act::click));
        BOOST_TEST(row.mail == mail_kind::none);
        BOOST_CHECK(row.money == money_move::none);
    });
}

// PH-06's fee is Sendoso's; ML-09 has the warehouse's and the carrier's states in common.
BOOST_AUTO_TEST_CASE(PH_03_PH_04_PH_06_from_the_order_on_a_parcel_goes_as_any_other) {
    for (const auto via : {channel::email, channel::link})
        for (const auto& row : claim_lifecycle(claimed::parcel, via).rows()) {
            const bool on_its_way = is_processing(row.from) || row.from == state::shipped ||
                                    row.from == state::undeliverable;
            if (!on_its_way || row.by == act::cancel) continue;
            const auto* same = parcel_lifecycle().find(row.from, row.by);
            BOOST_TEST_CONTEXT(row.from << ", " << row.by) {
                BOOST_TEST_REQUIRE(same != nullptr);
                BOOST_TEST(same->to == row.to);
                BOOST_TEST(same->cause == row.cause);
                BOOST_TEST(same->called.s1 == row.called.s1);
                BOOST_TEST(same->called.b == row.called.b);
                if (row.by != act::give_back) BOOST_CHECK(same->money == row.money);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
