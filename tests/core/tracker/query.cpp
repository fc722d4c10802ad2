// SPDX-License-Identifier: MIT
// Filters in any combination, pages, and counts (TR-01, TR-03, TR-09); the index beside a plain
// walk over all sends.
#include "core/tracker/query.hpp"

#include "core/tracker/search.hpp"
#include "tests/support/domain_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <string>

namespace giftsim::testing {
namespace {

struct tracker_fixture : domain_fixture {
    tracker_fixture() {
        parcels = must(add_gift{{.name = "Mug",
                                 .kind = gift_kind::physical,
                                 .price = usd(20'00),
                                 .fee = 10'00,
                                 .shipping = 8'00}});
        mugs = make({.name = "Mugs", .gifts = {parcels}});
        tried_out = make({.name = "Trial", .gifts = {coffee}, .testing = true});
    }

    send_id to(std::string_view first, std::string_view email, initiate what = {}) {
        what.to.first_name = first;
        what.to.email = email;
        what.to.postal = {"1 Main Street", "", "Springfield", "IL", "62701", "US"};
        return begin(what);
    }

    /// "3 1": what matches, newest first.
    std::string matches(const tracker_filter& wanted, user_id viewer = {}) {
        index.refresh(world);
        const auto scope = scope_of(world, viewer).value();
        const auto found = matching(world, index, scope, wanted);
        return listed(page_of(found, tracker_order::newest_first, {}, 1'000).rows);
    }

    static std::string listed(const std::vector<send_id>& all) {
        std::string text;
        for (const auto each : all) text += (text.empty() ? "" : " ") + std::to_string(each.number);
        return text;
    }

    std::string counted(const tracker_filter& wanted = {}, vocabulary of = vocabulary::s1) {
        index.refresh(world);
        std::string text;
        for (const auto& each : counts_of(matching(world, index, {}, wanted), index, of))
            text += std::string(text.empty() ? "" : ", ") + std::string(each.word) + " " +
                    std::to_string(each.count);
        return text;
    }

    static standing_set called(std::string_view word) {
        return standings_called(word, vocabulary::s1).value();
    }

    tracker_index index;
    gift_id parcels;
    campaign_id mugs, tried_out;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tracker_query, tracker_fixture)

BOOST_AUTO_TEST_CASE(TR_01_without_a_filter_everything_is_there) {
    to("Kim", "kim@one.example");
    to("Lee", "lee@two.example", {.campaign = mugs});
    to("Uma", "uma@two.example", {.campaign = tried_out});
    must(retire_campaign{single});
    must(retire_campaign{mugs, true});
    BOOST_TEST(matches({}) == "3 2 1");
    BOOST_TEST(matches({.campaigns = {single}}) == "1");
    BOOST_TEST(matches({.campaigns = {mugs}}) == "2");
    BOOST_TEST(matches({.testing = true}) == "3");
    BOOST_TEST(matches({.testing = false}) == "2 1");
}

BOOST_AUTO_TEST_CASE(TR_03_each_filter_keeps_what_it_names) {
    const auto kim = to("Kim", "kim@one.example");
    to("Lee", "lee@two.example", {.campaign = mugs, .sender = eve});
    to("Max", "max@two.example", {.sender = ann, .team = west});
    open(kim);
    BOOST_TEST(matches({.standings = called("Opened")}) == "1");
    BOOST_TEST(matches({.standings = called("Opened") | called("Sent")}) == "3 1");
    std::bitset<gift_kind_count> physical;
    physical.set(static_cast<std::size_t>(gift_kind::physical));
    BOOST_TEST(matches({.kinds = physical}) == "2");
    BOOST_TEST(matches({.senders = {eve}}) == "2");
    BOOST_TEST(matches({.senders = {eve, ann}}) == "3 2");
    BOOST_TEST(matches({.teams = {west}}) == "3 1");
    BOOST_TEST(matches({.on = platform::reachdesk}) == "");
    BOOST_TEST(matches({.on = platform::sendoso}) == "3 2 1");
}

BOOST_AUTO_TEST_CASE(filters_hold_together_and_within_what_is_seen) {
    to("Kim", "kim@one.example");
    to("Lee", "lee@two.example", {.sender = eve});
    to("Lee", "lee@three.example");
    BOOST_TEST(matches({.recipient = "lee"}) == "3 2");
    BOOST_TEST(matches({.senders = {sam}, .recipient = "lee"}) == "3");
    BOOST_TEST(matches({.recipient = "lee"}, eve) == "2");
    BOOST_TEST(matches({.senders = {sam}}, eve) == "");
}

BOOST_AUTO_TEST_CASE(a_time_is_half_open) {
    to("Kim", "kim@one.example");
    now = at("2020-10-02T00:00:00Z");
    to("Lee", "lee@two.example");
    now = at("2020-10-03T00:00:00Z");
    to("Uma", "uma@two.example");
    BOOST_TEST(matches({.from = at("2020-10-02T00:00:00Z")}) == "3 2");
    BOOST_TEST(matches({.before = at("2020-10-03T00:00:00Z")}) == "2 1");
    BOOST_TEST(
        matches({.from = at("2020-10-02T00:00:00Z"), .before = at("2020-10-03T00:00:00Z")}) == "2");
    BOOST_TEST(matches({.from = at("2021-01-01T00:00:00Z")}) == "");
    BOOST_TEST(
        matches({.from = at("2020-10-03T00:00:00Z"), .before = at("2020-10-02T00:00:00Z")}) == "");
}

BOOST_AUTO_TEST_CASE(a_search_finds_every_word_somewhere) {
    to("Kim", "kim@one.example", {.to = {.last_name = "Lee", .company = "Acme"}});
    to("Lee", "lee@two.example", {.campaign = mugs, .sender = eve});
    BOOST_TEST(matches({.search = "lee"}) == "2 1");
    BOOST_TEST(matches({.search = "  KIM lee "}) == "1");
    BOOST_TEST(matches({.search = "acme"}) == "1");
    BOOST_TEST(matches({.search = "mug"}) == "2");
    BOOST_TEST(matches({.search = "eve lee"}) == "2");
    BOOST_TEST(matches({.search = "gs-0000002"}) == "2");
    BOOST_TEST(matches({.search = "west"}) == "1");
    BOOST_TEST(matches({.search = "2"}) == "2");
    BOOST_TEST(matches({.search = "nobody"}) == "");
    BOOST_TEST(matches({.recipient = "acme"}) == "");
    BOOST_TEST(matches({.recipient = "two.example"}) == "2");
}

BOOST_AUTO_TEST_CASE(pages_follow_one_another_whatever_comes_meanwhile) {
    for (int i = 0; i < 5; ++i) to("Kim", "kim@one.example");
    index.refresh(world);
    auto all = matching(world, index, {}, {});
    const auto first = page_of(all, tracker_order::newest_first, {}, 2);
    BOOST_TEST(listed(first.rows) == "5 4");
    BOOST_TEST(first.next.number == 4U);
    to("Lee", "lee@two.example");
    index.refresh(world);
    all = matching(world, index, {}, {});
    const auto second = page_of(all, tracker_order::newest_first, first.next, 2);
    BOOST_TEST(listed(second.rows) == "3 2");
    const auto last = page_of(all, tracker_order::newest_first, second.next, 2);
    BOOST_TEST(listed(last.rows) == "1");
    BOOST_TEST(!last.next);
    BOOST_TEST(listed(page_of(all, tracker_order::oldest_first, {2}, 3).rows) == "3 4 5");
    BOOST_TEST(!page_of(all, tracker_order::oldest_first, {}, 6).next);
}

BOOST_AUTO_TEST_CASE(TR_09_sends_are_counted_by_the_words_they_are_called) {
    const auto kim = begin_until(state::verified);
    begin_until(state::redeemed);
    begin();
    BOOST_TEST(counted() == "Sent 1, Used/Redeemed 2");
    BOOST_TEST(counted({}, vocabulary::s0) == "Sent 1, Clicked/Redeemed 1, Used 1");
    BOOST_TEST(counted({.standings = called("Sent")}) == "Sent 1");
    pick(kim, coffee);
    index.touch(kim);
    BOOST_TEST(counted({}, vocabulary::s0) == "Sent 1, Used 2");
}

BOOST_AUTO_TEST_CASE(GL_05_what_a_trigger_began_is_sent_until_it_is_clicked) {
    const auto kim = begin({.begun_by = origin::trigger});
    open(kim);
    BOOST_TEST(counted() == "Sent 1");
    click(kim);
    index.touch(kim);
    BOOST_TEST(counted() == "Clicked 1");
}

BOOST_AUTO_TEST_CASE(an_index_that_is_kept_up_equals_one_that_is_built) {
    // What was touched is filed anew; whoever forgets a touch finds another answer here.
    const auto kim = to("Kim", "kim@one.example");
    const auto lee = to("Lee", "lee@two.example");
    index.refresh(world);
    open(kim);
    index.touch(kim);
    click(kim);
    index.touch(kim);
    bounce(lee);
    index.touch(lee);
    to("Uma", "uma@two.example");
    index.refresh(world);
    tracker_index fresh;
    fresh.refresh(world);
    for (std::size_t i = 0; i < standing_count; ++i) {
        const auto each = standing::at(i);
        BOOST_TEST(listed(index.shown_as(each).above({}, 9)) ==
                   listed(fresh.shown_as(each).above({}, 9)));
    }
    for (std::size_t i = 0; i < gift_kind_count; ++i) {
        const auto kind = static_cast<gift_kind>(i);
        BOOST_TEST(index.of_kind(kind).count() == fresh.of_kind(kind).count());
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
