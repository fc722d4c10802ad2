// SPDX-License-Identifier: MIT
// Tests sim/scenario/load_world.hpp and its entities: defaults, references, and what is wrong.
#include "sim/scenario/load_world.hpp"

#include "sim/scenario/conversions.hpp"
#include "tests/support/printers.hpp"
#include "tests/support/scenario_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::file_of;
using testing::scenario_fixture;

namespace {

struct world_file_fixture : scenario_fixture {
    scenario made(const char* world) { return loaded(file_of("", world)); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(scenario_load_world, world_file_fixture)

BOOST_AUTO_TEST_CASE(an_empty_world_has_one_of_each_but_no_campaign) {
    for (const auto* text : {R"({"name": "x", "rules": [], "steps": []})",
                             R"({"name": "x", "rules": [], "world": {}, "steps": []})"}) {
        const auto plan = loaded(text);
        const auto& state = plan.start.state();
        BOOST_TEST(state.money().of({1}).name == "Main");
        BOOST_TEST(state.money().of({1}).balance(account::available) == 10'000'00);
        BOOST_TEST(state.users().at(0).name == "Ann Admin");
        BOOST_TEST(state.users().at(0).rank == role::admin);
        BOOST_TEST(state.gifts().at(0).price == (money{25'00, {}}));
        BOOST_TEST(state.campaigns().empty());
        BOOST_TEST(state.settings().default_payer == funding_id{1});
        BOOST_TEST(state.settings().offer_days == 30);
    }
}

BOOST_AUTO_TEST_CASE(what_is_written_replaces_the_default_of_its_kind_alone) {
    const auto plan = made(R"({"users": [{"id": "sam"}]})");
    BOOST_TEST(plan.start.state().users().size() == 1U);
    BOOST_TEST(plan.called.funding.number_of("main") == 1U);
    BOOST_TEST(plan.called.gifts.number_of("coffee-25") == 1U);
    BOOST_TEST(made(R"({"funding": []})").start.state().money().count() == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_written_may_name_a_default) {
    const auto plan = made(R"({"teams": [{"id": "west", "funding": "main"}],
  "organisation": {"default_payer": "main"}, "campaigns": [{"id": "c", "gift": "coffee-25"}]})");
    BOOST_TEST(plan.start.state().teams().at(0).funding == funding_id{1});
    BOOST_TEST(plan.start.state().campaigns().at(0).gifts.at(0) == gift_id{1});
}

BOOST_AUTO_TEST_CASE(an_entity_is_called_by_its_id_and_named_after_it) {
    const auto plan = made(R"({
  "funding": [{"id": "sales"}], "teams": [{"id": "west"}], "users": [{"id": "sam"}],
  "gifts": [{"id": "tea", "price": "5.00 USD"}], "campaigns": [{"id": "spring"}]})");
    const auto& state = plan.start.state();
    BOOST_TEST(state.money().of({1}).name == "sales");
    BOOST_TEST(state.money().of({1}).balance(account::available) == 0);
    BOOST_TEST(state.teams().at(0).name == "west");
    BOOST_TEST(state.users().at(0).name == "sam");
    BOOST_TEST(state.users().at(0).email == "sam@acme.example");
    BOOST_TEST(state.users().at(0).rank == role::sender);
    BOOST_TEST(state.gifts().at(0).name == "tea");
    const auto& spring = state.campaigns().at(0);
    BOOST_TEST(spring.name == "spring");
    BOOST_TEST(spring.gifts.at(0) == gift_id{1});
    BOOST_TEST(spring.offer_days == 30);
    BOOST_TEST(!spring.payer);
    BOOST_TEST(!spring.testing);
    BOOST_TEST(spring.credits_unclicked);
}

BOOST_AUTO_TEST_CASE(everything_can_be_written) {
    const auto plan = made(R"({
  "organisation": {"name": "Acme", "zone": "America/Los_Angeles", "default_payer": "hr",
    "blocklist": [" Spam@Example.COM "], "low_quality": ["Mail.Example"],
    "holidays": ["2025-12-25"], "offer_days": 7, "code_link": "PT2H"},
  "funding": [{"id": "sales", "name": "Sales", "balance": "1.50 EUR", "owner": "max"}, {"id": "hr"}],
  "teams": [{"id": "west", "funding": "sales"}, {"id": "east"}],
  "users": [{"id": "max", "email": "max@us.example", "role": "manager", "team": "west"},
            {"id": "eve", "role": "manager", "team": "west", "manages": ["east"]}],
  "gifts": [{"id": "any", "kind": "choice", "price_range": ["10.00 USD", "50.00 USD"]},
            {"id": "tea", "price": "5.00 USD"}],
  "campaigns": [{"id": "c", "kind": "experience", "gifts": ["tea", "any"], "offer_days": 90,
    "price_range": ["11.00 USD", "12.00 USD"], "pays": "hr", "opens": "2025-01-01T00:00:00Z",
    "closes": "2025-02-01T00:00:00Z", "code_link": "PT1H", "testing": true,
    "credits_unclicked": false}]})");
    const auto& state = plan.start.state();
    const auto& settings = state.settings();
    BOOST_TEST(settings.name == "Acme");
    BOOST_TEST(settings.days.zone().name() == "America/Los_Angeles");
    BOOST_TEST(settings.default_payer == funding_id{2});
    BOOST_TEST(settings.blocklist.at(0) == "spam@example.com");
    BOOST_TEST(settings.low_quality.at(0) == "mail.example");
    BOOST_TEST(!settings.days.is_business_day(*parse_date("2025-12-25")));
    BOOST_TEST(settings.offer_days == 7);
    BOOST_TEST(settings.code_link_life.count() == 7'200'000);
    BOOST_TEST(state.money().of({1}).owner == user_id{1});
    BOOST_TEST(state.money().of({1}).unit.code() == "EUR");
    BOOST_TEST(state.teams().at(0).funding == funding_id{1});
    BOOST_TEST(state.users().at(0).manages == std::vector{team_id{1}},
               boost::test_tools::per_element());
    BOOST_TEST(state.users().at(1).manages == std::vector{team_id{2}},
               boost::test_tools::per_element());
    BOOST_TEST(state.gifts().at(0).price.minor == 10'00);
    BOOST_TEST(state.gifts().at(0).highest == 50'00);
    const auto& offer = state.campaigns().at(0);
    BOOST_TEST((offer.kind == gift_kind::experience));
    BOOST_TEST(offer.gifts == (std::vector{gift_id{2}, gift_id{1}}),
               boost::test_tools::per_element());
    BOOST_TEST(offer.offer_days == 90);
    BOOST_TEST(offer.lowest == 11'00);
    BOOST_TEST(offer.highest == 12'00);
    BOOST_TEST(offer.payer == funding_id{2});
    BOOST_TEST(offer.code_link_life.count() == 3'600'000);
    BOOST_TEST(offer.testing);
    BOOST_TEST(!offer.credits_unclicked);
}

BOOST_AUTO_TEST_CASE(each_problem_stands_where_it_is) {
    const struct {
        const char* world;
        const char* problem;
    } rows[] = {
        {R"({"fundings": []})",
         R"(41: /world/fundings: unknown key "fundings"; did you mean "funding"?)"},
        {R"({"funding": {}})", "52: /world/funding: expected an array, found an object"},
        {R"({"funding": [{}]})",
         R"(53: /world/funding/0: missing key "id"; add "id" to this object)"},
        {R"({"funding": [{"id": ""}]})",
         "60: /world/funding/0/id: an id has at least one character"},
        {R"({"funding": [{"id": "a"}, {"id": "a"}]})",
         R"(73: /world/funding/1/id: the id "a" is taken; give this one another)"},
        {R"({"funding": [{"id": "a", "owner": "bob"}]})",
         R"(74: /world/funding/0/owner: there is no user "bob"; there is "ann")"},
        {R"({"funding": [{"id": "a", "balance": "-1.00 USD"}]})",
         "76: /world/funding/0/balance: an amount here is nothing or more"},
        {R"({"teams": [{"id": "t", "funding": "man"}]})",
         R"(74: /world/teams/0/funding: there is no funding source "man"; did you mean "main"?)"},
        {R"({"users": [{"id": "u", "team": "t"}]})",
         R"(71: /world/users/0/team: there is no team "t"; none has been made by then)"},
        {R"({"users": [{"id": "u", "role": "boss"}]})",
         R"(71: /world/users/0/role: unknown word "boss"; write one of "admin", "manager", "sender")"},
        {R"({"gifts": [{"id": "g"}]})",
         R"(51: /world/gifts/0: missing key "price"; add "price" to this object)"},
        {R"({"gifts": [{"id": "g", "price": "0.00 USD"}]})",
         "72: /world/gifts/0/price: a gift costs more than nothing"},
        {R"({"gifts": [{"id": "g", "price_range": ["2.00 USD", "1.00 USD"]}]})",
         "78: /world/gifts/0/price_range: the lowest price stands first"},
        {R"({"campaigns": [{"id": "c", "gift": "tea"}]})",
         R"(75: /world/campaigns/0/gift: there is no gift "tea"; there is "coffee-25")"},
        {R"({"campaigns": [{"id": "c", "offer_days": 91}]})",
         "81: /world/campaigns/0/offer_days: expected a whole number from 1 to 90, found the "
         "number "
         "91"},
        {R"({"organisation": {"zone": "Mars"}})",
         "66: /world/organisation/zone: \"Mars\" is not a time zone; use an IANA name like "
         "America/Los_Angeles"},
        {R"({"organisation": {"holidays": ["2025-02-29"]}})",
         R"(71: /world/organisation/holidays/0: "2025-02-29" is not a date; write one that exists, like 2020-12-25)"},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.world)
    BOOST_TEST(problem_of(file_of("", row.world)) == fmt::format("s.json:1:{}", row.problem));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_made_is_not_missed_by_who_names_it) {
    BOOST_TEST(problem_of(file_of(R"({"send": {"campaign": "c", "sender": "sam"}})",
                                  R"({"funding": [{"id": "a", "balance": "much"}],
"teams": [{"id": "t", "funding": "a"}], "users": [{"id": "sam", "team": "t"}],
"campaigns": [{"id": "c", "pays": "a"}]})"))
                   .starts_with("s.json:1:76: /world/funding/0/balance: "));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
