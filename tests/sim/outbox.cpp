// SPDX-License-Identifier: MIT
// What leaves the world, and time that stops where something does.
#include "sim/outbox.hpp"

#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace giftsim::sim {

using namespace std::chrono_literals;
using testing::at;

namespace {

struct outbox_fixture : testing::world_fixture {
    outbox_fixture() { here.mail_out().watch(true); }

    /// "2020-10-01T09:00:00Z offer 1", one for each that waits; nothing waits then.
    std::vector<std::string> collected() {
        std::vector<std::string> lines;
        for (const auto& each : here.mail_out().collect())
            lines.push_back(fmt::format("{} {} {}", giftsim::to_text(each.at), name(each.mail),
                                        each.send.number));
        return lines;
    }

    void run_to_mail(std::string_view limit) { here.advance_to_mail(at(limit)).value(); }
};

using lines = std::vector<std::string>;

/// Of two lines that begin with an instant of the same form.
bool is_earlier(const std::string& left, const std::string& right) {
    return left.substr(0, 19) < right.substr(0, 19);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mail_out, outbox_fixture)

BOOST_AUTO_TEST_CASE(mails_wait_in_the_order_in_which_they_left) {
    const auto first = begin();
    run_for(1h);
    begin();
    BOOST_TEST(act_on(first, act::open) == "done");
    const lines expected{"2020-10-01T09:00:00Z offer 1", "2020-10-01T10:00:00Z offer 2",
                         "2020-10-01T10:00:00Z opened 1"};
    BOOST_TEST(collected() == expected, boost::test_tools::per_element());
    BOOST_TEST(collected().empty());
}

BOOST_AUTO_TEST_CASE(what_nobody_reads_is_not_collected) {
    here.mail_out().watch(false);
    begin();
    BOOST_TEST(here.mail_out().empty());
    here.mail_out().watch(true);
    BOOST_TEST(here.mail_out().empty());
}

BOOST_AUTO_TEST_CASE(a_copy_has_mails_of_its_own) {
    begin();
    auto copy = here;
    BOOST_TEST(collected().size() == 1U);
    BOOST_TEST(copy.mail_out().collect().size() == 1U);
}

BOOST_AUTO_TEST_CASE(time_stops_at_the_first_instant_with_mail) {
    begin();
    begin();
    (void)collected();
    run_to_mail("2020-12-01T00:00:00Z");
    BOOST_TEST(clock() == "2020-10-29T00:00:00Z");
    // Both leave at that instant, so both have left.
    const lines expected{"2020-10-29T00:00:00Z reminder 1", "2020-10-29T00:00:00Z reminder 2"};
    BOOST_TEST(collected() == expected, boost::test_tools::per_element());
    run_to_mail("2020-12-01T00:00:00Z");
    BOOST_TEST(clock() == "2020-12-01T00:00:00Z");
    BOOST_TEST(count_in(state::refunded) == 2U);
}

BOOST_AUTO_TEST_CASE(while_mail_waits_time_stands) {
    begin();
    run_to_mail("2020-12-01T00:00:00Z");
    BOOST_TEST(clock() == "2020-10-01T09:00:00Z");
    BOOST_TEST(collected().size() == 1U);
}

BOOST_AUTO_TEST_CASE(without_mail_time_goes_to_its_limit) {
    run_to_mail("2020-10-05T00:00:00Z");
    BOOST_TEST(clock() == "2020-10-05T00:00:00Z");
}

BOOST_AUTO_TEST_CASE(stopping_at_every_mail_changes_nothing) {
    here.populate(sends_over(60, 24h, testing::mixed_recipients())).value();
    auto at_once = here;
    const auto end = at("2021-02-01T00:00:00Z");
    at_once.advance(end).value();
    (void)collected();
    int stops = 0;
    while (here.now() < end) {
        here.advance_to_mail(end).value();
        stops += collected().empty() ? 0 : 1;
    }
    BOOST_TEST(stops > 60);
    BOOST_TEST(here.fingerprint() == at_once.fingerprint());
}

// Looking for what comes until the limit must not forbid what is added where the clock has stopped.
BOOST_AUTO_TEST_CASE(where_time_has_stopped_the_world_goes_on_in_order) {
    auto silent = testing::quick_recipients();
    silent.recipient.opens.chance = {0, 1};
    here.submit(top_up{sales, testing::usd(1'000'000'00), {}}).value();
    const auto short_offer =
        here.submit(add_campaign{{.name = "Short", .gifts = {coffee}, .offer_days = 3}}).value();
    auto many = sends_over(100, 0ms, silent);
    many.begin.campaign = short_offer;
    here.populate(many).value();
    (void)collected();

    for (auto limit = 25h; limit < 72h; limit += 1h) {
        auto stopped = here;
        stopped.advance_to_mail(here.now() + limit).value();
        BOOST_TEST(giftsim::to_text(stopped.now()) == "2020-10-02T00:00:00Z");
        testing::recorder seen;
        stopped.show(&seen);
        stopped.populate(sends_over(1, 0ms, testing::quick_recipients())).value();
        stopped.advance(at("2020-12-01T00:00:00Z")).value();
        BOOST_TEST_CONTEXT("looked " << limit.count() << " hours ahead") {
            BOOST_TEST(std::is_sorted(seen.lines.begin(), seen.lines.end(), is_earlier));
            BOOST_TEST(stopped.state().all_sends().count_in(state::redeemed) == 1U);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
