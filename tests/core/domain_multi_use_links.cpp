// SPDX-License-Identifier: MIT
// Multi-use links: who makes them, whom their page lets pass, and in which order it says no (ML-01
// to ML-05, ML-12, ML-13).
#include "tests/support/claim_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::testing {
namespace {

using std::chrono::days;

/// Why a page may say no, in the order of ML-12.
enum class reason_to_refuse {
    unknown_link,
    link_closed,
    connector_unreachable,
    not_in_crm,
    already_claimed,
    missing_fields,
    country_not_eligible,
};
constexpr std::string_view reasons[] = {
    "unknown_link",    "link_closed",    "connector_unreachable", "not_in_crm",
    "already_claimed", "missing_fields", "country_not_eligible"};

/// A page for which any of these reasons can hold at once. Another of Sam's connectors knows the
/// person well, so that they can have claimed before.
struct page_fixture : claim_fixture {
    std::string answer_where(const std::set<reason_to_refuse>& hold) {
        using enum reason_to_refuse;
        const auto other =
            must(add_connector{{.name = "Sam's HubSpot", .kind = crm_kind::hubspot, .owner = sam}});
        know("pat@buyer.example", {.first_name = "Pat", .last_name = "Buyer", .known_to = {other}});
        contact known{.first_name = "Pat", .last_name = "Buyer", .known_to = {crm}};
        if (hold.contains(missing_fields)) known.last_name.clear();
        if (hold.contains(country_not_eligible)) known.postal.country = "DE";
        if (!hold.contains(not_in_crm)) know("pat@buyer.example", known);
        if (hold.contains(already_claimed)) {
            const auto before = claim(make_link(cups, sam, other), "pat@buyer.example");
            confirm_known(before);
            go(before, {act::confirm_identity});
        }
        if (hold.contains(connector_unreachable)) must(set_connection{crm, connection::down});
        if (hold.contains(link_closed)) must(retire_campaign{cups});
        leave_in_wallet(0);  // the budget comes last, and is no refusal
        const auto through = hold.contains(unknown_link) ? link_id{9} : cup;
        const auto before = everything();
        const auto answer = claims(through, "pat@buyer.example");
        if (answer != "done") BOOST_TEST(everything() == before);
        return answer;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(domain_multi_use_links, claim_fixture)

// --- making one ----------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_01_an_admin_makes_a_link_on_behalf_of_any_sender) {
    const auto made = world.links()[treat.index()];
    BOOST_TEST(made.campaign == treats);
    BOOST_TEST(made.sender == sam);
    BOOST_TEST(made.connector == crm);
    BOOST_TEST(made.made_by == ann);
    BOOST_TEST(tried(add_link{treats, sam, {}, {}}) == "done");
    BOOST_TEST(world.links().back().made_by == user_id{});
}

BOOST_AUTO_TEST_CASE(ML_01_nobody_else_makes_one_not_even_the_sender) {
    for (const auto by : {max, sam, eve})
        BOOST_TEST(tried(add_link{treats, sam, {}, {by}}) == "not_permitted");
    BOOST_TEST(tried(add_link{treats, sam, {}, {.support = true}}) == "not_permitted");
    BOOST_TEST(world.links().size() == 2U);
}

BOOST_AUTO_TEST_CASE(ML_01_a_link_needs_a_triggered_campaign_a_sender_and_a_connector_of_theirs) {
    const auto hers = must(add_connector{{.name = "Eve's", .owner = eve}});
    const auto later = reach({.opens = now + days{1}, .triggered = true});
    must(remove_user{max});
    const struct {
        add_link what;
        std::string_view expected;
    } rows[] = {
        {{treats, sam, crm, {ann}}, "done"},
        {{treats, eve, {}, {ann}}, "done"},
        {{treats, eve, hers, {ann}}, "done"},
        {{notes, sam, {}, {ann}}, "wrong_campaign"},
        {{single, sam, {}, {ann}}, "wrong_campaign"},
        {{{}, sam, {}, {ann}}, "unknown_campaign"},
        {{{99}, sam, {}, {ann}}, "unknown_campaign"},
        {{later, sam, {}, {ann}}, "unknown_campaign"},
        {{treats, {}, {}, {ann}}, "unknown_user"},
        {{treats, {9}, {}, {ann}}, "unknown_user"},
        {{treats, max, {}, {ann}}, "unknown_user"},
        {{treats, sam, {}, {max}}, "unknown_user"},
        {{treats, sam, {}, {{9}}}, "unknown_user"},
        {{treats, ann, {}, {ann}}, "unknown_connector"},
        {{treats, sam, hers, {ann}}, "unknown_connector"},
        {{treats, sam, {9}, {ann}}, "unknown_connector"},
    };
    for (const auto& row : rows) {
        const auto before = world.links().size();
        BOOST_TEST(tried(row.what) == row.expected);
        BOOST_TEST(world.links().size() == before + (row.expected == "done" ? 1U : 0U));
    }
}

BOOST_AUTO_TEST_CASE(ML_01_where_none_is_named_the_sender_s_first_connector_finds) {
    const auto second = must(add_connector{{.name = "Second", .owner = sam}});
    BOOST_TEST(world.links()[make_link(treats).index()].connector == crm);
    BOOST_TEST(world.links()[make_link(treats, sam, second).index()].connector == second);
}

BOOST_AUTO_TEST_CASE(ML_01_the_sender_s_connector_finds_and_the_sender_s_budget_pays) {
    const auto his = fund(50'00, max);
    const auto finder = must(add_connector{{.name = "Max's", .owner = max}});
    know("zoe@buyer.example", {.first_name = "Zoe", .last_name = "Buyer", .known_to = {finder}});
    BOOST_TEST(claims(treat, "zoe@buyer.example") == "not_in_crm");
    const auto which = claim(make_link(treats, max), "zoe@buyer.example");
    BOOST_TEST(of(which).sender == max);
    BOOST_TEST(of(which).payer == his);
    BOOST_TEST(claim_of(which).connector == finder);
    BOOST_TEST(world.all_sends().recipient_of(which).first_name == "Zoe");
    BOOST_TEST(money_in(his) == "available 25.00, held 25.00, spent 0.00");
    BOOST_TEST(wallet_has() == "available 100.00, held 0.00, spent 0.00");
}

// --- passing its page ----------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_02_the_post_that_passes_begins_the_send_and_looking_changes_nothing) {
    const auto before = everything();
    BOOST_TEST(world.could_claim({treat, "lee@buyer.example"}, now).has_value());
    BOOST_CHECK(world.could_claim({treat, "pat@buyer.example"}, now).error() ==
                refusal::not_in_crm);
    BOOST_TEST(everything() == before);
    const auto which = claim(treat);
    BOOST_TEST(name(of(which).begun_by) == "claim");
    BOOST_TEST(claim_of(which).link == treat);
    BOOST_TEST(claim_of(which).contact == lee);
    BOOST_TEST(of(which).campaign == treats);
    BOOST_TEST(of(which).team == west);
}

BOOST_AUTO_TEST_CASE(ML_05_the_gift_goes_to_the_address_in_the_crm_not_to_the_one_entered) {
    know("Pat.Buyer@Buyer.example", {.first_name = "Pat", .last_name = "Buyer"});
    const auto which = claim(treat, " pat.buyer@BUYER.example ");
    BOOST_TEST(world.all_sends().email_of(which) == "Pat.Buyer@Buyer.example");
}

BOOST_AUTO_TEST_CASE(ML_03_what_the_gift_needs_and_the_crm_lacks_is_named_all_at_once) {
    must(add_contact{{.email = "bare@buyer.example"}});
    must(add_contact{{.email = "half@buyer.example", .first_name = "Hal"}});
    must(add_contact{{.email = "full@buyer.example", .first_name = "Flo", .last_name = "Full"}});
    using fields = std::vector<std::string_view>;
    const struct {
        link_id through;
        std::string_view email;
        fields expected;
    } rows[] = {
        {treat, "bare@buyer.example", {"first_name", "last_name"}},
        {treat, "half@buyer.example", {"last_name"}},
        {treat, "full@buyer.example", {}},
        {cup, "bare@buyer.example", {"first_name", "last_name", "country"}},
        {cup, "half@buyer.example", {"last_name", "country"}},
        {cup, "full@buyer.example", {"country"}},
        {cup, "lee@buyer.example", {}},
        {cup, "nobody@buyer.example", {}},
    };
    for (const auto& row : rows) BOOST_TEST_CONTEXT(row.email) {
            BOOST_CHECK(world.missing_fields(row.through, row.email) == row.expected);
            if (row.email == "nobody@buyer.example") continue;
            BOOST_TEST(claims(row.through, row.email) ==
                       (row.expected.empty() ? "done" : "missing_fields"));
        }
}

BOOST_AUTO_TEST_CASE(SI_04_only_a_parcel_asks_where_its_recipient_lives) {
    BOOST_TEST(claims(cup, "bob@berlin.example") == "country_not_eligible");
    BOOST_TEST(claims(treat, "bob@berlin.example") == "done");
    const auto local = must(add_gift{{.name = "Voucher", .price = usd(9'00), .countries = {"US"}}});
    const auto through = make_link(reach({.gifts = {local}, .triggered = true}));
    BOOST_TEST(claims(through, "bob@berlin.example") == "done");
}

BOOST_FIXTURE_TEST_CASE(ML_12_each_reason_refuses_alone, page_fixture) {
    for (std::size_t i = 0; i < std::size(reasons); ++i) {
        page_fixture there;
        BOOST_TEST(there.answer_where({static_cast<reason_to_refuse>(i)}) == reasons[i]);
    }
    BOOST_TEST(answer_where({}) == "done");
}

BOOST_AUTO_TEST_CASE(ML_12_of_two_reasons_the_earlier_one_is_told) {
    for (std::size_t i = 0; i < std::size(reasons); ++i)
        for (std::size_t j = i + 1; j < std::size(reasons); ++j) {
            page_fixture there;
            const auto answer = there.answer_where(
                {static_cast<reason_to_refuse>(i), static_cast<reason_to_refuse>(j)});
            BOOST_TEST(answer == reasons[i], reasons[i] << " and " << reasons[j]);
        }
}

BOOST_AUTO_TEST_CASE(CR_11_ML_12_a_system_that_takes_no_records_still_finds_people) {
    must(set_connection{crm, connection::rejects_writes});
    BOOST_TEST(claims(treat) == "done");
    must(set_connection{crm, connection::down});
    BOOST_TEST(claims(treat, "kim@buyer.example") == "connector_unreachable");
    BOOST_TEST(world.all_sends().count() == 1U);
    must(set_connection{crm, connection::up});
    BOOST_TEST(claims(treat, "kim@buyer.example") == "done");
}

// --- when it closes ------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_13_a_link_closes_with_its_campaign_its_sender_or_its_last_gift) {
    const auto closes_by = [](auto close) {
        claim_fixture there;
        BOOST_TEST(there.world.is_open(there.treat, there.now));
        close(there);
        BOOST_TEST(!there.world.is_open(there.treat, there.now));
        BOOST_TEST(there.claims(there.treat) == "link_closed");
    };
    closes_by([](auto& in) { in.must(retire_campaign{in.treats}); });
    closes_by([](auto& in) { in.must(retire_campaign{.campaign = in.treats, .deleted = true}); });
    closes_by([](auto& in) { in.must(remove_user{in.sam}); });
    closes_by([](auto& in) { in.must(delist_gift{in.coffee}); });
}

BOOST_AUTO_TEST_CASE(TI_06_ML_13_a_link_is_open_within_its_campaign_s_window_alone) {
    const auto brief = reach({.opens = now, .closes = now + days{1}, .triggered = true});
    const auto through = make_link(brief);
    BOOST_TEST(!world.is_open(through, now - span{1}));
    BOOST_TEST(world.is_open(through, now));
    BOOST_TEST(world.is_open(through, now + days{1} - span{1}));
    BOOST_TEST(!world.is_open(through, now + days{1}));
}

BOOST_AUTO_TEST_CASE(EG_19_a_link_offers_what_is_still_listed) {
    const auto two = reach({.kind = gift_kind::choice, .gifts = {coffee, book}, .triggered = true});
    const auto through = make_link(two);
    must(delist_gift{coffee});
    const auto which = claim(through);
    BOOST_TEST(of(which).gift == book);
    BOOST_TEST(pick(which, coffee) == "gift_not_offered");
    BOOST_TEST(pick(which) == "done");
}

BOOST_AUTO_TEST_CASE(ML_13_live_sends_go_on_when_their_link_closes) {
    const auto taken = claim(treat);
    const auto left = claim(treat, "kim@buyer.example");
    must(retire_campaign{treats});
    must(remove_user{sam});
    BOOST_TEST(pick(taken) == "done");
    run_for(days{30});
    BOOST_TEST(state_of(left) == "Expired");
    BOOST_TEST(wallet_has() == "available 75.00, held 0.00, spent 25.00");
}

// --- once per person -----------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(ML_04_one_claim_per_person_and_campaign_over_all_links_and_connectors) {
    const auto finder = must(add_connector{{.name = "Max's", .owner = max}});
    const auto others = make_link(treats, max, finder);
    const auto first = claim(treat);
    BOOST_TEST(claim(others, "LEE@buyer.example") == first);
    pick(first);
    BOOST_TEST(claims(treat) == "already_claimed");
    BOOST_TEST(claims(others) == "already_claimed");
    BOOST_TEST(claims(make_link(reach({.triggered = true}))) == "done");
    BOOST_TEST(claims(cup) == "done");
}

BOOST_AUTO_TEST_CASE(ML_04_nobody_counts_how_often_a_link_is_used) {
    for (int i = 0; i < 40; ++i) {
        const auto email = "guest" + std::to_string(i) + "@buyer.example";
        know(email, {.first_name = "Guest", .last_name = std::to_string(i)});
        BOOST_TEST(claims(cup, email) == "done");
    }
    BOOST_TEST(world.all_sends().count() == 40U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::testing
