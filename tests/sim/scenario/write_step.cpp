// SPDX-License-Identifier: MIT
// Tests sim/scenario/write_step.hpp: what is written reads back as the same command.
#include "tests/support/twins_fixture.hpp"

namespace giftsim::sim {
using testing::twins_fixture;

BOOST_FIXTURE_TEST_SUITE(scenario_write_step, twins_fixture)

namespace {
constexpr auto kim = testing::twins_kim;

}  // namespace

BOOST_AUTO_TEST_CASE(sends_of_every_sort_read_back_as_they_were_begun) {
    const campaign_id one{1};
    both(initiate{.campaign = one, .sender = {1}, .to = kim});
    both(initiate{.gift = {2}, .sender = {2}, .to = kim});
    both(initiate{.campaign = one, .gift = {1}, .sender = {1}, .team = {1}, .to = kim});
    BOOST_TEST(reads.state().all_sends()[send_id{3}].payer == funding_id{2});
    both(initiate{.campaign = one, .sender = {1}, .to = kim, .via = channel::link});
    both(initiate{.campaign = one, .sender = {1}, .to = kim, .begun_by = origin::api});
    both(initiate{.campaign = one, .sender = {1}, .to = kim, .begun_by = origin::trigger});
    both(initiate{.gift = {3}, .sender = {1}, .to = kim, .price = money{33'33, {}}});
    both(initiate{.gift = {3}, .sender = {1}, .to = {.first_name = "K", .email = "nobody"}});
    both(initiate{.gift = {3}, .sender = {1}, .to = kim, .price = money{1, {}}});
    both(initiate{.campaign = one, .sender = {1}, .to = {.first_name = "Kim", .last_name = "Lee"}});
    BOOST_TEST(reads.state().all_sends().count() == 8U);
}

BOOST_AUTO_TEST_CASE(parcels_and_all_that_happens_to_them_read_back) {
    constexpr address home{"1 Main St", "Apt 2", "Boston", "MA", "02101", "US"};
    constexpr recipient lee{.first_name = "Lee", .email = "lee@example.com", .postal = home};
    const gift_id mug{4};
    both(initiate{.gift = mug, .sender = {1}, .to = lee});
    both(initiate{.gift = mug, .sender = {1}, .to = kim});
    both(initiate{.gift = {5}, .sender = {1}, .to = lee});
    both(initiate{.gift = {5}, .sender = {1}, .to = lee, .variant = "m"});
    both(initiate{.gift = {5}, .sender = {1}, .to = lee, .variant = "none"});
    both(initiate{.gift = mug, .sender = {1}, .to = lee, .confirms_address = true});
    const send_id first{1};
    both(perform{.send = first, .what = act::fulfillment_issue, .reason = "no \"boxes\""});
    both(perform{.send = first, .what = act::resolve});
    both(perform{.send = first, .what = act::fulfil});
    both(perform{.send = first, .what = act::ship, .carrier = "DHL", .tracking = "1"});
    both(perform{.send = first, .what = act::undeliverable, .reason = "nobody"});
    both(perform{.send = first, .what = act::give_back});
    both(perform{.send = {2}, .what = act::choose, .gift = {5}, .variant = "m"});
    both(perform{.send = {2}, .what = act::choose, .variant = "m"});
    both(perform{.send = {2}, .what = act::confirm_address});
    both(perform{.send = {4}, .what = act::confirm_address, .postal = home});
    both(perform{.send = {3}, .what = act::fulfil});
    both(perform{.send = {3}, .what = act::ship, .cost = money{9'99, {}}});
    both(perform{.send = {3}, .what = act::deliver});
    both(perform{.send = {4}, .what = act::cancel, .by = {.support = true}});
    both(restock{.gift = mug, .pieces = 3});
    both(restock{.gift = {5}, .variant = "m", .pieces = 3});
    BOOST_TEST(reads.state().gifts()[3].stock.value() == told.state().gifts()[3].stock.value());
    const auto& sends = reads.state().all_sends();
    BOOST_TEST(sends.carrier_of(first) == "DHL");
    BOOST_TEST(sends.given_address(sends[first]).line2 == "Apt 2");
}

BOOST_AUTO_TEST_CASE(every_text_of_a_recipient_reads_back) {
    both(initiate{
        .gift = {1},
        .sender = {1},
        .to = {"\"Kïm\"", "Lée\n", "kim@example.com", "+1 555", "A & B", "Dr\\", "${x}🎁"}});
    const auto to = recipient_of(1);
    BOOST_TEST(to.first_name == "\"Kïm\"");
    BOOST_TEST(to.last_name == "Lée\n");
    BOOST_TEST(to.email == "kim@example.com");
    BOOST_TEST(to.phone == "+1 555");
    BOOST_TEST(to.company == "A & B");
    BOOST_TEST(to.title == "Dr\\");
    BOOST_TEST(to.message == "${x}🎁");
    both(initiate{.gift = {1}, .sender = {1}, .to = {.email = "lee@example.com"}});
    BOOST_TEST(recipient_of(2).first_name == "");
    BOOST_TEST(recipient_of(2).phone == "");
}

BOOST_AUTO_TEST_CASE(acts_read_back) {
    const send_id first{1};
    const send_id second{2};
    for (int i = 0; i < 5; ++i)
        both(
            initiate{.gift = {1}, .sender = {1}, .to = {"K", "L", "kim@example.com", "+1 555 01"}});
    both(perform{.send = first, .what = act::open});
    both(perform{.send = first, .what = act::click});
    both(perform{.send = first, .what = act::verify, .email = "wrong@example.com"});
    both(perform{.send = first, .what = act::verify, .email = "", .phone = "155501"});
    both(perform{.send = first, .what = act::pick, .gift = {2}});
    both(perform{.send = first, .what = act::pick});
    both(perform{.send = second, .what = act::click});
    both(perform{.send = second, .what = act::verify, .truthful = true});
    both(perform{.send = second, .what = act::pick, .gift = {1}});
    both(perform{.send = {3}, .what = act::bounce});
    both(perform{.send = {4}, .what = act::soft_bounce, .failures = 2});
    both(perform{.send = {5}, .what = act::soft_bounce});
    both(perform{.send = {9}, .what = act::open});
    wait(std::chrono::days{100});
}

BOOST_AUTO_TEST_CASE(decisions_keep_who_took_them) {
    for (int i = 0; i < 4; ++i) both(initiate{.gift = {1}, .sender = {2}, .to = kim});
    both(perform{.send = {1}, .what = act::approve, .by = {.user = {2}}});
    both(perform{.send = {1}, .what = act::approve, .by = {.user = {1}}});
    both(perform{.send = {2}, .what = act::approve, .by = {.support = true}});
    both(perform{.send = {3}, .what = act::cancel, .by = {.user = {2}}});
    both(perform{.send = {4}, .what = act::cancel});
    both(top_up{{2}, {5'00, {}}, {.user = {2}}});
    both(top_up{{2}, {5'00, {}}, {.user = {1}}});
    both(top_up{{2}, {5'00, {}}, {}});
}

BOOST_AUTO_TEST_CASE(changes_of_the_world_read_back) {
    both(set_offer_days{{1}, 7});
    both(set_offer_days{{1}, 91});
    both(add_campaign{{.name = "New", .gifts = {{1}, {2}}}});
    both(add_campaign{{.name = "New", .gifts = {{1}}}});
    both(add_campaign{{.name = "All",
                       .description = "For \"friends\"",
                       .kind = gift_kind::choice,
                       .gifts = {{3}},
                       .offer_days = 3,
                       .lowest = 20'00,
                       .highest = 50'00,
                       .payer = {2},
                       .opens = testing::at("2020-10-01T00:00:00Z"),
                       .closes = testing::at("2020-12-01T00:00:00Z"),
                       .made_by = {2},
                       .code_link_life = std::chrono::hours{1},
                       .testing = true,
                       .credits_unclicked = false}});
    const auto& made = reads.state().campaigns().at(6);
    const auto& wanted = told.state().campaigns().at(6);
    BOOST_TEST(made.name == "All");
    BOOST_TEST(made.description == wanted.description);
    BOOST_TEST(made.made_by == user_id{2});
    BOOST_TEST((made.kind == wanted.kind));
    BOOST_TEST(made.lowest == 20'00);
    BOOST_TEST(made.highest == 50'00);
    BOOST_TEST(made.payer == funding_id{2});
    BOOST_TEST((made.opens == wanted.opens));
    BOOST_TEST((made.closes == wanted.closes));
    BOOST_TEST((made.code_link_life == wanted.code_link_life));
    BOOST_TEST(made.testing);
    BOOST_TEST(!made.credits_unclicked);
    both(retire_campaign{{5}, false});
    both(retire_campaign{{6}, true});
    BOOST_TEST(reads.state().campaigns()[4].archived);
    BOOST_TEST(reads.state().campaigns()[5].deleted);
    both(delist_gift{{2}});
    both(remove_user{{2}});
    both(close_funding{{2}});
    both(top_up{{2}, {5'00, {}}, {}});
}

BOOST_AUTO_TEST_CASE(how_a_send_is_handled_reads_back) {
    constexpr address home{"1 Main St", "", "Boston", "MA", "02101", "US"};
    const gift_id mug{4};
    initiate begun{.gift = mug, .sender = {1}, .to = kim, .confirms_address = true};
    begun.to.postal = home;
    begun.confirm_days = 3;
    both(begun);
    begun.confirm_days = 8;
    both(begun);
    begun.confirm_days.reset();
    for (const bool ships : {false, true}) {
        begun.ships_unconfirmed = ships;
        both(begun);
    }
    begun.asks_by_link = true;
    begun.sent_via = "Flowery \"${x}\"";
    both(begun);
    begun.needs_approval = true;
    both(begun);
    const auto& sends = reads.state().all_sends();
    BOOST_TEST_REQUIRE(sends.count() == 5U);
    BOOST_TEST(sends.parcel_of(sends[send_id{4}]).asks_by_link);
    BOOST_TEST(sends.sent_via(send_id{4}) == "Flowery \"${x}\"");
    BOOST_TEST(sends[send_id{5}].where == state::pending_approval);
    wait(std::chrono::days{20});
    BOOST_TEST(sends[send_id{3}].where == state::order_received);

    population many;
    many.count = 3;
    many.begin = {.gift = mug, .sender = {1}, .confirms_address = true, .confirm_days = 2};
    many.begin.ships_unconfirmed = true;
    many.begin.asks_by_link = true;
    both(many);
    many.begin.needs_approval = true;
    both(many);
}

BOOST_AUTO_TEST_CASE(users_and_invitations_read_back) {
    const team_id sales{1};
    both(add_user{.name = "Max", .email = "max@acme.example"});
    both(add_user{.name = "Mia",
                  .email = "mia@acme.example",
                  .rank = role::manager,
                  .home = sales,
                  .manages = {},
                  .sees_all = true});
    both(add_user{.name = "", .email = "x@acme.example"});
    both(add_user{.name = "X", .email = "nobody"});
    both(invite_user{"Lou", "lou@acme.example", role::manager, sales});
    both(invite_user{"Lou", "LOU@acme.example", role::admin, sales});
    both(invite_user{"Ann", "ann@acme.example", role::sender, sales});
    both(accept_invitation{{1}});
    both(accept_invitation{{2}});
    both(update_user{.user = {3},
                     .name = "Maxine",
                     .email = "maxine@acme.example",
                     .rank = role::manager,
                     .home = sales});
    both(update_user{.user = {4}, .name = "Mia", .email = "mia@acme.example", .active = false});
    both(update_user{.user = {4}, .name = "", .email = "mia@acme.example"});
    both(update_user{.user = {4}, .name = "Mia", .email = "ann@acme.example"});
    both(remove_user{{2}});
    both(update_user{.user = {2}, .name = "Sam", .email = "sam@acme.example", .home = sales});
    both(initiate{.gift = {1}, .sender = {5}, .to = kim});
    const auto& mine = reads.state().users();
    const auto& theirs = told.state().users();
    BOOST_TEST_REQUIRE(mine.size() == 5U);
    BOOST_TEST_REQUIRE(theirs.size() == 5U);
    for (std::size_t i = 0; i < mine.size(); ++i) {
        BOOST_TEST(mine[i].name == theirs[i].name);
        BOOST_TEST(mine[i].email == theirs[i].email);
        BOOST_TEST((mine[i].rank == theirs[i].rank));
        BOOST_TEST(mine[i].home == theirs[i].home);
        BOOST_TEST((mine[i].manages == theirs[i].manages));
        BOOST_TEST(mine[i].sees_all == theirs[i].sees_all);
        BOOST_TEST(mine[i].removed == theirs[i].removed);
    }
    BOOST_TEST(reads.state().invitations()[0].became == user_id{5});
    BOOST_TEST(id_of_added_user(0) == "added-user-1");
    BOOST_TEST(id_of_added_invitation(0) == "added-invitation-1");
}

BOOST_AUTO_TEST_CASE(API_11_an_erasure_reads_back_and_moves_nothing) {
    both(initiate{.gift = {1}, .sender = {1}, .to = kim});
    both(claim_link{.link = {1}, .email = "kim@example.com"});
    const auto before = reads.fingerprint();
    both(erase_person{"KIM@example.com"});
    both(erase_person{""});
    BOOST_TEST(reads.fingerprint() == before);
    BOOST_TEST(recipient_of(1).email == "");
    both(claim_link{.link = {1}, .email = "kim@example.com"});
    both(perform{.send = {1}, .what = act::open});
    wait(std::chrono::days{100});
}

BOOST_AUTO_TEST_CASE(a_population_reads_back_with_its_habits) {
    both(top_up{{1}, {100'000'00, {}}, {}});
    population many;
    many.begin = {.campaign = {1}, .sender = {1}, .via = channel::email};
    many.count = 200;
    many.over = std::chrono::hours{30};
    many.models.mail = {{1, 20}, {1, 10}, delay{{std::chrono::minutes{1}, std::chrono::hours{2}}}};
    many.models.recipient = {{{2, 3}, delay{{span{1}, std::chrono::days{3}}}},
                             {{1, 2}, delay{}},
                             {{9, 10}, delay{{std::chrono::minutes{5}}}},
                             {{1, 1}, delay{{span{0}, span{500}, std::chrono::hours{1}}}}};
    both(many);
    BOOST_TEST(reads.state().all_sends().count() == 200U);
    many.begin = {.gift = {9}, .sender = {1}};
    BOOST_TEST(giftsim::testing::outcome(told.populate(many)) == "unknown_gift");
}

BOOST_AUTO_TEST_CASE(ids_are_numbers_so_that_the_step_means_the_same_elsewhere) {
    BOOST_TEST(
        step_of(perform{.send = {3}, .what = act::verify, .email = "a"}, told.state()).dump() ==
        R"({"verify":{"send":"3","email":"a"}})");
    BOOST_TEST(step_of(close_funding{{2}}, told.state()).dump() == R"({"close_funding":"2"})");
    BOOST_TEST(id_of_added_campaign(0) == "added-campaign-1");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
