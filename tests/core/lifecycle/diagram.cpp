// SPDX-License-Identifier: MIT
// Tables as pictures: what becomes an arrow, what a box, and what is left out.
#include "core/lifecycle/diagram.hpp"

#include "core/lifecycle/all.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace giftsim::testing {
namespace {

using enum state;

constexpr transition row(state from, act by, state to, rule cause = "EG-01"_rule,
                         reason why = reason::none, act then = act::none) {
    return {from, by, to, cause, {}, why, then};
}

bool draws(lifecycle_table table, std::string_view line) {
    return ("\n" + diagram_of(table)).find("\n    " + std::string(line) + "\n") !=
           std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lifecycle_diagram)

BOOST_AUTO_TEST_CASE(a_small_table_is_drawn_to_the_letter) {
    const std::vector<transition> table{
        row(none, act::begin, initiated),
        row(initiated, act::lack, insufficient_funds),
        row(insufficient_funds, act::approve, sent, "FN-09"_rule),
        row(sent, act::open, opened),
        row(opened, act::lapse, expired, "EG-07"_rule),
    };
    BOOST_TEST(diagram_of(table) == R"(stateDiagram-v2
    Initiated: Initiated
    Held: Held
    Held: Insufficient Funds
    Sent: Sent
    Opened: Opened
    Expired: Expired
    [*] --> Initiated: [begin]<br/>EG-01
    Initiated --> Held: [lack]<br/>EG-01
    Held --> Sent: approve<br/>FN-09
    Sent --> Opened: open<br/>EG-01
    Opened --> Expired: [lapse]<br/>EG-07
    classDef final stroke-width:3px,font-weight:bold
    classDef held stroke-dasharray:5 4
    class Expired final
    class Held held
)");
}

BOOST_AUTO_TEST_CASE(acts_between_the_same_two_states_share_an_arrow_and_each_rule_is_named_once) {
    const std::vector<transition> table{
        row(sent, act::bounce, refunded, "EG-08"_rule, reason::bounced),
        row(sent, act::fail_for_good, refunded, "EG-08"_rule, reason::bounced),
        row(sent, act::cancel, refunded, "PH-07"_rule, reason::bounced),
    };
    BOOST_TEST(draws(
        table, "Sent --> Refunded_bounced: bounce, [fail_for_good], cancel<br/>EG-08, PH-07"));
    BOOST_TEST(draws(table, "Refunded_bounced: Refunded (bounced)"));
}

BOOST_AUTO_TEST_CASE(what_is_only_passed_through_stands_on_the_arrow) {
    const std::vector<transition> table{
        row(sent, act::lapse, expired, "EG-03"_rule, reason::none, act::credit),
        row(expired, act::credit, refunded, "EG-06"_rule, reason::expired),
    };
    BOOST_TEST(draws(table, "Sent --> Refunded_expired: [lapse] by way of Expired<br/>EG-03"));
    BOOST_TEST(diagram_of(table).find("Expired:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_changes_nothing_and_one_hurdle_after_another_are_not_drawn) {
    const std::vector<transition> table{
        row(sent, act::soft_bounce, sent),
        row(initiated, act::await_approval, pending_approval),
        row(pending_approval, act::lack, insufficient_funds),
    };
    const auto drawn = diagram_of(table);
    BOOST_TEST(drawn.find("soft_bounce") == std::string::npos);
    BOOST_TEST(drawn.find("lack") == std::string::npos);
    BOOST_TEST(draws(table, "Held: Insufficient Funds"));
}

BOOST_AUTO_TEST_CASE(an_end_that_is_reached_from_everywhere_says_from_where) {
    std::vector<transition> table;
    for (const auto from : {offer_sent, amazon_fulfilling, order_received})
        table.push_back(row(from, act::fail, failed, "PH-10"_rule));
    BOOST_TEST(draws(table, "Offer_Sent --> Failed: fail<br/>PH-10"));
    BOOST_TEST(!draws(table, "Failed: likewise from"));
    table.push_back(row(fulfilling, act::fail, failed, "PH-10"_rule));
    table.push_back(row(shipped, act::fail, failed, "PH-06"_rule));
    for (const auto* line :
         {"Failed: likewise from", "Failed: Offer Sent", "Failed: Amazon Fulfilling",
          "Failed: Order Received", "Fulfilling --> Failed: fail<br/>PH-10",
          "Shipped --> Failed: fail<br/>PH-06"})
        BOOST_TEST_CONTEXT(line) BOOST_TEST(draws(table, line));
    for (const auto* line : {"Offer_Sent --> Failed: fail<br/>PH-10", "Failed: Fulfilling"})
        BOOST_TEST_CONTEXT(line) BOOST_TEST(!draws(table, line));
}

BOOST_AUTO_TEST_CASE(every_state_of_every_table_can_be_found_in_its_diagram) {
    for (const auto& each : all_lifecycles()) {
        const auto drawn = diagram_of(each.life->rows());
        for (const auto& moved : each.life->rows()) BOOST_TEST_CONTEXT(each.name)
        BOOST_TEST(drawn.find(name(moved.to)) != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
