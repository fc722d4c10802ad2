// SPDX-License-Identifier: MIT
// A world is a value: snapshots, forks, equality by digest, and luck that belongs to each send.
#include "sim/world.hpp"
#include "tests/sim/reachdesk.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

namespace giftsim::sim {

using namespace std::chrono_literals;
using testing::recorder;
using testing::world_fixture;

BOOST_FIXTURE_TEST_SUITE(world_as_a_value, world_fixture)

namespace {

void live_to_the_end(world& any) {
    while (any.next_due() != never) any.advance(any.next_due()).value();
}

/// A population of all sorts, lived through.
world lived(std::uint32_t count, std::uint64_t seed = 1) {
    world_fixture fixture(seed);
    fixture.here.submit(top_up{fixture.sales, testing::usd(100'000'000'00), {}}).value();
    fixture.here.populate(fixture.sends_over(count, 24h, testing::mixed_recipients())).value();
    fixture.here.advance(testing::at("2021-02-01T00:00:00Z")).value();
    return std::move(fixture.here);
}

std::vector<std::string> histories(const world& any) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < any.state().all_sends().count(); ++i)
        all.push_back(world_fixture::history_in(any, send_id::at(i)));
    return all;
}

// Changes only with digest_version, or when the domain does something else. It was printed by this
// very test, is the same for every compiler, and says so in the changelog when it changes.
constexpr const char* golden = "ea736d899e19c7085064afdd458ff9c3";

}  // namespace

BOOST_AUTO_TEST_CASE(a_copy_is_a_snapshot) {
    here.populate(sends_over(30, 24h, testing::mixed_recipients())).value();
    run_for(12h);
    const auto snapshot = here;
    live_to_the_end(here);
    const auto ended = here.fingerprint();
    BOOST_TEST((snapshot.fingerprint() != ended));
    BOOST_TEST(giftsim::to_text(snapshot.now()) == "2020-10-01T21:00:00Z");

    here = snapshot;
    BOOST_TEST(here.fingerprint() == snapshot.fingerprint());
    live_to_the_end(here);
    BOOST_TEST(here.fingerprint() == ended);
}

BOOST_AUTO_TEST_CASE(a_snapshot_can_be_taken_at_any_event) {
    here.populate(sends_over(40, 24h, testing::mixed_recipients())).value();
    auto reference = here;
    live_to_the_end(reference);
    for (int i = 0; here.next_due() != never; ++i) {
        if (i % 10 == 0) {
            auto fork = here;
            live_to_the_end(fork);
            BOOST_TEST(fork.fingerprint() == reference.fingerprint());
        }
        here.advance(here.next_due()).value();
    }
}

BOOST_AUTO_TEST_CASE(two_copies_go_different_ways) {
    const auto kim = begin();
    auto other = here;
    BOOST_TEST(here.fingerprint() == other.fingerprint());
    BOOST_TEST(act_on(kim, act::open) == "done");
    BOOST_TEST((here.fingerprint() != other.fingerprint()));
    BOOST_TEST(other.state().all_sends()[kim].where == state::sent);

    other.submit(perform{.send = kim, .what = act::open}).value();
    BOOST_TEST(here.fingerprint() == other.fingerprint());
    live_to_the_end(here);
    live_to_the_end(other);
    BOOST_TEST(here.fingerprint() == other.fingerprint());
}

BOOST_AUTO_TEST_CASE(how_time_is_cut_into_pieces_does_not_matter) {
    here.populate(sends_over(50, 24h, testing::mixed_recipients())).value();
    auto in_hours = here;
    run_until("2021-02-01T00:00:00Z");
    while (in_hours.now() < here.now()) in_hours.advance(in_hours.now() + 1h).value();
    BOOST_TEST(in_hours.fingerprint() == here.fingerprint());
    BOOST_TEST(in_hours.events_done() == here.events_done());
}

BOOST_AUTO_TEST_CASE(a_copy_is_not_watched) {
    recorder seen;
    here.show(&seen);
    auto copy = here;
    copy.submit(add_funding{.name = "other", .balance = testing::usd(1)}).value();
    BOOST_TEST(seen.lines.empty());
    begin();
    BOOST_TEST(seen.lines.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_world_that_is_restored_is_still_watched) {
    const auto snapshot = here;
    recorder seen;
    here.show(&seen);
    here = snapshot;
    begin();
    BOOST_TEST(seen.lines.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_sink_sees_every_effect_in_order_until_it_is_taken_away) {
    recorder seen;
    here.show(&seen);
    const auto kim = begin();
    BOOST_TEST(act_on(kim, act::open) == "done");
    BOOST_TEST(act_on(kim, act::pick) == "not_clicked");
    BOOST_TEST(act_on(kim, act::click) == "done");
    run_until("2020-12-30T00:00:00Z");
    here.show(nullptr);
    begin();
    const std::vector<std::string> expected{
        "2020-10-01T09:00:00Z begin 1",
        "2020-10-01T09:00:00Z leave 1",
        "2020-10-01T09:00:00Z 25.00 USD to spent",
        "2020-10-01T09:00:00Z open 1",
        "2020-10-01T09:00:00Z click 1",
        "2020-12-30T00:00:00Z lapse 1",
    };
    BOOST_TEST(seen.lines == expected, boost::test_tools::per_element());
}

// Luck is addressed by send, so one more send changes nobody else's fate.
BOOST_AUTO_TEST_CASE(another_send_changes_nobodys_fate) {
    here.populate(sends_over(100, 0ms, testing::mixed_recipients())).value();
    auto with_another = here;
    with_another
        .submit(initiate{.campaign = single, .sender = sam, .to = {.email = "kim@example.com"}})
        .value();
    live_to_the_end(here);
    live_to_the_end(with_another);
    auto theirs = histories(with_another);
    BOOST_TEST_REQUIRE(theirs.size() == 101U);
    theirs.pop_back();
    BOOST_TEST(theirs == histories(here), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(another_seed_is_another_fate) {
    BOOST_TEST((histories(lived(100, 1)) == histories(lived(100, 1))));
    BOOST_TEST((histories(lived(100, 1)) != histories(lived(100, 2))));
    BOOST_TEST((lived(100, 1).fingerprint() != lived(100, 2).fingerprint()));
    BOOST_TEST(lived(1, 7).seed() == 7U);
}

BOOST_AUTO_TEST_CASE(a_seed_plays_no_part_without_models) {
    world_fixture other(99);
    for (auto* each : {static_cast<world_fixture*>(this), &other}) {
        each->begin();
        live_to_the_end(each->here);
    }
    BOOST_TEST(here.fingerprint() == other.here.fingerprint());
}

BOOST_AUTO_TEST_CASE(the_same_population_gives_the_same_bytes_everywhere) {
    BOOST_TEST(to_text(lived(5'000).fingerprint()) == golden);
    BOOST_TEST(to_text(lived(5'000).fingerprint()) == golden);
}

BOOST_AUTO_TEST_CASE(a_fork_with_claims_comes_to_the_same_and_goes_its_own_way) {
    testing::link_fixture links({.kind = crm_kind::hubspot});
    links.here.submit(top_up{links.wallet, testing::usd(10'000'00), {}}).value();
    links.here.set_others(by_promise());
    auto some = testing::quick_recipients();
    some.recipient.confirms.chance = some.recipient.picks.chance = {2, 3};
    for (const auto link : {links.egifts, links.parcels})
        links.here.populate({.link = link, .count = 60, .over = 48h, .models = some}).value();
    auto reference = links.here;
    live_to_the_end(reference);
    for (int i = 0; links.here.next_due() != never; ++i) {
        if (i % 20 == 0) {
            auto fork = links.here;
            live_to_the_end(fork);
            BOOST_TEST(fork.fingerprint() == reference.fingerprint());
            BOOST_TEST(fork.told().writes().size() == reference.told().writes().size());
        }
        links.here.advance(links.here.next_due()).value();
    }
    BOOST_TEST(links.here.fingerprint() == reference.fingerprint());
}

BOOST_AUTO_TEST_CASE(copies_know_apart_what_their_crms_have) {
    testing::link_fixture links({.kind = crm_kind::hubspot});
    const auto kim = links.claim(links.egifts);
    auto copy = links.here;
    links.connection_is(connection::down);
    links.live(kim, {act::pick});
    copy.submit(perform{.send = kim, .what = act::pick}).value();
    BOOST_TEST(links.told().back() == "claimed event 1 failed");
    BOOST_TEST(copy.told().writes().size() == 2U);
    BOOST_TEST(!copy.told().writes()[1].failed);
    BOOST_TEST((copy.fingerprint() != links.here.fingerprint()));
}

// What a CRM is told is an effect: two worlds that differ in nothing else differ in that.
BOOST_AUTO_TEST_CASE(what_a_crm_was_told_is_a_part_of_the_digest) {
    testing::link_fixture hubspot({.kind = crm_kind::hubspot});
    testing::link_fixture dynamics({.kind = crm_kind::dynamics});
    testing::link_fixture same({.kind = crm_kind::hubspot});
    BOOST_TEST(hubspot.here.fingerprint() == dynamics.here.fingerprint());
    for (auto* each : {&hubspot, &dynamics, &same}) each->claim(each->egifts);
    BOOST_TEST(hubspot.here.fingerprint() == same.here.fingerprint());
    BOOST_TEST((hubspot.here.fingerprint() != dynamics.here.fingerprint()));
    testing::link_fixture marketo({.kind = crm_kind::marketo});
    testing::link_fixture eloqua({.kind = crm_kind::eloqua});
    for (auto* each : {&marketo, &eloqua}) each->claim(each->egifts);
    BOOST_TEST(marketo.here.fingerprint() == eloqua.here.fingerprint());
}

BOOST_AUTO_TEST_CASE(links_that_nobody_claims_leave_the_digest) {
    const testing::link_fixture links;
    auto other = links.here;
    other.submit(add_contact{{.email = "max@example.com"}}).value();
    other.submit(add_link{.campaign = links.coffees, .sender = links.sam}).value();
    other.submit(set_connection{.connector = links.crm, .works = connection::down}).value();
    BOOST_TEST(other.fingerprint() == links.here.fingerprint());
}

BOOST_AUTO_TEST_CASE(worlds_on_two_threads_do_not_know_of_each_other) {
    digest_value first;
    digest_value second;
    {
        const std::jthread one([&] { first = lived(5'000).fingerprint(); });
        const std::jthread two([&] { second = lived(5'000).fingerprint(); });
    }
    BOOST_TEST(to_text(first) == golden);
    BOOST_TEST(to_text(second) == golden);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
