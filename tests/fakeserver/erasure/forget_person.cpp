// SPDX-License-Identifier: MIT
// Tests fakeserver/erasure: after somebody has been forgotten, no surface names them (API-11).
#include "fakeserver/erasure/forget_person.hpp"

#include "core/ascii.hpp"
#include "fakeserver/routes.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

namespace giftsim::fakeserver {

using testing::said;

namespace {

constexpr const char* world_of_one =
    R"({"clock":{"start":"2020-10-01T09:00:00Z"},"scenario":{"world":{
    "organisation":{"default_payer":"main"},
    "funding":[{"id":"main","balance":"1000.00 USD"},{"id":"anns","balance":"1000.00 USD","owner":"ann"}],
    "users":[{"id":"ann","name":"Ann Admin","role":"admin","email":"ann@acme.example"}],
    "gifts":[{"id":"tea","price":"25.00 USD"},
             {"id":"mug","kind":"physical","price":"20.00 USD","fee":"10.00 USD","shipping":"5.00 USD"}],
    "campaigns":[{"id":"either","kind":"choice","gifts":["tea","mug"]},
                 {"id":"claimed","platform":"reachdesk","gift":"tea","crm_campaign":"701"},
                 {"id":"sent","platform":"reachdesk","gift":"tea","triggered":false}],
    "connectors":[{"id":"sf","kind":"salesforce"}],
    "contacts":[{"email":"Zephyrina.Quill@Marker-Mail.example","first_name":"Zephyrina",
                 "last_name":"Quillfeather","phone":"+1 555 019 9887","title":"Feathersmith",
                 "address":{"line1":"77 Marmaladestreet","city":"Umbrellaton","country":"US"}},
                {"email":"other@example.com","first_name":"Otto","last_name":"Other"}],
    "links":[{"id":"link","campaign":"claimed","sender":"ann"}]}}})";

/// Nothing else has these.
const std::vector<std::string> markers{
    "zephyrina",      "quillfeather", "marker-mail", "555 019",     "feathersmith",
    "xylophone-7719", "marmalade",    "attic-9931",  "umbrellaton", "metadatamark"};

struct erasure_fixture : testing::demo_fixture {
    erasure_fixture() : demo_fixture(world_of_one) {}

    std::string organisation = control("GET", "").at("/credentials/reachdesk/token");

    static std::string person(const char* gift, const char* first, const char* email) {
        return fmt::format(
            R"({{"send":{{"gift_id":"{}","first_name":"{}","last_name":"Quillfeather","email":"{}",
            "phone":"+1 555 019 9887","company":"Common Works","title":"Feathersmith",
            "message":"xylophone-7719","metadata":{{"x":"metadatamark-55"}},
            "address":{{"line1":"77 Marmaladestreet","line2":"Attic-9931","city":"Umbrellaton",
                        "state":"CA","postal_code":"90210","country":"US"}}}}}})",
            gift, first, email);
    }

    /// Sends of all sorts, and whatever is noted of them.
    void let_things_happen() {
        const char* email = "zephyrina.quill@MARKER-mail.example";
        BOOST_TEST(as_client("POST", "/api/v3/sends", person("1", "Zephyrina", email)).status ==
                   201);
        BOOST_TEST(as_client("POST", "/api/v3/sends", person("2", "Zephyrina", email)).status ==
                   201);
        BOOST_TEST(as_client("POST", "/api/v3/sends",
                             R"({"send":{"gift_id":"1","first_name":"Otto","last_name":"Other",
                                 "email":"other@example.com","company":"Common Works","message":"Hi"}})")
                       .status == 201);
        BOOST_TEST(ask("POST", "/api/v2/campaigns/sent/trigger",
                       R"({"sender":"ann@acme.example","notes":"metadatamark-56","recipient":{
                           "first_name":"Zephyrina","last_name":"Quillfeather",
                           "email":"Zephyrina.Quill@marker-mail.example"}})",
                       bearer(organisation))
                       .status == 200);
        BOOST_TEST(control("POST", "/links/link/claim",
                           R"({"email":"zephyrina.quill@marker-mail.example"})")
                       .status == 200);
        const auto page = link_of("1", "offer");
        BOOST_TEST(get(page).status == 200);
        (void)post_form(*this, page, "email=zephyrina.quill%40marker-mail.example.wrong");
        (void)get("/api/v3/people/Zephyrina.Quill%40marker-mail.example", bearer(token));
        BOOST_TEST(control("POST", "/snapshots", R"({"name":"before"})").status == 201);
    }

    said forget(const std::string& email) {
        return ask("POST", "/api/v2/gdpr/requests", R"({"email":")" + email + R"("})",
                   bearer(organisation));
    }

    testing::headers shown_by(access how) const {
        if (how == access::organisation) return bearer(organisation);
        if (how == access::control_world || how == access::link) return {};
        return bearer(token);
    }

    /// Asks everything that can be asked about the world, with what its parameters may be; the
    /// targets whose answers name the person.
    std::set<std::string> places_that_name_them() {
        const std::vector<std::string> values{"1", "2", "3", "4", "5", "before", "sf", "main"};
        std::set<std::string> telling;
        for (const auto& row : routes()) {
            if (row.how != http::method::get || row.reached_by == access::open) continue;
            for (const auto& value : values) {
                const auto target = target_of(row, value);
                if (!is_clean(ask("GET", target, {}, shown_by(row.reached_by)).body))
                    telling.insert(target);
            }
        }
        for (const auto* more :
             {"/tracker?search=quill", "/mail?to=zephyrina.quill@marker-mail.example"})
            if (!is_clean(control("GET", more).body)) telling.insert(more);
        return telling;
    }

    void nobody_is_named() {
        for (const auto& each : places_that_name_them()) BOOST_ERROR(each + " still names them");
    }

    std::string target_of(const route& row, const std::string& value) const {
        std::string text(row.pattern);
        for (auto begin = text.find('{'); begin != std::string::npos; begin = text.find('{')) {
            const auto end = text.find('}', begin);
            const bool is_world = text.substr(begin, end - begin) == "{world";
            text.replace(begin, end - begin + 1, is_world ? here.id : value);
        }
        return text;
    }

    static bool is_clean(const std::string& text) {
        const auto low = lowered(text);
        for (const auto& each : markers)
            if (low.find(each) != std::string::npos) return false;
        return true;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(erasure, erasure_fixture)

BOOST_AUTO_TEST_CASE(API_11_no_surface_names_who_was_forgotten) {
    let_things_happen();
    const auto telling = places_that_name_them();
    for (const auto* place : {"/log", "/journal", "/sends", "/sends/1", "/contacts", "/mail",
                              "/tracker", "/tracker.csv", "/claims"})
        BOOST_TEST_CONTEXT(place) BOOST_TEST(telling.contains(here.path + place));
    for (const auto* target :
         {"/api/v3/send", "/api/v3/sends/1", "/api/v2/sends", "/api/v2/contacts"})
        BOOST_TEST_CONTEXT(target) BOOST_TEST(telling.contains(target));
    const auto before = digest();
    const auto funding = control("GET", "/funding").body;
    BOOST_TEST(forget("zephyrina.quill@marker-mail.EXAMPLE").status == 201);
    BOOST_TEST(digest() == before);
    BOOST_TEST(control("GET", "/funding").body == funding);
    BOOST_TEST(control("GET", "/audit").body == R"({"findings":[]})");
    nobody_is_named();
}

BOOST_AUTO_TEST_CASE(API_11_going_back_brings_nothing_back) {
    let_things_happen();
    BOOST_TEST(forget("zephyrina.quill@marker-mail.example").status == 201);
    BOOST_TEST(control("POST", "/snapshots/before/restore").status == 200);
    nobody_is_named();
    BOOST_TEST(control("POST", "/reset").status == 200);
    nobody_is_named();
}

BOOST_AUTO_TEST_CASE(API_11_the_log_replays_with_somebody_made_up) {
    let_things_happen();
    BOOST_TEST(forget("zephyrina.quill@marker-mail.example").status == 201);
    const auto log = control("GET", "/log").body;
    BOOST_TEST(log.find("erased-1@erased.example") != std::string::npos);
    BOOST_TEST(testing::replayed(log) == digest());
    advance("P40D");
    BOOST_TEST(testing::replayed(control("GET", "/log").body) == digest());
}

BOOST_AUTO_TEST_CASE(API_11_live_sends_run_on_and_others_are_intact) {
    let_things_happen();
    BOOST_TEST(forget("zephyrina.quill@marker-mail.example").status == 201);
    BOOST_TEST(act("1", "open") == "409 recipient_erased");
    BOOST_TEST(act("2", "fulfil") == "Fulfilling");
    BOOST_TEST(control("GET", "/sends/3").json()["to"]["company"] == "Common Works");
    BOOST_TEST(control("GET", "/sends/3").json()["to"]["email"] == "other@example.com");
    const auto mails = control("GET", "/mail").json().size();
    advance("P40D");
    BOOST_TEST(status_of("1") == "Clicked");
    BOOST_TEST(status_of("4") == "Expired");
    BOOST_TEST(control("GET", "/mail").json().size() == mails + 1U);  // Otto's reminder
    advance("P60D");
    BOOST_TEST(status_of("1") == "Expired");
}

BOOST_AUTO_TEST_CASE(API_11_a_second_time_there_is_nobody) {
    let_things_happen();
    BOOST_TEST(forget("zephyrina.quill@marker-mail.example").status == 201);
    BOOST_TEST(forget("zephyrina.quill@marker-mail.example").at("/data/id") == "2");
    const auto again =
        control("POST", "/erase", R"({"email":"zephyrina.quill@marker-mail.example"})");
    BOOST_TEST(again.body == R"({"sends":[]})");
    nobody_is_named();
}

BOOST_AUTO_TEST_CASE(API_11_the_step_erase_forgets_as_much) {
    let_things_happen();
    BOOST_TEST(
        control("POST", "/steps", R"({"erase":"zephyrina.quill@marker-mail.example"})").status ==
        200);
    nobody_is_named();
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
