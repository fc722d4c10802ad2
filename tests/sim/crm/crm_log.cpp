// SPDX-License-Identifier: MIT
// Tests sim/crm/crm_log.hpp: over whole lives, which record is created or updated at which change.
#include "sim/crm/crm_log.hpp"

#include "tests/sim/reachdesk.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using namespace std::chrono_literals;
using std::chrono::days;
using testing::link_fixture;
using testing::link_options;
using testing::text_lines;

BOOST_AUTO_TEST_SUITE(crm_logs)

namespace {

constexpr auto seed = reachdesk_profile::seed;
constexpr auto later = reachdesk_profile::of_2025;

/// How a system is told the words of a life.
enum class telling { nothing, member_and_tasks, member, one_record, new_records, activities };

struct system {
    crm_kind kind;
    reachdesk_profile by;
    telling how;
    const char* object = "";
};

constexpr system systems[] = {
    {crm_kind::salesforce, seed, telling::member_and_tasks},
    {crm_kind::marketo, seed, telling::nothing},
    {crm_kind::hubspot, seed, telling::one_record, "event"},
    {crm_kind::eloqua, seed, telling::nothing},
    {crm_kind::dynamics, seed, telling::one_record, "task"},
    {crm_kind::pardot, seed, telling::member},
    {crm_kind::salesloft, seed, telling::one_record, "task"},
    {crm_kind::outreach, seed, telling::one_record, "task"},
    {crm_kind::salesforce, later, telling::member_and_tasks},
    {crm_kind::marketo, later, telling::activities},
    {crm_kind::hubspot, later, telling::one_record, "event"},
    {crm_kind::eloqua, later, telling::nothing},
    {crm_kind::dynamics, later, telling::one_record, "task"},
    {crm_kind::pardot, later, telling::member},
    {crm_kind::salesloft, later, telling::new_records, "note"},
    {crm_kind::outreach, later, telling::new_records, "event"},
};

/// What a life of those words comes to. Records are numbered in the order of their creation.
text_lines expected_of(const system& told, const text_lines& words) {
    text_lines all;
    int records = 0;
    for (const auto& word : words) {
        const bool first = word == words.front();
        const auto kept = [&](const char* object, int number) {
            all.push_back(fmt::format("{} {}{} {}", word, first ? "+" : "", object, number));
        };
        const auto added = [&](const char* object) {
            all.push_back(fmt::format("{} +{} {}", word, object, ++records));
        };
        switch (told.how) {
            case telling::nothing:
                break;
            case telling::member_and_tasks:
                if (first) ++records;
                kept("campaign_member", 1);
                added("task");
                break;
            case telling::member:
                kept("campaign_member", 1);
                break;
            case telling::one_record:
                kept(told.object, 1);
                break;
            case telling::new_records:
                added(told.object);
                break;
            case telling::activities:
                added("activity");
                if (first) ++records;
                kept("program_member", 2);
                break;
        }
    }
    return all;
}

const std::vector<act> way_back{
    act::confirm_address, act::confirm_identity, act::receive, act::fulfil, act::ship,
    act::undeliverable,   act::give_back};

}  // namespace

BOOST_AUTO_TEST_CASE(the_whole_life_of_an_egift_in_every_system) {
    for (const auto& system : systems) {
        link_fixture world({.kind = system.kind, .by = system.by});
        world.live(world.claim(world.egifts), {act::pick});
        BOOST_TEST_CONTEXT(giftsim::name(system.kind) << (system.by == seed ? "" : " 2025"))
        BOOST_TEST(world.told() == expected_of(system, {"clicked", "claimed"}),
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(the_whole_life_of_a_parcel_in_every_system) {
    for (const auto& system : systems) {
        link_fixture world({.kind = system.kind, .by = system.by});
        world.live(world.claim(world.parcels), way_back);
        const text_lines words{"clicked", "address confirmed", "processed", "shipped", "returned"};
        BOOST_TEST_CONTEXT(giftsim::name(system.kind) << (system.by == seed ? "" : " 2025"))
        BOOST_TEST(world.told() == expected_of(system, words), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(CR_10_an_egift_that_expires_is_cancelled_in_the_later_article_alone) {
    for (const auto& system : systems) {
        link_fixture world({.kind = system.kind, .by = system.by});
        world.claim(world.egifts);
        world.claim(world.parcels, "lee");
        const auto before = world.told().size();
        world.run_for(days{40});
        BOOST_TEST(world.count_in(state::expired) == 2U);
        const auto after = world.told(before);
        const bool is_told = system.by == later && system.how != telling::nothing;
        BOOST_TEST_CONTEXT(giftsim::name(system.kind) << (system.by == seed ? "" : " 2025")) {
            BOOST_TEST(after.empty() == !is_told);
            for (const auto& line : after) BOOST_TEST(line.starts_with("cancelled "));
        }
    }
}

BOOST_AUTO_TEST_CASE(CR_11_nothing_is_written_but_where_the_word_changes) {
    link_fixture world({.kind = crm_kind::hubspot});
    const auto kim = world.claim(world.parcels);
    BOOST_TEST(world.told() == text_lines{"clicked +event 1"}, boost::test_tools::per_element());
    const struct {
        act what;
        const char* word;  ///< "": nothing is told
    } rows[] = {
        {act::confirm_address, ""},
        {act::confirm_identity, "address confirmed event 1"},
        {act::receive, "processed event 1"},
        {act::fulfillment_issue, ""},
        {act::resolve, ""},
        {act::fulfil, ""},
        {act::fulfillment_issue, ""},
        {act::resolve, ""},
        {act::ship, "shipped event 1"},
        {act::deliver, "delivered event 1"},
    };
    for (const auto& row : rows) {
        const auto before = world.told().size();
        world.live(kim, {row.what});
        const std::string word = row.word;
        BOOST_TEST_CONTEXT(name(row.what))
        BOOST_TEST(world.told(before) == (word.empty() ? text_lines{} : text_lines{word}),
                   boost::test_tools::per_element());
    }
}

BOOST_FIXTURE_TEST_CASE(a_write_carries_when_who_where_and_why, link_fixture) {
    run_for(1h);
    const auto kim = claim(egifts);
    const auto& first = here.told().writes()[0];
    BOOST_TEST((first.at == testing::at("2020-10-01T10:00:00Z")));
    BOOST_TEST(first.send == kim);
    BOOST_TEST(first.connector == crm);
    BOOST_TEST(first.gift == coffee);
    BOOST_TEST(first.cause == "CR-01"_rule);
}

BOOST_AUTO_TEST_CASE(CR_01_an_unmapped_campaign_has_no_members) {
    const struct {
        crm_kind kind;
        reachdesk_profile by;
        text_lines expected;
    } rows[] = {
        {crm_kind::salesforce, seed, {"clicked +task 1", "claimed +task 2"}},
        {crm_kind::pardot, seed, {}},
        {crm_kind::marketo, later, {"clicked +activity 1", "claimed +activity 2"}},
        {crm_kind::hubspot, seed, {"clicked +event 1", "claimed event 1"}},
    };
    for (const auto& row : rows) {
        link_fixture world({.kind = row.kind, .by = row.by, .crm_campaign = ""});
        world.live(world.claim(world.egifts), {act::pick});
        BOOST_TEST_CONTEXT(giftsim::name(row.kind))
        BOOST_TEST(world.told() == row.expected, boost::test_tools::per_element());
    }
}

BOOST_FIXTURE_TEST_CASE(CR_11_who_is_a_member_already_is_updated, link_fixture) {
    claim(egifts, "lee");
    const text_lines expected{"clicked campaign_member 1", "clicked +task 2"};
    BOOST_TEST(told() == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(CR_11_a_member_of_another_campaign_is_none, link_fixture) {
    here = link_fixture({.crm_campaign = "701D"}).here;
    claim(egifts, "lee");
    BOOST_TEST(told().front() == "clicked +campaign_member 1");
}

BOOST_FIXTURE_TEST_CASE(CR_11_an_earlier_claim_made_a_member_whom_the_next_one_updates,
                        link_fixture) {
    claim(egifts, "kim");
    run_for(days{40});  // Expired frees it (ML-04)
    const auto before = told().size();
    live(claim(egifts, "KIM"), {act::pick});
    const text_lines expected{"clicked campaign_member 1", "clicked +task 3",
                              "claimed campaign_member 1", "claimed +task 4"};
    BOOST_TEST(told(before) == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(CR_11_campaigns_of_one_crm_campaign_share_their_members, link_fixture) {
    claim(egifts);
    const auto before = told().size();
    claim(parcels);
    BOOST_TEST(told(before).front() == "clicked campaign_member 1");
    const auto third = told().size();
    claim(parcels, "lee");
    BOOST_TEST(told(third).front() == "clicked campaign_member 4");
}

BOOST_AUTO_TEST_CASE(CR_06_pardot_and_salesforce_have_the_same_members) {
    link_fixture world;
    const auto pardot = world.connected(crm_kind::pardot);
    const auto other =
        world.here
            .submit(add_link{.campaign = world.mugs, .sender = world.sam, .connector = pardot})
            .value();
    world.claim(world.egifts);
    const auto before = world.told().size();
    world.claim(other);
    BOOST_TEST(world.told(before) == text_lines{"clicked campaign_member 1"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_10_marketos_programs_have_members_of_their_own) {
    link_fixture world({.by = later});
    const auto marketo = world.connected(crm_kind::marketo);
    const auto other =
        world.here
            .submit(add_link{.campaign = world.mugs, .sender = world.sam, .connector = marketo})
            .value();
    world.claim(world.egifts);
    const auto before = world.told().size();
    world.claim(other);
    const text_lines expected{"clicked +activity 3", "clicked +program_member 4"};
    BOOST_TEST(world.told(before) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_03_every_claim_has_its_own_record) {
    link_fixture world({.kind = crm_kind::hubspot});
    const auto kim = world.claim(world.egifts);
    const auto lee = world.claim(world.egifts, "lee");
    world.live(lee, {act::pick});
    world.live(kim, {act::pick});
    const text_lines expected{"clicked +event 1", "clicked +event 2", "claimed event 2",
                              "claimed event 1"};
    BOOST_TEST(world.told() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_11_what_was_rejected_is_created_at_the_next_change) {
    const struct {
        crm_kind kind;
        text_lines expected;
    } rows[] = {
        {crm_kind::hubspot, {"clicked +event 1 failed", "claimed +event 2"}},
        {crm_kind::salesforce,
         {"clicked +campaign_member 1 failed", "clicked +task 2 failed",
          "claimed +campaign_member 3", "claimed +task 4"}},
    };
    for (const auto& row : rows) {
        link_fixture world({.kind = row.kind});
        world.connection_is(connection::rejects_writes);
        const auto kim = world.claim(world.egifts);
        world.connection_is(connection::up);
        world.live(kim, {act::pick});
        BOOST_TEST_CONTEXT(giftsim::name(row.kind)) {
            BOOST_TEST(world.told() == row.expected, boost::test_tools::per_element());
            BOOST_TEST(world.states_of(kim) == "Clicked, Redeemed");
        }
    }
}

BOOST_AUTO_TEST_CASE(CR_11_what_could_not_be_updated_is_updated_at_the_next_change) {
    for (const auto works : {connection::rejects_writes, connection::down}) {
        link_fixture world({.kind = crm_kind::dynamics});
        const auto kim = world.claim(world.parcels);
        world.connection_is(works);
        world.live(kim, {act::confirm_address, act::confirm_identity});
        world.connection_is(connection::up);
        world.live(kim, {act::receive});
        const text_lines expected{"clicked +task 1", "address confirmed task 1 failed",
                                  "processed task 1"};
        BOOST_TEST(world.told() == expected, boost::test_tools::per_element());
    }
}

BOOST_FIXTURE_TEST_CASE(CR_11_a_failed_write_is_not_tried_again_before_the_next_change,
                        link_fixture) {
    connection_is(connection::rejects_writes);
    claim(egifts);
    connection_is(connection::up);
    const auto before = told().size();
    claim(egifts);  // the same claim again (ML-04)
    run_for(days{10});
    BOOST_TEST(told(before) == text_lines{}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(CR_11_a_rejected_update_leaves_the_member_where_the_crm_had_it,
                        link_fixture) {
    connection_is(connection::rejects_writes);
    const auto lee = claim(egifts, "lee");
    connection_is(connection::up);
    live(lee, {act::pick});
    const text_lines expected{"clicked campaign_member 1 failed", "clicked +task 2 failed",
                              "claimed campaign_member 3", "claimed +task 4"};
    BOOST_TEST(told() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(SI_09_testing_campaigns_tell_nobody) {
    for (const auto& system : systems) {
        link_fixture world({.kind = system.kind, .by = system.by, .testing = true});
        world.live(world.claim(world.egifts), {act::pick});
        world.live(world.claim(world.parcels), way_back);
        BOOST_TEST(world.told() == text_lines{}, boost::test_tools::per_element());
    }
}

BOOST_FIXTURE_TEST_CASE(CR_09_what_the_api_began_and_sendosos_sends_tell_nobody, link_fixture) {
    const auto sent = here.submit(add_campaign{{.name = "Sent",
                                                .on = platform::reachdesk,
                                                .gifts = {coffee},
                                                .crm_campaign = "701C"}})
                          .value();
    const auto kim = begin({.campaign = sent, .to = {.email = "kim@example.com"}});
    live(kim, {act::open, act::click, act::pick});
    live(begin(), {act::open, act::click, act::verify, act::pick});
    BOOST_TEST(told() == text_lines{}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(CR_09_a_link_that_refuses_tells_nobody, link_fixture) {
    BOOST_TEST(tried(claim_link{.link = egifts, .email = "nobody@example.com"}) == "not_in_crm");
    connection_is(connection::down);
    BOOST_TEST(tried(claim_link{.link = egifts, .email = "kim@example.com"}) ==
               "connector_unreachable");
    BOOST_TEST(told() == text_lines{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ML_09_pending_rejected_and_expired_leave_the_last_word) {
    link_fixture world({.kind = crm_kind::hubspot});
    world.here.settings().blocklist = {"kim@example.com"};
    const auto kim = world.claim(world.egifts);
    BOOST_TEST(world.states_of(kim) == "Clicked, Pending");
    BOOST_TEST(world.told() == text_lines{"clicked +event 1"}, boost::test_tools::per_element());
    world.live(kim, {act::reject});
    world.claim(world.parcels, "lee");
    world.run_for(days{40});
    const text_lines expected{"clicked +event 1", "clicked +event 2"};
    BOOST_TEST(world.told() == expected, boost::test_tools::per_element());
    BOOST_TEST(world.count_in(state::expired) == 1U);
}

BOOST_AUTO_TEST_CASE(ML_08_what_was_approved_after_the_click_is_not_told_a_second_time) {
    link_fixture world({.kind = crm_kind::hubspot});
    world.here.settings().blocklist = {"kim@example.com"};
    const auto kim = world.claim(world.egifts);
    world.live(kim, {act::approve, act::pick});
    BOOST_TEST(world.states_of(kim) == "Clicked, Pending, Clicked, Redeemed");
    const text_lines expected{"clicked +event 1", "claimed event 1"};
    BOOST_TEST(world.told() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ML_13_a_parcel_called_off_is_cancelled) {
    link_fixture world({.kind = crm_kind::salesloft});
    world.live(world.claim(world.parcels), {act::cancel});
    const text_lines expected{"clicked +task 1", "cancelled task 1"};
    BOOST_TEST(world.told() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_population_is_told_of_one_by_one) {
    link_fixture world({.kind = crm_kind::pardot});
    world.here.populate({.link = world.egifts, .count = 3, .models = testing::quick_recipients()})
        .value();
    world.run_for(days{40});
    const text_lines expected{"clicked +campaign_member 1", "clicked +campaign_member 2",
                              "clicked +campaign_member 3"};
    auto clicked = world.told();
    BOOST_TEST(clicked.size() == 6U);
    clicked.resize(3);
    BOOST_TEST(clicked == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
