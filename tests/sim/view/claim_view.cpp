// SPDX-License-Identifier: MIT
// Tests sim/view/claim_view.hpp: links, claims, connectors and contacts as they are shown.
#include "sim/view/claim_view.hpp"

#include "sim/view/mail_view.hpp"
#include "sim/view/money_view.hpp"
#include "sim/view/send_view.hpp"
#include "tests/sim/reachdesk.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {
namespace {

using testing::text_lines;

struct claim_view_fixture : testing::link_fixture {
    const domain& state() const { return here.state(); }

    json_view shown(send_id which) const { return view_of_claim(state(), which); }

    /// "1 3": the numbers of what a filter finds.
    std::string found(const claim_filter& wanted) const {
        std::string numbers;
        for (const auto each : claims_of(state(), wanted))
            numbers += (numbers.empty() ? "" : " ") + std::to_string(each.number);
        return numbers;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(view_of_claims, claim_view_fixture)

BOOST_AUTO_TEST_CASE(a_link_shows_whose_it_is_and_how_often_it_was_claimed) {
    BOOST_TEST(view_of_link(state(), parcels, here.now()).dump() ==
               R"({"id":"2","campaign":"3","sender":"2","connector":"1","made_by":null,)"
               R"("open":true,"claims":0})");
    const auto made_by_ann =
        here.submit(add_link{.campaign = coffees, .sender = sam, .by = {.user = ann}}).value();
    BOOST_TEST(view_of_link(state(), made_by_ann, here.now())["made_by"] == "1");
    claim(parcels);
    claim(parcels);
    claim(parcels, "lee");
    claim(egifts);
    BOOST_TEST(view_of_link(state(), parcels, here.now())["claims"] == 2);
    BOOST_TEST(view_of_link(state(), made_by_ann, here.now())["claims"] == 0);
    here.submit(retire_campaign{mugs}).value();
    BOOST_TEST(view_of_link(state(), parcels, here.now())["open"] == false);
    BOOST_TEST(view_of_link(state(), egifts, here.now())["open"] == true);
}

BOOST_AUTO_TEST_CASE(a_claim_shows_its_link_and_its_money) {
    const auto kim = claim(egifts);
    BOOST_TEST(shown(kim).dump() ==
               R"({"link":"1","connector":"1","pending_for":null,"held":"25.00 USD",)"
               R"("spent":"0.00 USD"})");
    live(kim, {act::pick});
    BOOST_TEST(shown(kim)["held"] == "0.00 USD");
    BOOST_TEST(shown(kim)["spent"] == "25.00 USD");
    const auto mug_for_kim = claim(parcels);
    BOOST_TEST(shown(mug_for_kim)["held"] == "0.00 USD");
    live(mug_for_kim, {act::confirm_address});
    BOOST_TEST(shown(mug_for_kim)["held"] == "38.00 USD");
    live(mug_for_kim, {act::confirm_identity});
    BOOST_TEST(shown(mug_for_kim)["spent"] == "38.00 USD");
}

BOOST_AUTO_TEST_CASE(ML_11_what_the_api_sent_has_neither_link_nor_connector) {
    const auto sent =
        here.submit(add_campaign{{.name = "Sent", .on = platform::reachdesk, .gifts = {coffee}}})
            .value();
    const auto kim = begin({.campaign = sent, .mode = approval::wanted});
    BOOST_TEST(shown(kim).dump() ==
               R"({"link":null,"connector":null,"pending_for":"approval","held":"0.00 USD",)"
               R"("spent":"0.00 USD"})");
}

BOOST_AUTO_TEST_CASE(ML_08_a_pending_claim_shows_what_it_waits_for) {
    here.settings().blocklist = {"kim@example.com"};
    BOOST_TEST(shown(claim(egifts))["pending_for"] == "security");
    const auto poor = claim(parcels, "lee");
    here.submit(close_funding{wallet}).value();
    here.submit(perform{.send = poor, .what = act::confirm_address, .postal = usual_address})
        .value();
    BOOST_TEST(shown(poor)["pending_for"] == "funds");
}

BOOST_AUTO_TEST_CASE(claims_are_filtered_by_link_campaign_and_email) {
    const auto second = here.submit(add_link{.campaign = coffees, .sender = sam}).value();
    begin();  // Sendoso's
    claim(egifts);
    claim(second, "lee");
    claim(parcels);
    BOOST_TEST(found({}) == "2 3 4");
    BOOST_TEST(found({.link = egifts}) == "2");
    BOOST_TEST(found({.link = second}) == "3");
    BOOST_TEST(found({.campaign = coffees}) == "2 3");
    BOOST_TEST(found({.campaign = single}) == "");
    BOOST_TEST(found({.email = " KIM@example.com"}) == "2 4");
    BOOST_TEST(found({.campaign = mugs, .email = "kim@example.com"}) == "4");
    BOOST_TEST(found({.link = egifts, .campaign = mugs}) == "");
    BOOST_TEST(found({.email = "nobody@example.com"}) == "");
}

BOOST_AUTO_TEST_CASE(ML_09_where_a_state_has_no_word_the_last_one_stands) {
    const auto kim = claim(parcels);
    const auto word = [&] { return std::string(word_for_crm(state(), kim)); };
    BOOST_TEST(word() == "clicked");
    live(kim, {act::confirm_address});
    BOOST_TEST(word() == "clicked");
    live(kim, {act::confirm_identity});
    BOOST_TEST(word() == "address confirmed");
    live(kim, {act::receive, act::fulfil, act::ship});
    BOOST_TEST(word() == "shipped");
    const auto lee = claim(egifts, "lee");
    run_for(std::chrono::days{40});
    BOOST_TEST(of(lee).where == state::expired);
    BOOST_TEST(word_for_crm(state(), lee) == "clicked");
    BOOST_TEST(view_of_send(state(), lee, here.now())["labels"]["s3"] == "clicked");
    BOOST_TEST(word_for_crm(state(), begin()) == "");
}

BOOST_AUTO_TEST_CASE(a_claim_in_short_shows_who_and_where) {
    const auto kim = claim(egifts);
    live(kim, {act::pick});
    BOOST_TEST(view_of_claim_in_short(state(), kim).dump() ==
               R"({"link":"1","connector":"1","pending_for":null,"held":"0.00 USD",)"
               R"("spent":"25.00 USD","send":"1","campaign":"2","email":"kim@example.com",)"
               R"("status":"Redeemed"})");
}

BOOST_AUTO_TEST_CASE(a_connector_shows_whether_it_works) {
    BOOST_TEST(view_of_connector(state(), crm).dump() ==
               R"({"id":"1","name":"salesforce","kind":"salesforce","owner":"2","works":"up"})");
    connection_is(connection::rejects_writes);
    BOOST_TEST(view_of_connector(state(), crm)["works"] == "rejects_writes");
}

BOOST_AUTO_TEST_CASE(a_contact_shows_what_the_crm_knows) {
    BOOST_TEST(view_of_contact(state(), contact_id{2}).dump() ==
               R"({"id":"2","email":"Lee@Example.com","first_name":"Lee","last_name":"Roy",)"
               R"("phone":"","company":"","title":"",)"
               R"("address":{"line1":"","line2":"","city":"","state":"","postal_code":"",)"
               R"("country":"US"},"known_to":[],"memberships":["701C"]})");
    here.submit(add_contact{{.email = "max@example.com", .known_to = {crm}}}).value();
    BOOST_TEST(view_of_contact(state(), contact_id{3})["known_to"].dump() == R"(["1"])");
}

BOOST_AUTO_TEST_CASE(FN_10_a_source_shows_whose_wallet_it_is) {
    BOOST_TEST(view_of_funding(state(), wallet)["wallet"] == "user");
    BOOST_TEST(view_of_funding(state(), wallet)["owner"] == "2");
    BOOST_TEST(view_of_funding(state(), sales)["wallet"] == "company");
    const auto west = here.submit(add_team{.name = "west"}).value();
    here.submit(set_owner{.funding = sales, .team = west}).value();
    BOOST_TEST(view_of_funding(state(), sales)["wallet"] == "team");
    BOOST_TEST(view_of_funding(state(), sales)["team"] == "1");
}

BOOST_AUTO_TEST_CASE(ML_06_reachdesks_mails_come_from_its_own_address) {
    claim(egifts);
    live(claim(parcels), {act::confirm_address});
    const auto mails = view_of_mails_to(state(), "kim@example.com");
    BOOST_TEST_REQUIRE(mails.size() == 2U);
    BOOST_TEST(mails[0].dump() ==
               R"({"kind":"gift","to":"kim@example.com","subject":"Sam has a gift for you",)"
               R"("at":"2020-10-01T09:00:00Z","send":"1","from":"gifts@reachdesk-mail.com"})");
    BOOST_TEST(mails[1]["kind"] == "confirmation");
    BOOST_TEST(mails[1]["subject"] == "Please confirm that it was you");
    BOOST_TEST(mails[1]["from"] == "gifts@reachdesk-mail.com");
}

BOOST_AUTO_TEST_CASE(a_send_on_reachdesk_shows_its_claim_and_the_words) {
    const auto view = view_of_send(state(), claim(parcels), here.now());
    BOOST_TEST(view["platform"] == "reachdesk");
    BOOST_TEST(view["begun_by"] == "claim");
    BOOST_TEST(view["claim"] == shown(send_id{1}));
    BOOST_TEST(view["labels"].dump() == R"({"s0":"Clicked/Redeemed","s1":"Clicked",)"
                                        R"("s2":"Clicked","b":"Clicked","s3":"clicked"})");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
