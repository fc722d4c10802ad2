// SPDX-License-Identifier: MIT
// Tests /a: what a recipient is asked, every answer and every refusal (PH-01, PH-02, PH-11 to
// PH-14, API-14).
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {

using testing::demo_fixture;
using testing::path_in;
using testing::said;

namespace {

struct address_fixture : demo_fixture {
    address_fixture() : demo_fixture(scripted_wish) {}

    std::string asked() { return begin_parcel(R"({"metadata":{"campaign_id":"where-to"}})"); }
    std::string sized() { return begin_parcel(R"({"gift_id":"8"})"); }
    std::string choice() {
        return begin_parcel(R"({"gift_id":"1","metadata":{"campaign_id":"anything"}})");
    }
    said visit(const std::string& send) { return get(link_of(send, "address")); }
    said answer(const std::string& send, const std::string& form) {
        return post_form(*this, link_of(send, "address"), form);
    }
    std::string held() { return control("GET", "/funding/main").at("/held"); }
    std::string of_parcel(const std::string& send, const std::string& field) {
        return control("GET", "/sends/" + send).at(("/parcel/" + field).c_str());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pages_address, address_fixture)

BOOST_AUTO_TEST_CASE(the_mail_that_asks_leads_to_the_page) {
    const auto kim = asked();
    const auto mail = control("GET", "/mail?to=kim@example.com").json();
    BOOST_TEST_REQUIRE(mail.size() == 1U);
    BOOST_TEST(mail[0]["kind"] == "address");
    BOOST_TEST(mail[0]["pixel"].is_null());
    BOOST_TEST_REQUIRE(mail[0]["links"].size() == 1U);
    BOOST_TEST(mail[0]["links"][0]["rel"] == "address");
    const auto link = path_in(mail[0]["links"][0]["url"]);
    BOOST_TEST(link == link_of(kim, "address"));
    BOOST_TEST(link.starts_with("/a/"));
    BOOST_TEST(control("GET", "/sends/" + kim + "/links").json().size() == 1U);
    BOOST_TEST(control("GET", "/sends/" + begin_parcel() + "/links").body == "[]");
}

BOOST_AUTO_TEST_CASE(the_known_address_stands_in_the_form_and_looking_changes_nothing) {
    const auto kim = asked();
    const auto before = digest();
    for (const auto* how : {"GET", "HEAD", "GET"}) {
        const auto page = ask(how, link_of(kim, "address"));
        BOOST_TEST(page.status == 200);
        BOOST_TEST(shows(page, "Kim, Ann Admin would like to send you something"));
        BOOST_TEST(shows(page, "data-testid=\"message\">Thank you<"));
        BOOST_TEST(shows(page, "data-testid=\"gift\">A notebook<"));
        BOOST_TEST(shows(page, "value=\"1 Main Street\" data-testid=\"line1\""));
        BOOST_TEST(shows(page, "value=\"\" data-testid=\"line2\""));
        BOOST_TEST(shows(page, "value=\"Springfield\" data-testid=\"city\""));
        BOOST_TEST(shows(page, "value=\"IL\" data-testid=\"state\""));
        BOOST_TEST(shows(page, "value=\"62701\" data-testid=\"postal_code\""));
        BOOST_TEST(shows(page, "value=\"US\" data-testid=\"country\""));
        BOOST_TEST(!shows(page, "<select"));
        BOOST_TEST(!shows(page, "type=\"radio\""));
    }
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(the_known_address_is_confirmed_or_another_given) {
    const auto known = asked();
    const auto page = answer(known, "");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(shows(page, "Thank you, we know where to send it"));
    BOOST_TEST(shows(page, "data-testid=\"order\">GS-0000001<"));
    BOOST_TEST(status_of(known) == "Order Received");
    const auto other = asked();
    BOOST_TEST(
        answer(other, "line1=+2+Elm+&line2=&city=London&state=&postal_code=E1&country=gb").status ==
        200);
    BOOST_TEST(of_parcel(other, "address/line1") == "2 Elm");
    BOOST_TEST(of_parcel(other, "address/country") == "GB");
    BOOST_TEST(of_parcel(other, "given_address/line1") == "1 Main Street");
    BOOST_TEST(available() == "9913.00 USD");
}

BOOST_AUTO_TEST_CASE(a_bad_address_is_422_with_every_field_and_what_was_typed) {
    const auto kim = asked();
    const auto before = digest();
    const auto page = answer(kim, "line1=&city=+&state=&postal_code=%3C1%3E&line2=%22b%22");
    BOOST_TEST(page.status == 422);
    BOOST_TEST(shows(page, "Please look at the address again"));
    for (const auto* part :
         {"data-testid=\"problem-line1\">Street and number is missing",
          "data-testid=\"problem-city\">City is missing",
          "data-testid=\"problem-state\">State is missing",
          "data-testid=\"problem-postal_code\">Postal code has not the form of its country",
          "value=\"&lt;1&gt;\" data-testid=\"postal_code\"",
          "value=\"&quot;b&quot;\" data-testid=\"line2\"", "value=\"US\" data-testid=\"country\""})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(shows(page, part));
    BOOST_TEST(!shows(page, "problem-line2"));
    BOOST_TEST(!shows(page, "problem-country"));
    const auto nowhere = answer(kim, "country=ZZ");
    BOOST_TEST(nowhere.status == 422);
    BOOST_TEST(shows(nowhere, "data-testid=\"problem-country\""));
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(a_country_that_the_gift_does_not_go_to_is_422) {
    const auto kim = asked();
    const auto page = answer(kim, "country=FR&state=&postal_code=75001&city=Paris");
    BOOST_TEST(page.status == 422);
    BOOST_TEST(shows(page, "It cannot be sent to that country"));
    BOOST_TEST(shows(page, "value=\"Paris\""));
    BOOST_TEST(status_of(kim) == "Offer Sent");
}

BOOST_AUTO_TEST_CASE(sizes_in_stock_are_offered_and_one_has_to_be_chosen) {
    const auto kim = sized();
    const auto page = visit(kim);
    BOOST_TEST(shows(page, "<select id=\"variant_id\" name=\"variant_id\""));
    for (const auto* size : {"S", "M", "L"})
        BOOST_TEST(shows(page, std::string("<option value=\"") + size + "\">"));
    BOOST_TEST(!shows(page, "XL"));
    for (const auto* form : {"", "variant_id="}) {
        const auto refused = answer(kim, form);
        BOOST_TEST(refused.status == 422);
        BOOST_TEST(shows(refused, "Please choose first"));
        BOOST_TEST(shows(refused, "data-testid=\"address-form\""));
    }
    BOOST_TEST(answer(kim, "variant_id=XXL").status == 422);
    const auto sold_out = answer(kim, "variant_id=XL");
    BOOST_TEST(sold_out.status == 409);
    BOOST_TEST(shows(sold_out, "That has run out"));
    const auto bad = answer(kim, "variant_id=M&line1=");
    BOOST_TEST(bad.status == 422);
    BOOST_TEST(shows(bad, "<option value=\"M\" selected>"));
    BOOST_TEST(of_parcel(kim, "variant") == "null");
    BOOST_TEST(answer(kim, "variant_id=M").status == 200);
    BOOST_TEST(of_parcel(kim, "variant") == "M");
    BOOST_TEST(status_of(kim) == "Order Received");
}

BOOST_AUTO_TEST_CASE(of_several_gifts_a_parcel_is_chosen_and_sent) {
    const auto kim = choice();
    const auto page = visit(kim);
    for (const auto* part : {"data-testid=\"gift-1\"", "data-testid=\"gift-6\"",
                             "data-testid=\"gift-8\"", "data-testid=\"variant_id-8\""})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(shows(page, part));
    BOOST_TEST(!shows(page, " checked"));
    for (const auto* form : {"", "gift_id=99", "gift_id=x", "gift_id="}) {
        const auto refused = answer(kim, form);
        BOOST_TEST_CONTEXT(form) {
            BOOST_TEST(refused.status == 422);
            BOOST_TEST(shows(refused, "Please choose one of the gifts"));
        }
    }
    BOOST_TEST(answer(kim, "gift_id=9").status == 422);
    BOOST_TEST(answer(kim, "gift_id=8").status == 422);
    BOOST_TEST(held() == "50.00 USD");
    BOOST_TEST(answer(kim, "gift_id=8&variant_id-8=L").status == 200);
    BOOST_TEST(of_parcel(kim, "variant") == "L");
    BOOST_TEST(held() == "0.00 USD");
    BOOST_TEST(available() == "9950.00 USD");
}

BOOST_AUTO_TEST_CASE(what_was_chosen_before_may_be_changed_until_the_address_is_confirmed) {
    const auto kim = choice();
    (void)act(kim, "choose", R"({"gift_id":"8","variant_id":"L"})");
    const auto page = visit(kim);
    BOOST_TEST(shows(page, "value=\"8\" required checked"));
    BOOST_TEST(shows(page, "<option value=\"L\" selected>"));
    BOOST_TEST(answer(kim, "gift_id=6").status == 200);
    BOOST_TEST(control("GET", "/sends/" + kim).at("/gift") == "6");
    BOOST_TEST(available() == "9962.00 USD");
}

BOOST_AUTO_TEST_CASE(an_egift_leads_on_to_its_own_page) {
    const auto kim = choice();
    const auto page = answer(kim, "gift_id=1&line1=&city=");
    BOOST_TEST(page.status == 303);
    const auto offer = path_in(page.header("Location"));
    BOOST_TEST(offer == link_of(kim, "offer"));
    BOOST_TEST(available() == "9975.00 USD");
    BOOST_TEST(get(offer).status == 200);
    BOOST_TEST(post_form(*this, offer, "email=kim%40example.com").status == 200);
    BOOST_TEST(post_form(*this, link_of(kim, "redeem"), "").status == 200);
    BOOST_TEST(status_of(kim) == "Redeemed");
    BOOST_TEST(visit(kim).status == 303);
    BOOST_TEST(answer(kim, "gift_id=6").status == 303);
}

BOOST_AUTO_TEST_CASE(a_second_confirmation_is_409_and_changes_nothing) {
    const auto kim = asked();
    (void)answer(kim, "");
    const auto before = digest();
    for (const auto& page : {visit(kim), answer(kim, "line1=2+Elm")}) {
        BOOST_TEST(page.status == 409);
        BOOST_TEST(shows(page, "You have confirmed already"));
        BOOST_TEST(shows(page, "please ask Ann Admin"));
    }
    BOOST_TEST(digest() == before);
}

BOOST_AUTO_TEST_CASE(what_is_over_is_410) {
    const auto late = asked();
    const auto bounced = asked();
    const auto canceled = asked();
    const auto failed = asked();
    const auto refunded = asked();
    (void)act(bounced, "bounce");
    (void)act(canceled, "cancel");
    (void)act(failed, "fail");
    (void)answer(refunded, "");
    (void)act(refunded, "cancel", R"({"by":"support"})");
    advance("2020-10-07T23:59:59.999Z");
    BOOST_TEST(visit(late).status == 200);
    advance("PT0.001S");
    const struct {
        std::string send;
        const char* title;
    } rows[] = {{late, "The time for this is over"},
                {bounced, "The time for this is over"},
                {canceled, "This gift will not come"},
                {failed, "This gift will not come"},
                {refunded, "This gift will not come"}};
    for (const auto& row : rows) {
        for (const auto& page : {visit(row.send), answer(row.send, "")}) {
            BOOST_TEST(page.status == 410);
            BOOST_TEST_CONTEXT(page.body) BOOST_TEST(shows(page, row.title));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_yet_approved_is_409) {
    const auto kim = begin_parcel(R"({"gift_id":"8","team_id":"interns"})");
    BOOST_TEST(status_of(kim) == "Insufficient Funds");
    for (const auto& page : {visit(kim), answer(kim, "variant_id=M")}) {
        BOOST_TEST(page.status == 409);
        BOOST_TEST(shows(page, "Not yet"));
    }
    BOOST_TEST(act(kim, "approve") == "Offer Sent");
    BOOST_TEST(answer(kim, "variant_id=M").status == 200);
}

BOOST_AUTO_TEST_CASE(what_has_run_out_meanwhile_is_confirmed_and_held) {
    const auto first = sized();
    (void)control("POST", "/steps", R"({"restock":{"gift":"hoodie","variant":"XL","pieces":1}})");
    const auto second = sized();
    (void)act(second, "choose", R"({"gift_id":"8","variant_id":"XL"})");
    BOOST_TEST(answer(first, "variant_id=XL").status == 200);
    const auto page = answer(second, "");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(shows(page, "It has just run out"));
    BOOST_TEST(status_of(second) == "Out of Stock");
    BOOST_TEST(visit(second).status == 409);
    BOOST_TEST(shows(visit(second), "You have confirmed already"));
}

BOOST_AUTO_TEST_CASE(an_address_too_dear_for_the_budget_is_kept_and_held) {
    demo_fixture server(R"({"scenario":{"world":{
        "funding":[{"id":"main","balance":"38.00 USD"}],
        "gifts":[{"id":"book","kind":"physical","price":"20.00 USD",
                  "shipping_to":{"GB":"8.01 USD"}}],
        "campaigns":[{"id":"asked","kind":"physical","gift":"book","confirm_address":true}]}}})");
    const auto kim =
        server.begin(parcel(R"({"gift_id":"1","metadata":{"campaign_id":"asked"}})").c_str());
    const auto page = post_form(server, server.link_of(kim, "address"),
                                "line1=1&city=London&postal_code=E1&country=GB");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(shows(page, "Ann Admin has still to approve it."));
    BOOST_TEST(server.status_of(kim) == "Insufficient Funds");
    BOOST_TEST(server.available() == "38.00 USD");
    BOOST_TEST(server.act(kim, "approve") == "Order Received");
    BOOST_TEST(server.available() == "-0.01 USD");
}

BOOST_AUTO_TEST_CASE(a_gift_of_which_no_size_is_left_is_409) {
    demo_fixture server(R"({"scenario":{"world":{
        "gifts":[{"id":"shirt","kind":"swag","price":"5.00 USD",
                  "variants":[{"id":"S","stock":1},{"id":"M","stock":0}]}]}}})");
    const auto patch = parcel(R"({"gift_id":"1"})");
    const auto kim = server.begin(patch.c_str());
    const auto lee = server.begin(patch.c_str());
    (void)post_form(server, server.link_of(kim, "address"), "variant_id=S");
    const auto page = server.get(server.link_of(lee, "address"));
    BOOST_TEST(page.status == 409);
    BOOST_TEST(shows(page, "That has run out"));
    BOOST_TEST(!shows(page, "<form"));
    BOOST_TEST(post_form(server, server.link_of(lee, "address"), "variant_id=S").status == 409);
}

BOOST_AUTO_TEST_CASE(a_form_that_cannot_be_read_is_400) {
    const auto kim = asked();
    BOOST_TEST(answer(kim, "line1=%").status == 400);
    BOOST_TEST(post(link_of(kim, "address"), R"({"line1":"2 Elm"})").status == 400);
    BOOST_TEST(status_of(kim) == "Offer Sent");
}

BOOST_AUTO_TEST_CASE(a_link_that_was_not_made_here_is_404) {
    const auto kim = asked();
    const auto egift = begin();
    const auto offer = link_of(egift, "offer");
    for (const auto& link : {std::string("/a/1.unknown"), "/a/" + offer.substr(3),
                             "/g/" + link_of(kim, "address").substr(3), std::string("/a/9.x")})
        BOOST_TEST_CONTEXT(link) BOOST_TEST(get(link).status == 404);
    BOOST_TEST(post_form(*this, "/a/1.unknown", "").status == 404);
}

BOOST_AUTO_TEST_CASE(a_fork_has_links_of_its_own) {
    const auto kim = asked();
    const auto own = link_of(kim, "address");
    const auto fork = control("POST", "/fork").at("/id");
    const auto mail = get("/_sim/worlds/" + fork + "/mail").json();
    const auto forked = path_in(mail[0]["links"][0]["url"]);
    BOOST_TEST(forked != own);
    BOOST_TEST(post_form(*this, forked, "").status == 200);
    BOOST_TEST(status_of(kim) == "Offer Sent");
    BOOST_TEST(get("/_sim/worlds/" + fork + "/sends/" + kim).at("/status") == "Order Received");
}

BOOST_AUTO_TEST_CASE(what_others_wrote_is_shown_as_text) {
    demo_fixture server(R"({"scenario":{"world":{
        "users":[{"id":"eve","name":"Eve <b>{}</b>","role":"admin"}],
        "gifts":[{"id":"a","name":"<i>A</i>","kind":"swag","price":"1.00 USD",
                  "variants":["<s>","\"m\""]}]}}})");
    const auto kim = server.begin(
        parcel(
            R"({"gift_id":"1","message":"<img>","first_name":"<u>","address":{"line1":"\"><p>"}})")
            .c_str());
    const auto page = server.get(server.link_of(kim, "address"));
    for (const auto* bad : {"<b>", "<i>", "<s>", "<u>", "<img", "\"><p>", "value=\"\"m\"\""})
        BOOST_TEST_CONTEXT(bad) BOOST_TEST(!shows(page, bad));
    BOOST_TEST(shows(page, "Eve &lt;b&gt;{}&lt;/b&gt; would like to send you something"));
    const auto done = post_form(server, server.link_of(kim, "address"), "variant_id=%22m%22");
    BOOST_TEST(done.status == 200);
    BOOST_TEST(shows(done, "&lt;i&gt;A&lt;/i&gt;"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
