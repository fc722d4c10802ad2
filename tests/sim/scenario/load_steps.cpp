// SPDX-License-Identifier: MIT
// Tests sim/scenario/load_steps.hpp and the verbs: each kind of problem, with its exact place.
#include "sim/scenario/load_steps.hpp"

#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;
using testing::scenario_fixture;

namespace {

struct wrong_step {
    const char* step;
    const char* problem;
};

struct steps_fixture : scenario_fixture {
    /// The steps before it, then the wrong one on line 3.
    template <class Rows>
    void check(const char* before, const Rows& rows, const char* world = "{}") {
        for (const auto& row : rows) BOOST_TEST_CONTEXT(row.step)
        BOOST_TEST(problem_of(file_of(fmt::format("{}\n{}", before, row.step), world)) ==
                   fmt::format("s.json:3:{}", row.problem));
    }
};

constexpr const char* acme = R"({"users": [{"id": "ann", "role": "admin"}, {"id": "sam"}], )"
                             R"("campaigns": [{"id": "coffee"}, {"id": "tea"}]})";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_load_steps, steps_fixture)

BOOST_AUTO_TEST_CASE(a_step_does_one_thing_that_is_known) {
    constexpr wrong_step rows[] = {
        {R"(7)", "1: /steps/1: expected an object, found the number 7"},
        {R"({"opn": "kim"})", R"(2: /steps/1/opn: unknown key "opn"; did you mean "open"?)"},
        {R"({"open": "kim", "click": "kim"})",
         R"(26: /steps/1/click: a step does one thing; this one says "open" and "click", so make two of it)"},
        {R"({"refused": "offer_expired"})",
         R"(1: /steps/1: "refused" needs a verb that can be refused)"},
        {R"({"open": "kim", "refused": "offer_expird"})",
         R"(28: /steps/1/refused: "offer_expird" is not a refusal; did you mean "offer_expired"?)"},
        {R"({"open": "kim", "note": 1})",
         R"(25: /steps/1/note: expected a string, found the number 1; write it in double quotes: "1")"},
        {R"({"open": "kim", "at": "tomorrow"})",
         R"(23: /steps/1/at: "tomorrow" is not an instant; write one like 2020-10-01T09:00:00Z or 2020-10-01T09:00:00-07:00)"},
    };
    check(R"({"send": "kim"},)", rows);
}

BOOST_AUTO_TEST_CASE(acts_name_sends_that_have_begun_by_then) {
    constexpr wrong_step rows[] = {
        {R"({"open": "kin"})",
         R"(10: /steps/1/open: no send "kin" has begun by then; did you mean "kim"?)"},
        {R"({"open": {"send": "bob"}})",
         R"(19: /steps/1/open/send: no send "bob" has begun by then; there is "kim")"},
        {R"({"open": {}})", R"(10: /steps/1/open: missing key "send"; add "send" to this object)"},
        {R"({"open": {"send": "kim", "gift": "tea"}})",
         R"(26: /steps/1/open/gift: unknown key "gift"; known keys are "send")"},
        {R"({"open": 1})",
         R"(10: /steps/1/open: write a send's handle, or an object that says more)"},
        {R"({"pick": {"send": "kim", "gift": "tea"}})",
         R"(34: /steps/1/pick/gift: there is no gift "tea"; there is "coffee-25")"},
        {R"({"verify": {"send": "kim", "emial": "x"}})",
         R"(28: /steps/1/verify/emial: unknown key "emial"; did you mean "email"?)"},
        {R"({"soft_bounce": {"send": "kim", "failures": 5}})",
         R"(45: /steps/1/soft_bounce/failures: expected a whole number from 1 to 4, found the number 5)"},
        {R"({"approve": {"send": "kim", "by": "bob"}})",
         R"(35: /steps/1/approve/by: there is no user "bob"; there is "ann")"},
        {R"({"until": {"kin": "Sent"}})",
         R"(12: /steps/1/until/kin: no send "kin" has begun by then; did you mean "kim"?)"},
        {R"({"until": {"kim": "Snt"}})",
         R"(19: /steps/1/until/kim: "Snt" is not a status; did you mean "Sent"?)"},
        {R"({"until": "idl"})",
         R"(11: /steps/1/until: wait until "idle", or for one send and its status, such as {"kim": "Redeemed"})"},
        {R"({"until": {}})",
         R"(11: /steps/1/until: wait until "idle", or for one send and its status, such as {"kim": "Redeemed"})"},
    };
    check(R"({"send": "kim"},)", rows);
}

BOOST_AUTO_TEST_CASE(a_send_that_must_be_refused_has_not_begun) {
    BOOST_TEST(
        problem_of_step(R"({"send": {"as": "kim", "to": {"email": ""}}, "refused": "missing_email"},
{"open": "kim"})") ==
        R"(s.json:3:10: /steps/1/open: no send "kim" has begun by then; none has been made by then)");
}

BOOST_AUTO_TEST_CASE(sends_name_what_exists) {
    constexpr wrong_step rows[] = {
        {R"({"send": "bob"})",
         R"(10: /steps/1/send: there are several campaigns; name one of "coffee", "tea")"},
        {R"({"send": {"campaign": "cofee"}})",
         R"(23: /steps/1/send/campaign: there is no campaign "cofee"; did you mean "coffee"?)"},
        {R"({"send": {"campaign": "tea", "sender": "bob"}})",
         R"(40: /steps/1/send/sender: there is no user "bob"; there is "ann", "sam")"},
        {R"({"send": {"campaign": "tea", "team": "west"}})",
         R"(38: /steps/1/send/team: there is no team "west"; none has been made by then)"},
        {R"({"send": {"campaign": "tea", "via": "mail"}})",
         R"(37: /steps/1/send/via: unknown word "mail"; did you mean "email"?)"},
        {R"({"send": {"campaign": "tea", "by": "robot"}})",
         R"(36: /steps/1/send/by: unknown word "robot"; write one of "user", "api", "trigger", "csv")"},
        {R"({"send": {"campaign": "tea", "price": "25 USD"}})",
         R"(39: /steps/1/send/price: "25 USD": USD has 2 digits after the point; write it like 25.00 USD)"},
        {R"({"send": {"campaign": "tea", "to": {"mail": "x"}}})",
         R"(37: /steps/1/send/to/mail: unknown key "mail"; did you mean "email"?)"},
        {R"({"send": {"campaign": "tea", "as": "7up"}})",
         R"(10: /steps/1/send: a send's handle begins with a letter)"},
        {R"({"send": {"campaign": "tea", "as": "kim"}})",
         R"(10: /steps/1/send: the handle "kim" is taken; give this send another)"},
    };
    check(R"({"send": {"as": "kim", "campaign": "tea"}},)", rows, acme);
}

BOOST_AUTO_TEST_CASE(time_goes_forward_as_far_as_it_can_be_known) {
    constexpr wrong_step rows[] = {
        {R"({"advance_to": "2025-01-02T08:59:59.999Z"})",
         "16: /steps/1/advance_to: a clock only goes forward, and here it stands at "
         "2025-01-02T09:00:00Z or later"},
        {R"({"at": "2025-01-02T08:59:59.999Z"})",
         "8: /steps/1/at: a clock only goes forward, and here it stands at 2025-01-02T09:00:00Z or "
         "later"},
        {R"({"advance": "P64300D"})",
         "13: /steps/1/advance: this leads beyond the year 2200 (TI-01)"},
        {R"({"advance": "P1M"})",
         R"(13: /steps/1/advance: "P1M" is not a span: years and months have no fixed length; write one like P2D, PT36H or P1DT12H)"},
        {R"({"advance_business_days": 0})",
         "27: /steps/1/advance_business_days: expected a whole number from 1 to 1000, found the "
         "number 0"},
    };
    check(R"({"advance": "P1D"},)", rows);
}

BOOST_AUTO_TEST_CASE(a_clock_that_must_not_go_back_is_the_domains_affair) {
    BOOST_TEST(
        failure_of(
            R"({"advance_to": "2020-01-01T00:00:00Z", "refused": "time_moved_backwards"})") == "");
}

BOOST_AUTO_TEST_CASE(restoring_brings_back_the_clock_and_the_handles) {
    BOOST_TEST(problems_of(file_of(R"({"snapshot": "before"}, {"send": "kim"}, {"advance": "P10D"},
{"restore": "before"}, {"advance_to": "2025-01-02T00:00:00Z"}, {"send": "kim"})"))
                   .empty());
    BOOST_TEST(
        problem_of_step(R"({"snapshot": "before"}, {"send": "kim"}, {"restore": "before"},
{"open": "kim"})") ==
        R"(s.json:3:10: /steps/3/open: no send "kim" has begun by then; none has been made by then)");
}

BOOST_AUTO_TEST_CASE(orders_name_what_exists) {
    constexpr wrong_step rows[] = {
        {R"({"top_up": {"funding": "man", "amount": "1.00 USD"}})",
         R"(24: /steps/1/top_up/funding: there is no funding source "man"; did you mean "main"?)"},
        {R"({"top_up": {"funding": "main"}})",
         R"(12: /steps/1/top_up: missing key "amount"; add "amount" to this object)"},
        {R"({"close_funding": "x"})",
         R"(19: /steps/1/close_funding: there is no funding source "x"; there is "main")"},
        {R"({"set_offer_days": {"campaign": "coffee", "days": 91}})",
         "51: /steps/1/set_offer_days/days: expected a whole number from 1 to 90, found the number "
         "91"},
        {R"({"add_campaign": {"id": "x", "offer_days": 0}})",
         "44: /steps/1/add_campaign/offer_days: expected a whole number from 1 to 90, found the "
         "number 0"},
        {R"({"archive_campaign": "x"})",
         R"(22: /steps/1/archive_campaign: there is no campaign "x"; there is "coffee", "tea")"},
        {R"({"delete_campaign": "teaa"})",
         R"(21: /steps/1/delete_campaign: there is no campaign "teaa"; did you mean "tea"?)"},
        {R"({"delist_gift": "x"})",
         R"(17: /steps/1/delist_gift: there is no gift "x"; there is "coffee-25")"},
        {R"({"remove_user": "x"})",
         R"(17: /steps/1/remove_user: there is no user "x"; there is "ann", "sam")"},
        {R"({"add_user": {"id": "ann"}})",
         R"(21: /steps/1/add_user/id: the id "ann" is taken; give this one another)"},
        {R"({"update_user": {"user": "an", "name": "A", "email": "a@b.example", "role": "admin"}})",
         R"(26: /steps/1/update_user/user: there is no user "an"; did you mean "ann"?)"},
        {R"({"accept_invitation": "lou"})",
         R"(23: /steps/1/accept_invitation: there is no invitation "lou"; none has been made by then)"},
        {R"({"accept_invitation": 1})",
         R"(23: /steps/1/accept_invitation: say what the user is called then: {"invitation": "1", "id": "lee"})"},
        {R"({"erase": ""})",
         R"(11: /steps/1/erase: write the email of whoever is to be forgotten)"},
        {R"({"snapshot": 1})",
         R"(14: /steps/1/snapshot: expected a string, found the number 1; write it in double quotes: "1")"},
        {R"({"restore": []})", R"(13: /steps/1/restore: expected a string, found an array)"},
        {R"({"restore": "x"})",
         R"(13: /steps/1/restore: no snapshot "x" has been taken by then; none has been made by then)"},
    };
    check("{},", rows, acme);
}

BOOST_AUTO_TEST_CASE(values_that_the_domain_must_refuse_are_left_to_it) {
    BOOST_TEST(
        failure_of(
            R"({"set_offer_days": {"campaign": "coffee", "days": 91}, "refused": "offer_days_out_of_range"},
{"add_campaign": {"id": "x", "offer_days": 0}, "refused": "offer_days_out_of_range"})",
            acme) == "");
}

BOOST_AUTO_TEST_CASE(populations_are_made_of_ratios_and_spans) {
    constexpr wrong_step rows[] = {
        {R"({"population": {}})",
         R"(16: /steps/1/population: missing key "count"; add "count" to this object)"},
        {R"({"population": {"count": 0}})",
         "26: /steps/1/population/count: expected a whole number from 1 to 100000000, found the "
         "number 0"},
        {R"({"population": {"count": 1, "recipients": {"open": "3/2"}}})",
         R"(52: /steps/1/population/recipients/open: "3/2" is not a probability; write one between 0 and 1, such as 3/100)"},
        {R"({"population": {"count": 1, "recipients": {"opens": "1/2"}}})",
         R"(44: /steps/1/population/recipients/opens: unknown key "opens"; did you mean "open"?)"},
        {R"({"population": {"count": 1, "recipients": {"open": {"after": ["P2D", "P1D"]}}}})",
         R"(62: /steps/1/population/recipients/open/after: quantiles are one or more spans in ascending order, such as ["PT1M", "P2D"])"},
        {R"({"population": {"count": 1, "mail": {"bounce": "often"}}})",
         R"(48: /steps/1/population/mail/bounce: "often" is not a ratio; write one like 3/100)"},
        {R"({"population": {"count": 1, "mail": {"after": []}}})",
         R"(47: /steps/1/population/mail/after: quantiles are one or more spans in ascending order, such as ["PT1M", "P2D"])"},
    };
    check("{},", rows);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
