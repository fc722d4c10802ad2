// SPDX-License-Identifier: MIT
// Tests fakeserver/world/tenant.hpp and command_log.hpp: a world's log does again what was done.
#include "fakeserver/world/tenant.hpp"

#include "tests/support/server_fixture_of_links.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>

namespace giftsim::fakeserver {

using sim::json_view;
using testing::demo_fixture;
using testing::links_fixture;
using testing::replayed;

namespace {

struct log_fixture : demo_fixture {
    using demo_fixture::demo_fixture;
    std::string log() { return control("GET", "/log").body; }
    void step(const std::string& what) {
        const auto done = control("POST", "/steps", what);
        if (done.status != 200) throw std::invalid_argument(done.body);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(world_tenant, log_fixture)

BOOST_AUTO_TEST_CASE(an_untouched_world_replays_to_itself) {
    BOOST_TEST(replayed(log()) == digest());
}

BOOST_AUTO_TEST_CASE(acts_of_all_surfaces_replay_to_the_same_digest) {
    const auto kim = begin(R"({"phone":"+1 555 0100","company":"Acme","title":"Dr"})");
    const auto either = begin(R"({"metadata":{"campaign_id":"6"},"email":"lee@example.com"})");
    (void)as_client("POST", "/api/v3/sends", send_body(R"({"email":"nobody"})"));
    advance("PT1H");
    (void)get(link_of(kim, "offer"));
    (void)post_form(*this, link_of(kim, "offer"), "phone=%2B15550100");
    (void)get(link_of(either, "offer"));
    (void)post_form(*this, link_of(either, "offer"), "email=lee%40example.com");
    (void)post_form(*this, link_of(either, "redeem"), "gift_id=2");
    advance("PT23H");
    (void)post_form(*this, link_of(kim, "redeem"), "");
    BOOST_TEST(status_of(either) == "Redeemed");
    advance("P200D");
    BOOST_TEST(replayed(log()) == digest());
}

BOOST_AUTO_TEST_CASE(a_step_says_of_a_recipient_and_an_address_what_was_said_of_them) {
    step(R"({"send": {"as": "kim", "gift": "notebook", "confirm_address": true, "to": {
             "first_name": "Kim \"K\"", "last_name": "Lee", "email": "kim@Customer.example",
             "phone": "+1 555 0100", "company": "A", "title": "Dr", "message": "Grüße\n",
             "address": {"line1": "1 Main St", "line2": "", "city": "Reno", "state": "NV",
                         "postal_code": "89501", "country": "US"}}}})");
    step(R"({"confirm_address": {"send": "kim", "address": {"line1": "2 Main St", "line2": "",
             "city": "Reno", "state": "NV", "postal_code": "89501", "country": "US"}}})");
    const auto written = sim::json_view::parse(log())["steps"][0]["send"]["to"];
    BOOST_TEST(written["first_name"] == "Kim \"K\"");
    BOOST_TEST(written["email"] == "kim@Customer.example");
    BOOST_TEST(written["message"] == "Grüße\n");
    BOOST_TEST(written["address"]["line1"] == "1 Main St");
    BOOST_TEST(replayed(log()) == digest());
}

BOOST_AUTO_TEST_CASE(wrong_answers_count_when_they_are_replayed) {
    const auto kim = begin();
    BOOST_TEST(act(kim, "click") == "Clicked");
    for (int i = 0; i < 4; ++i)
        BOOST_TEST(act(kim, "verify", R"({"email":"x@y.example"})") == "409 mismatch");
    BOOST_TEST(act(kim, "verify", R"({"email":"x@y.example"})") == "409 mismatch");
    BOOST_TEST(act(kim, "verify", R"({"email":"kim@example.com"})") == "409 locked");
    advance("PT1H");
    BOOST_TEST(act(kim, "verify", R"({"email":"kim@example.com"})") == "Verified");
    BOOST_TEST(replayed(log()) == digest());
}

BOOST_AUTO_TEST_CASE(what_was_refused_is_not_in_the_log) {
    const auto before = log();
    const auto kim = begin();
    (void)control("POST", "/sends/" + kim + "/cancel");
    (void)control("POST", "/funding/main/top_up", R"({"amount":"-1.00 USD"})");
    BOOST_TEST(log().find("cancel") == std::string::npos);
    BOOST_TEST(log().find("top_up") == std::string::npos);
    BOOST_TEST(log() != before);
}

BOOST_AUTO_TEST_CASE(every_other_command_replays_too) {
    step(R"({"top_up": {"funding": "empty", "amount": "30.00 USD", "by": "ann"}})");
    step(R"({"add_campaign": {"id": "new", "name": "New", "gifts": ["coffee", "books"],
             "kind": "choice", "offer_days": 3, "code_link": "PT1H", "testing": true}})");
    step(R"({"set_offer_days": {"campaign": "day-30", "days": 12}})");
    step(R"({"send": {"as": "kim", "campaign": "day-30", "via": "link", "sender": "sam"}})");
    step(R"({"send": {"as": "lee", "campaign": "new", "by": "trigger"}})");
    step(R"({"send": {"gift": "choice", "price": "33.00 USD", "team": "sales"}})");
    step(R"({"soft_bounce": {"send": "2", "failures": 2}})");
    step(R"({"population": {"count": 20, "over": "P1D", "campaign": "either",
             "mail": {"bounce": "1/10", "soft_bounce": "1/10", "after": ["PT1M"]},
             "recipients": {"open": {"chance": "2/3", "after": ["PT1M", "P2D"]}, "click": "1/2"}}})");
    advance("P3D");
    step(R"({"archive_campaign": "new"})");
    step(R"({"delete_campaign": "trees"})");
    step(R"({"delist_gift": "tasting"})");
    step(R"({"remove_user": "sam"})");
    step(R"({"close_funding": "empty"})");
    advance("P100D");
    BOOST_TEST(replayed(log()) == digest());
}

BOOST_AUTO_TEST_CASE(API_07_users_and_invitations_replay_with_what_they_did) {
    step(R"({"add_user": {"id": "nia", "name": "Nia", "team": "sales"}})");
    step(R"({"invite": {"id": "lou", "name": "Lou", "team": "sales", "role": "manager"}})");
    step(R"({"accept_invitation": {"invitation": "lou", "id": "lou-of-sales"}})");
    step(R"({"update_user": {"user": "nia", "name": "Nia N", "email": "n@acme.example",
             "role": "manager", "team": "sales"}})");
    step(R"({"send": {"as": "kim", "campaign": "day-30", "sender": "lou-of-sales",
             "needs_approval": true, "sent_via": "Flowery"}})");
    step(R"({"approve": {"send": "kim", "by": "nia"}})");
    step(R"({"remove_user": "nia"})");
    step(R"({"send": {"as": "mug", "gift": "mug", "confirm_address": true, "confirm_days": 3,
             "ship_unconfirmed": true, "confirm_via": "link"}})");
    advance("P100D");
    BOOST_TEST(replayed(log()) == digest());
    BOOST_TEST(log().find("Flowery") != std::string::npos);
    BOOST_TEST(control("GET", "/users/lou-of-sales").at("/role") == "manager");
}

BOOST_AUTO_TEST_CASE(parcels_of_all_surfaces_replay_to_the_same_digest) {
    const auto kim = begin_parcel();
    const auto asked = begin_parcel(R"({"email":"lee@example.com","gift_id":"8"})");
    const auto card = begin(R"({"email":"pat@example.com","metadata":{"campaign_id":"11"}})");
    const auto parcel = begin_parcel(R"({"gift_id":"1","metadata":{"campaign_id":"11"}})");
    const auto amazon = begin_parcel(R"({"gift_id":"9"})");
    const auto held = begin_parcel(R"({"gift_id":"7","address":{"line2":"Floor 2"}})");
    advance("PT1H");
    (void)post_form(*this, link_of(asked, "address"), "variant_id=M&line1=2+%22Elm%22+St");
    (void)post_form(*this, link_of(card, "address"), "gift_id=1");
    (void)get(link_of(card, "offer"));
    (void)act(parcel, "choose", R"({"gift_id":"8","variant_id":"L"})");
    (void)act(parcel, "confirm_address",
              R"({"address":{"line1":"1","city":"London","postal_code":"E1","country":"GB"}})");
    (void)act(amazon, "amazon_fulfil");
    (void)act(amazon, "amazon_ship");
    step(R"({"restock":{"gift":"mug","pieces":2}})");
    step(R"({"restock":{"gift":"hoodie","variant":"XL","pieces":1}})");
    (void)act(held, "approve", R"({"by":"ann"})");
    (void)act(held, "cancel", R"({"by":"support"})");
    (void)act(kim, "fulfillment_issue", R"({"reason":"no box"})");
    (void)act(kim, "resolve");
    (void)act(kim, "fulfil");
    (void)act(kim, "ship", R"({"carrier":"FedEx","tracking":"77","cost":"9.20 USD"})");
    (void)act(kim, "undeliverable", R"({"reason":"nobody there"})");
    step(R"({"send":{"as":"rosa","gift":"hoodie","variant":"S","confirm_address":true}})");
    advance("P30D");
    BOOST_TEST(status_of(kim) == "Returned");
    BOOST_TEST(status_of(asked) == "Delivered");
    BOOST_TEST(status_of(card) == "Clicked");
    BOOST_TEST(status_of(parcel) == "Delivered");
    BOOST_TEST(status_of(amazon) == "Delivered");
    BOOST_TEST(status_of(held) == "Refunded");
    BOOST_TEST(replayed(log()) == digest());
    BOOST_TEST(control("GET", "/audit").at("/findings") == "[]");
}

BOOST_AUTO_TEST_CASE(claims_of_all_surfaces_replay_to_the_same_digest) {
    log_fixture links(json_view{{"scenario", links_fixture::scenario()}}.dump());
    const auto url = [&](const char* link) {
        return testing::path_in(links.control("GET", std::string("/links/") + link).at("/url"));
    };
    (void)post_form(links, url("coffee"), "email=KIM%40example.com");
    (void)post_form(links, url("coffee"), "email=kim%40example.com");
    (void)post_form(links, url("coffee"), "email=pat%40example.com");
    (void)links.control("POST", "/links/mug/claim", R"({"email":"kim@example.com"})");
    (void)post_form(links, links.link_of("2", "address"), "line1=%22%24%7Bx%7D%22");
    (void)links.get(links.link_of("2", "confirm"));
    (void)links.control("POST", "/links", R"({"id":"new","campaign":"told","connector":"hub",
                                              "sender":"sam","by":"ann"})");
    links.step(R"({"add_link":{"id":"newer","campaign":"told","sender":"sam"}})");
    links.step(R"({"set_connection":{"connector":"hub","works":"rejects_writes"}})");
    links.step(R"({"claim":{"as":"hubs","link":"new","email":"hubs@example.com"}})");
    (void)links.control("POST", "/connectors/force", R"({"works":"down"})");
    (void)links.control("POST", "/links/newer/claim", R"({"email":"lee@example.com"})");
    (void)links.control("POST", "/connectors/force", R"({"works":"up"})");
    (void)links.control("POST", "/links/newer/claim", R"({"email":"lee@example.com"})");
    (void)links.control("POST", "/links/poor/claim", R"({"email":"kim@example.com"})");
    links.step(R"({"top_up":{"funding":"sams","amount":"50.00 USD","by":"sam"}})");
    links.step(R"({"send":{"as":"api","campaign":"direct","sender":"sam","approval":"false"}})");
    BOOST_TEST(links.act("api", "approve", R"({"by":"sam"})") == "Sent");
    (void)links.get(links.link_of("api", "redeem"));
    links.advance("P10D");
    BOOST_TEST(links.status_of("2") == "Address Confirmed");
    BOOST_TEST(replayed(links.log()) == links.digest());
    (void)post_form(links, links.link_of("api", "redeem"), "");
    links.advance("P50D");
    BOOST_TEST(links.status_of("1") == "Expired");
    BOOST_TEST(links.status_of("api") == "Redeemed");
    BOOST_TEST(links.control("GET", "/audit").at("/findings") == "[]");
    BOOST_TEST(replayed(links.log()) == links.digest());
}

BOOST_AUTO_TEST_CASE(profiles_are_part_of_the_log) {
    log_fixture later(
        json_view{{"scenario", links_fixture::scenario()}, {"profiles", {{"reachdesk", "2025"}}}}
            .dump());
    later.step(R"({"claim":{"as":"kim","link":"untold"}})");
    BOOST_TEST(later.control("GET", "/crm/marketo").json()["writes"].size() == 1U);
    BOOST_TEST(replayed(later.log()) == later.digest());
}

BOOST_AUTO_TEST_CASE(who_moves_parcels_is_part_of_the_log) {
    for (const auto* models : {R"("scripted")", R"({"warehouse":{"issues":"1","fails":"0"}})"}) {
        log_fixture other((std::string(R"({"preset":"demo","models":)") + models + "}").c_str());
        (void)other.begin_parcel();
        other.advance("P30D");
        BOOST_TEST_CONTEXT(models) BOOST_TEST(replayed(other.log()) == other.digest());
    }
}

BOOST_AUTO_TEST_CASE(campaigns_of_one_name_replay_as_two) {
    step(R"({"add_campaign": {"id": "one", "name": "Thanks", "gift": "coffee", "offer_days": 1}})");
    step(R"({"add_campaign": {"id": "two", "name": "Thanks", "gift": "coffee", "offer_days": 2}})");
    step(R"({"add_campaign": {"id": "three", "name": "day-1", "gift": "books"}})");
    step(R"({"send": {"campaign": "two"}})");
    advance("P5D");
    BOOST_TEST(replayed(log()) == digest());
}

BOOST_AUTO_TEST_CASE(magic_and_the_zone_and_the_seed_are_part_of_the_log) {
    log_fixture magic(R"({"preset":"demo","seed":99,"clock":{"start":"2020-10-01T09:00:00Z",
                          "zone":"America/Los_Angeles"}})");
    (void)magic.begin(R"({"email":"redeems@example.com"})");
    (void)magic.begin(R"({"email":"suspicious@example.com"})");
    (void)magic.begin(R"({"email":"soft-bounce@example.com"})");
    magic.advance("P60D");
    BOOST_TEST(replayed(magic.log()) == magic.digest());
}

BOOST_AUTO_TEST_CASE(texts_of_any_kind_survive_the_log) {
    (void)begin(R"({"first_name":"\"Kïm\"\n\\","last_name":"\u0000","message":"${x} 🎁 \u2028"})");
    BOOST_TEST(replayed(log()) == digest());
}

BOOST_AUTO_TEST_CASE(a_fork_and_a_world_gone_back_have_the_log_of_what_they_are) {
    const auto untouched = log();
    (void)begin();
    (void)control("POST", "/snapshots", R"({"name":"before"})");
    advance("P1D");
    (void)begin(R"({"email":"lee@example.com"})");
    const auto fork = control("POST", "/fork").at("/id");
    BOOST_TEST(replayed(get("/_sim/worlds/" + fork + "/log").body) == digest());
    (void)control("POST", "/snapshots/before/restore");
    BOOST_TEST(log().find("lee@example.com") == std::string::npos);
    BOOST_TEST(replayed(log()) == digest());
    (void)control("POST", "/reset");
    BOOST_TEST(log() == untouched);
    BOOST_TEST(replayed(log()) == digest());
}

BOOST_AUTO_TEST_CASE(a_token_is_good_up_to_its_end_in_its_tenant_only) {
    auto& world = at(here).now;
    world.tokens().add("x", access_token{{}, world.now() + std::chrono::milliseconds{1}});
    BOOST_TEST((world.fate_of(world.tokens().access("x")) == token_fate::good));
    BOOST_TEST((world.fate_of(world.tokens().access("y")) == token_fate::unknown));
    auto copy = world;
    copy.part_with_clients();
    BOOST_TEST((copy.fate_of(copy.tokens().access("x")) == token_fate::unknown));
    world.world().advance(world.now() + std::chrono::milliseconds{1}).value();
    BOOST_TEST((world.fate_of(world.tokens().access("x")) == token_fate::expired));
}

BOOST_AUTO_TEST_CASE(a_users_token_is_dead_while_he_is_gone) {
    const auto made = make(R"({"scenario":{"world":{"users":[
        {"id":"ann","name":"Ann","role":"admin"},{"id":"sam","name":"Sam","role":"sender"}]}}})");
    auto& world = at(made).now;
    const user_id sam{2};
    const auto later = world.now() + std::chrono::hours{1};
    world.tokens().add("his", access_token{{.user = sam}, later});
    world.tokens().add("clients", access_token{{}, later});
    BOOST_TEST(world.acting_by(world.tokens().access("his")->allows) == sam);
    BOOST_TEST(world.acting_by(world.tokens().access("clients")->allows) == user_id{1});
    BOOST_TEST((world.fate_of(world.tokens().access("his")) == token_fate::good));
    BOOST_REQUIRE(world.submit(remove_user{.user = sam}));
    BOOST_TEST((world.fate_of(world.tokens().access("his")) == token_fate::revoked));
    BOOST_TEST((world.fate_of(world.tokens().access("clients")) == token_fate::good));
    BOOST_TEST(!world.is_here(user_id{}));
    BOOST_TEST(!world.is_here(user_id{3}));
}

BOOST_AUTO_TEST_CASE(the_first_admin_who_is_left_acts_for_the_client) {
    BOOST_TEST(at(here).now.client_user() == user_id{1});
    const auto bare = make(R"({"scenario":{"world":{"users":[
        {"id":"sam","name":"Sam","role":"sender"},{"id":"ann","name":"Ann","role":"admin"}]}}})");
    BOOST_TEST(at(bare).now.client_user() == user_id{2});
    const auto nobody = make(R"({"scenario":{"world":{"users":[
        {"id":"sam","name":"Sam","role":"sender"}]}}})");
    BOOST_TEST(at(nobody).now.client_user() == user_id{1});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
