// SPDX-License-Identifier: MIT
// Tests sim/scenario/write_step.hpp: the same of claims, links, and what the API of Reachdesk
// sends.
#include "tests/support/twins_fixture.hpp"

namespace giftsim::sim {
using testing::twins_fixture;

BOOST_FIXTURE_TEST_SUITE(scenario_write_step_reachdesk, twins_fixture)

namespace {
constexpr auto kim = testing::twins_kim;

}  // namespace

BOOST_AUTO_TEST_CASE(claims_and_all_that_happens_to_them_read_back) {
    constexpr address home{"1 Main St", "Apt 2", "Boston", "MA", "02101", "US"};
    both(claim_link{.link = {1}, .email = "kim@example.com"});
    both(claim_link{.link = {1}, .email = "KIM@example.com"});
    both(claim_link{.link = {2}, .email = "kim@example.com"});
    both(claim_link{.link = {2}, .email = "nobody@example.com"});
    both(claim_link{.link = {2}, .email = ""});
    const send_id parcel{2};
    both(perform{.send = parcel, .what = act::confirm_identity});
    both(perform{.send = parcel, .what = act::confirm_address, .postal = home});
    both(perform{.send = parcel, .what = act::confirm_identity});
    both(perform{.send = parcel, .what = act::receive});
    both(perform{.send = {1}, .what = act::pick});
    BOOST_TEST(reads.state().all_sends().count() == 2U);
    BOOST_TEST(reads.told().writes().size() == told.told().writes().size());
    wait(std::chrono::days{100});
}

BOOST_AUTO_TEST_CASE(an_email_that_looks_like_a_variable_reads_back_as_it_is) {
    const auto answer = [&](const char* email) {
        const claim_link what{.link = {1}, .email = email};
        const auto before = reads.state().all_sends().count();
        both(what);
        return reads.state().all_sends().count() - before;
    };
    BOOST_TEST(answer("${x}$${y}@example.com") == 1U);
    BOOST_TEST(reads.state().all_sends().email_of(send_id{1}) == "${x}$${y}@example.com");
    BOOST_TEST(answer("${x}@example.com") == 0U);
    BOOST_TEST(answer("${") == 0U);
}

BOOST_AUTO_TEST_CASE(what_reachdesks_api_sends_reads_back) {
    const campaign_id sent{4};
    initiate begun{.campaign = sent, .sender = {1}, .to = kim, .begun_by = origin::api};
    both(begun);
    begun.mode = approval::wanted;
    both(begun);
    begun.mode = approval::granted;
    begun.expiry_days = 3;
    both(begun);
    begun.expiry_days = 31;
    both(begun);
    begun.expiry_days.reset();
    begun.sender = {2};
    begun.from_team_wallet = true;
    begun.to.email = "max@example.com";
    both(begun);
    BOOST_TEST(reads.state().all_sends().count() > 2U);
    const auto newest = send_id::at(reads.state().all_sends().count() - 1);
    BOOST_TEST(reads.state().all_sends()[newest].payer == funding_id{4});
    for (const auto by : {actor{.user = {2}}, actor{.user = {1}}, actor{.support = true}, actor{}})
        for (const auto what : {act::reject, act::approve})
            both(perform{.send = {2}, .what = what, .by = by});
    wait(std::chrono::days{100});
}

BOOST_AUTO_TEST_CASE(links_and_connections_read_back) {
    both(add_link{.campaign = {2}, .sender = {1}});
    both(add_link{.campaign = {2}, .sender = {1}, .connector = {2}});
    both(add_link{.campaign = {2}, .sender = {1}, .by = {.user = {1}}});
    both(add_link{.campaign = {2}, .sender = {1}, .by = {.user = {2}}});
    both(add_link{.campaign = {2}, .sender = {1}, .by = {.support = true}});
    both(add_link{.campaign = {1}, .sender = {1}});
    both(add_link{.campaign = {2}, .sender = {2}});
    BOOST_TEST_REQUIRE(reads.state().links().size() == 5U);
    BOOST_TEST(reads.state().links()[2].connector == connector_id{1});
    BOOST_TEST(reads.state().links()[3].connector == connector_id{2});
    BOOST_TEST(reads.state().links()[4].made_by == user_id{1});
    for (const auto works : {connection::down, connection::rejects_writes, connection::up}) {
        both(set_connection{.connector = {2}, .works = works});
        BOOST_TEST((reads.state().connectors()[1].works == works));
        both(claim_link{.link = {4}, .email = "kim@example.com"});
    }
    BOOST_TEST(id_of_added_link(0) == "added-link-1");
}

BOOST_AUTO_TEST_CASE(campaigns_of_reachdesk_read_back) {
    both(add_campaign{{.name = "Short", .on = platform::reachdesk, .gifts = {{1}, {2}}}});
    both(add_campaign{{.name = "All",
                       .on = platform::reachdesk,
                       .gifts = {{4}},
                       .opens = testing::at("2020-10-01T00:00:00Z"),
                       .closes = testing::at("2020-12-01T00:00:00Z"),
                       .testing = true,
                       .work = processing::bulk,
                       .units = 301,
                       .triggered = true,
                       .expiry_days = 3,
                       .crm_campaign = "701C"}});
    const auto& brief = reads.state().campaigns().at(4);
    BOOST_TEST((brief.on == platform::reachdesk));
    BOOST_TEST(!brief.triggered);
    BOOST_TEST(brief.expiry_days == 0);
    BOOST_TEST(brief.crm_campaign == "");
    const auto& made = reads.state().campaigns().at(5);
    BOOST_TEST((made.closes == testing::at("2020-12-01T00:00:00Z")));
    BOOST_TEST(made.testing);
    BOOST_TEST((made.work == processing::bulk));
    BOOST_TEST(made.units == 301);
    BOOST_TEST(made.triggered);
    BOOST_TEST(made.expiry_days == 3);
    BOOST_TEST(made.crm_campaign == "701C");
    both(add_campaign{{.name = "Bad",
                       .on = platform::reachdesk,
                       .gifts = {{4}},
                       .triggered = true,
                       .expiry_days = 31}});
}

BOOST_AUTO_TEST_CASE(a_population_through_a_link_reads_back) {
    population many;
    many.link = {2};
    many.count = 8;
    many.over = std::chrono::hours{30};
    many.models.recipient.confirms = {{2, 3}, delay{{span{1}, std::chrono::days{3}}}};
    many.models.recipient.proves = {{1, 2}, delay{{std::chrono::minutes{5}}}};
    both(many);
    BOOST_TEST(reads.state().all_sends().count() == 8U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
