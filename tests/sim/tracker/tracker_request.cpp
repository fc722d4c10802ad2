// SPDX-License-Identifier: MIT
// Questions as they stand in a URL: what they mean, and what is wrong with them, all at once.
#include "sim/tracker/tracker_request.hpp"

#include "core/tracker/issue.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
namespace {

struct request_fixture : testing::world_fixture {
    request_fixture() {
        called.users.add("ann", ann.number);
        called.users.add("sam", sam.number);
        called.campaigns.add("single", single.number);
        begin();
    }

    tracker_request read(const tracker_parameters& asked) {
        found.clear();
        return read_tracker_request(asked, here.state(), called, found);
    }

    /// The first problem, with its parameter; "fine" without one.
    std::string wrong_with(const tracker_parameters& asked) {
        (void)read(asked);
        return found.empty() ? "fine" : found.front().name + ": " + found.front().message;
    }

    names called;
    std::vector<parameter_problem> found;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracker_request_reading, request_fixture)

BOOST_AUTO_TEST_CASE(nothing_asked_is_everything_newest_first) {
    const auto asked = read({});
    BOOST_TEST(found.empty());
    BOOST_TEST(!asked.viewer);
    BOOST_TEST(asked.filter.standings.none());
    BOOST_TEST((asked.words == vocabulary::s1));
    BOOST_TEST((asked.order == tracker_order::newest_first));
    BOOST_TEST(asked.length == 50U);
}

BOOST_AUTO_TEST_CASE(every_parameter_is_understood) {
    const auto asked = read({{"as", "sam"},
                             {"status", "Sent"},
                             {"status", "Processing"},
                             {"kind", "egift"},
                             {"platform", "sendoso"},
                             {"campaign", "single"},
                             {"sender", "1"},
                             {"testing", "false"},
                             {"from", "2020-10-01"},
                             {"to", "2020-10-02"},
                             {"recipient", "lee"},
                             {"search", "coffee"},
                             {"sort", "oldest"},
                             {"after", "1"},
                             {"limit", "7"}});
    BOOST_TEST(found.empty());
    BOOST_TEST((asked.viewer == sam));
    BOOST_TEST(asked.filter.standings.count() == 2U);
    BOOST_TEST(asked.filter.standings.test(standing{state::order_received}.place()));
    BOOST_TEST(asked.filter.kinds.count() == 1U);
    BOOST_TEST((asked.filter.campaigns == std::vector{single}));
    BOOST_TEST((asked.filter.senders == std::vector{ann}));
    BOOST_TEST((asked.filter.testing == std::optional(false)));
    BOOST_TEST((asked.filter.from == testing::at("2020-10-01T00:00:00Z")));
    BOOST_TEST((asked.filter.before == testing::at("2020-10-03T00:00:00Z")));
    BOOST_TEST(asked.filter.recipient == "lee");
    BOOST_TEST(asked.filter.search == "coffee");
    BOOST_TEST((asked.order == tracker_order::oldest_first));
    BOOST_TEST(asked.after.number == 1U);
    BOOST_TEST(asked.length == 7U);
}

BOOST_AUTO_TEST_CASE(instants_are_taken_as_they_are) {
    const auto asked =
        read({{"from", "2020-10-01T09:30:00+01:00"}, {"to", "2020-10-02T00:00:00Z"}});
    BOOST_TEST((asked.filter.from == testing::at("2020-10-01T08:30:00Z")));
    BOOST_TEST((asked.filter.before == testing::at("2020-10-02T00:00:00Z")));
}

BOOST_AUTO_TEST_CASE(statuses_are_words_of_the_vocabulary_wherever_that_stands) {
    BOOST_TEST(wrong_with({{"status", "Used"}}) != "fine");
    BOOST_TEST(wrong_with({{"status", "Used"}, {"vocabulary", "s0"}}) == "fine");
    BOOST_TEST(wrong_with({{"vocabulary", "s2"}, {"status", "Redeemed"}}) == "fine");
}

BOOST_AUTO_TEST_CASE(issues_narrow_what_was_asked_for) {
    BOOST_TEST((read({{"issues", "true"}}).filter.standings == issues()));
    BOOST_TEST((read({{"issues", "false"}}).filter.standings == ~issues()));
    const auto both = read({{"status", "Sent"}, {"issues", "true"}}).filter.standings;
    BOOST_TEST(both.count() == 1U);
    BOOST_TEST(both.test(standing{state::none}.place()));
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_answered_with_what_would) {
    const struct {
        tracker_parameters asked;
        std::string_view problem;
    } rows[] = {
        {{{"statsu", "Sent"}},
         "statsu: there is no parameter \"statsu\"; did you mean \"status\"?"},
        {{{"status", "Snt"}}, "status: unknown word \"Snt\"; did you mean \"Sent\"?"},
        {{{"kind", "egifts"}}, "kind: unknown word \"egifts\"; did you mean \"egift\"?"},
        {{{"as", "sma"}}, "as: there is no user \"sma\"; did you mean \"sam\"?"},
        {{{"as", "9"}}, "as: there is no user \"9\"; there is \"ann\", \"sam\""},
        {{{"as", "ann"}, {"as", "sam"}}, "as: may stand only once"},
        {{{"testing", "yes"}}, "testing: unknown word \"yes\"; there is \"true\", \"false\""},
        {{{"limit", "0"}}, "limit: must be a whole number from 1 to 1000"},
        {{{"limit", "1001"}}, "limit: must be a whole number from 1 to 1000"},
        {{{"limit", "ten"}}, "limit: must be a whole number from 1 to 1000"},
        {{{"after", "7"}}, "after: there is no send \"7\""},
        {{{"team", "west"}}, "team: there is no team \"west\""},
        {{{"from", "yesterday"}},
         "from: \"yesterday\" is neither an instant such as 2021-03-01T09:00:00Z nor a date such "
         "as "
         "2021-03-01"},
        {{{"to", "2020-02-30"}},
         "to: \"2020-02-30\" is neither an instant such as 2021-03-01T09:00:00Z nor a date such as "
         "2021-03-01"},
    };
    for (const auto& row : rows) BOOST_TEST(wrong_with(row.asked) == row.problem);
}

BOOST_AUTO_TEST_CASE(everything_wrong_is_said_at_once) {
    (void)read({{"status", "Snt"}, {"limit", "0"}, {"whatever", "1"}});
    BOOST_TEST(found.size() == 3U);
}

BOOST_AUTO_TEST_CASE(without_a_world_names_are_checked_and_dates_read) {
    check_tracker_parameters({{"as", "sam"}, {"from", "2020-10-01"}, {"sender", "nobody"}}, called,
                             found);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found.front().name == "sender");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
