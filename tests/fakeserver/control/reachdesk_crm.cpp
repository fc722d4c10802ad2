// SPDX-License-Identifier: MIT
// Tests crm/{connector}: what each system was told, and what it missed (CR, ML-09).
#include "tests/support/server_fixture_of_links.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {

using sim::json_view;
using testing::links_fixture;
using testing::refusal_in;

namespace {

struct crm_fixture : links_fixture {
    using links_fixture::links_fixture;

    /// "task create clicked, task create claimed (failed)".
    std::string writes(const std::string& connector) {
        std::string text;
        const auto crm = control("GET", "/crm/" + connector).json();
        for (const auto& each : crm["writes"])
            text += fmt::format("{}{} {} {}{}", text.empty() ? "" : ", ",
                                each["object"].get<std::string>(), each["how"].get<std::string>(),
                                each["status"].get<std::string>(),
                                each["outcome"] == "failed" ? " (failed)" : "");
        return text;
    }
    /// "task clicked, task claimed".
    std::string records(const std::string& connector) {
        std::string text;
        const auto crm = control("GET", "/crm/" + connector).json();
        for (const auto& each : crm["records"])
            text +=
                fmt::format("{}{} {}", text.empty() ? "" : ", ", each["object"].get<std::string>(),
                            each["status"].get<std::string>());
        return text;
    }
    void connect(const char* which, const char* works) {
        (void)control("POST", std::string("/connectors/") + which,
                      json_view{{"works", works}}.dump());
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(control_reachdesk_crm, crm_fixture)

BOOST_AUTO_TEST_CASE(nothing_is_told_before_the_click_and_then_every_change_of_the_word) {
    (void)get(page_of("coffee"));
    BOOST_TEST(writes("force") == "");
    const auto send = claimed("coffee");
    BOOST_TEST(writes("force") == "campaign_member create clicked, task create clicked");
    (void)claimed("coffee");
    (void)get(link_of(send, "redeem"));
    BOOST_TEST(control("GET", "/crm/force").json()["writes"].size() == 2U);
    (void)post_form(*this, link_of(send, "redeem"), "");
    BOOST_TEST(records("force") == "campaign_member claimed, task clicked, task claimed");
}

BOOST_AUTO_TEST_CASE(a_write_is_shown_as_the_systems_own_api_would_take_it) {
    advance("PT1H");
    (void)claimed("coffee");
    const auto crm = control("GET", "/crm/1").json();
    BOOST_TEST(crm == control("GET", "/crm/force").json());
    BOOST_TEST(crm["id"] == "1");
    BOOST_TEST(crm["name"] == "Sam's Salesforce");
    const auto& write = crm["writes"][0];
    BOOST_TEST(write["at"] == "2020-10-01T10:00:00Z");
    BOOST_TEST(write["send"] == "1");
    BOOST_TEST(write["rule"] == "CR-01");
    BOOST_TEST(write["outcome"] == "written");
    BOOST_TEST(write["method"] == "POST");
    BOOST_TEST(write["body"]["CampaignId"] == "7010001");
    BOOST_TEST(write["body"]["Status"] == "clicked");
    BOOST_TEST(crm["records"][0]["created_at"] == "2020-10-01T10:00:00Z");
}

BOOST_AUTO_TEST_CASE(each_system_is_told_in_its_own_way) {
    (void)claimed("told");
    (void)claimed("untold");
    (void)claimed("poor");
    BOOST_TEST(writes("hub") == "event create clicked");
    BOOST_TEST(writes("marketo") == "");
    BOOST_TEST(writes("out") == "task create clicked");
    (void)act("1", "pick");
    BOOST_TEST(writes("hub") == "event create clicked, event update claimed");
    BOOST_TEST(records("hub") == "event claimed");
}

BOOST_AUTO_TEST_CASE(what_a_system_did_not_take_is_journalled_and_stops_nothing) {
    connect("hub", "rejects_writes");
    const auto send = claimed("told");
    BOOST_TEST(writes("hub") == "event create clicked (failed)");
    BOOST_TEST(records("hub") == "");
    BOOST_TEST(status_of(send) == "Clicked");
    connect("hub", "down");
    (void)post_form(*this, link_of(send, "redeem"), "");
    BOOST_TEST(status_of(send) == "Redeemed");
    BOOST_TEST(records("hub") == "");
    BOOST_TEST(control("GET", "/crm/hub").json()["writes"].size() == 2U);
    connect("hub", "up");
    BOOST_TEST(records("hub") == "");
    BOOST_TEST(control("GET", "/audit").at("/findings") == "[]");
}

BOOST_AUTO_TEST_CASE(profiles_change_what_marketo_is_told) {
    for (const auto* profile : {"seed", "2025"}) {
        crm_fixture other(
            json_view{{"scenario", scenario()}, {"profiles", {{"reachdesk", profile}}}}.dump());
        (void)other.claimed("untold");
        const bool is_later = std::string_view(profile) == "2025";
        BOOST_TEST_CONTEXT(profile)
        BOOST_TEST(other.writes("marketo") == (is_later ? "activity create clicked" : ""));
    }
    for (const auto* profiles :
         {R"({"reachdesk":"2026"})", R"({"reachdesk":2025})", R"({"sendoso":"sed"})",
          R"({"rechdesk":"2025"})", R"("2025")", "null", "[]"}) {
        const auto refused = post("/_sim/worlds", fmt::format(R"({{"profiles":{}}})", profiles));
        BOOST_TEST_CONTEXT(profiles) BOOST_TEST(refusal_in(refused) == "400 bad_body");
    }
    const auto misspelt = post("/_sim/worlds", R"({"profiles":{"reachdesk":"2052"}})");
    BOOST_TEST(misspelt.at("/error/problems/0/pointer") == "/profiles/reachdesk");
    BOOST_TEST(shows(misspelt, "2025"));
}

BOOST_AUTO_TEST_CASE(a_fork_tells_its_own_and_a_restored_world_forgets) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    (void)claimed("told");
    const auto fork = "/_sim/worlds/" + control("POST", "/fork").at("/id");
    BOOST_TEST(get(fork + "/crm/hub").json()["writes"].size() == 1U);
    (void)post(fork + "/sends/1/pick");
    BOOST_TEST(get(fork + "/crm/hub").json()["writes"].size() == 2U);
    BOOST_TEST(writes("hub") == "event create clicked");
    (void)control("POST", "/snapshots/s/restore");
    BOOST_TEST(writes("hub") == "");
}

BOOST_AUTO_TEST_CASE(a_forks_links_work_there_alone) {
    const auto fork = "/_sim/worlds/" + control("POST", "/fork").at("/id");
    const auto forked = testing::path_in(get(fork + "/links/coffee").at("/url"));
    BOOST_TEST(forked != page_of("coffee"));
    BOOST_TEST(post_form(*this, forked, "email=kim%40example.com").status == 200);
    BOOST_TEST(sends() == 0U);
    BOOST_TEST(get(fork + "/claims").json().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_link_that_was_undone_opens_nothing) {
    (void)control("POST", "/snapshots", R"({"name":"s"})");
    (void)control("POST", "/links", R"({"id":"more","campaign":"coffee","sender":"sam"})");
    const auto link = page_of("more");
    BOOST_TEST(get(link).status == 200);
    (void)control("POST", "/snapshots/s/restore");
    BOOST_TEST(get(link).status == 404);
    BOOST_TEST(ask("HEAD", link).status == 404);
    BOOST_TEST(post_form(*this, link, "email=kim%40example.com").status == 404);
    BOOST_TEST(refusal_in(control("GET", "/links/more")) == "404 unknown_link");
}

// Handles and numbers must not drift apart.
BOOST_AUTO_TEST_CASE(a_step_that_was_refused_gives_no_handle) {
    const auto add_link = [&](const char* id, const char* by) {
        return step(fmt::format(
            R"({{"add_link":{{"id":"{}","campaign":"coffee","sender":"sam","by":"{}"}}}})", id,
            by));
    };
    BOOST_TEST(refusal_in(add_link("one", "sam")) == "409 not_permitted");
    BOOST_TEST(add_link("two", "ann").body == R"({"number":8})");
    BOOST_TEST(control("GET", "/links/two").at("/id") == "8");
    BOOST_TEST(refusal_in(control("GET", "/links/one")) == "404 unknown_link");
    BOOST_TEST(add_link("one", "ann").body == R"({"number":9})");
    BOOST_TEST(control("GET", "/links/one").at("/id") == "9");
    for (const auto* taken : {R"({"add_link":{"id":"one","campaign":"told","sender":"sam"}})",
                              R"({"add_link":{"id":"coffee","campaign":"told","sender":"sam"}})",
                              R"({"add_campaign":{"id":"offer","gift":"coffee"}})"}) {
        const auto refused = step(taken);
        BOOST_TEST(refusal_in(refused) == "400 bad_body");
        BOOST_TEST(refused.at("/error/message") == "the id is taken; give this one another");
    }
    BOOST_TEST(control("GET", "/links").json().size() == 9U);
}

BOOST_AUTO_TEST_CASE(steps_claim_add_links_and_set_connectors) {
    BOOST_TEST(step(R"({"claim":{"as":"kim","link":"coffee"}})").body == R"({"number":1})");
    BOOST_TEST(control("GET", "/sends/kim").at("/status") == "Clicked");
    BOOST_TEST(refusal_in(step(R"({"claim":{"as":"kim","link":"coffee"}})")) == "400 bad_body");
    BOOST_TEST(step(R"({"claim":{"as":"again","link":"coffee","email":"kim@example.com"}})").body ==
               R"({"number":1})");
    BOOST_TEST(control("GET", "/sends/again").at("/id") == "1");
    BOOST_TEST(step(R"({"pick":"again"})").status == 200);
    BOOST_TEST(control("GET", "/sends/kim").at("/status") == "Redeemed");
    const struct {
        const char* what;
        const char* outcome;
    } rows[] = {
        {R"({"claim":{"as":"x","link":"coffee","email":"kim@example.com"}})",
         "409 already_claimed"},
        {R"({"claim":{"as":"x","link":"coffee","email":"pat@example.com"}})", "409 not_in_crm"},
        {R"({"claim":{"link":"cofee","email":"kim@example.com"}})", "400 bad_body"},
        {R"({"claim":{"email":"kim@example.com"}})", "400 bad_body"},
        {R"({"claim":"kim"})", "400 bad_body"},
        {R"({"claim":5})", "400 bad_body"},
        {R"({"set_connection":{"connector":"farce","works":"down"}})", "400 bad_body"},
        {R"({"set_connection":{"connector":"force","works":"off"}})", "400 bad_body"},
        {R"({"add_link":{"id":"coffee","campaign":"coffee"}})", "400 bad_body"},
    };
    const auto before = digest();
    for (const auto& row : rows)
        BOOST_TEST_CONTEXT(row.what) BOOST_TEST(refusal_in(step(row.what)) == row.outcome);
    BOOST_TEST(digest() == before);
    BOOST_TEST(step(R"({"claim":{"as":"x","link":"mug","email":"kim@example.com"}})").body ==
               R"({"number":2})");
    BOOST_TEST(step(R"({"set_connection":{"connector":"force","works":"down"}})").status == 200);
    BOOST_TEST(claim("coffee", "lee@example.com") == "409 connector_unreachable");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
