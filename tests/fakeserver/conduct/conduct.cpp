// SPDX-License-Identifier: MIT
// Tests fakeserver/conduct/conduct.hpp: what clients do wrong, told as stories, and what looks like
// it and is not.
#include "fakeserver/conduct/conduct.hpp"

#include "fakeserver/conduct/conduct_view.hpp"
#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace giftsim::fakeserver {
namespace {

struct client_fixture : testing::demo_fixture {
    explicit client_fixture(const char* wish = usual_wish) : demo_fixture(wish) {}

    void fault(const std::string& rest) {
        const auto made =
            control("POST", "/faults", R"({"operation":"sends.create","fault":)" + rest + "}");
        if (made.status != 201) throw std::invalid_argument(made.body);
    }
    void send(const char* patch = "{}") {
        (void)once("POST", "/api/v3/sends", send_body(patch), bearer(token));
    }
    void list(const std::string& query = "") {
        (void)once("GET", "/api/v3/gifts" + query, {}, bearer(token));
    }
    /// The rules of all findings, in order: "early_retry, duplicate_send".
    std::string found() {
        std::string all;
        const auto said = control("GET", "/conduct").json();
        for (const auto& each : said.at("findings"))
            all += (all.empty() ? "" : ", ") + each.at("rule").get<std::string>();
        return all;
    }
    std::string what() { return control("GET", "/conduct").at("/findings/0/what"); }
};

struct limited_fixture : client_fixture {
    limited_fixture()
        : client_fixture(R"({"preset":"demo","clock":{"start":"2020-10-01T09:00:00Z"},)"
                         R"("rate_limit":{"requests":1,"per":"PT10S"}})") {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(conduct_conduct, client_fixture)

BOOST_AUTO_TEST_CASE(repeating_what_was_done_and_not_heard_of_makes_two) {
    for (const auto* lost : {R"("reset","phase":"after","first":1)", R"("truncated","first":1)",
                             R"("status","phase":"after","first":1)"}) {
        client_fixture own;
        own.fault(lost);
        own.send();
        BOOST_TEST(own.found() == "");
        own.send();
        BOOST_TEST(own.found() == "duplicate_send");
        BOOST_TEST(own.what() ==
                   "the same body was sent again after an answer was lost: the first one had been "
                   "done, and now there are two, 1 and 2");
        BOOST_TEST(own.control("GET", "/conduct").at("/findings/0/requests") ==
                   R"(["req-4","req-6"])");
    }
}

BOOST_AUTO_TEST_CASE(repeating_what_was_not_done_is_right) {
    fault(R"("reset","first":1)");
    fault(R"("status","nth":2)");
    for (int i = 0; i < 3; ++i) send();
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(the_same_gift_twice_on_purpose_or_another_one_is_right) {
    send();
    send();
    fault(R"("reset","phase":"after","first":1)");
    send(R"({"email":"lee@example.com"})");
    send(R"({"email":"max@example.com"})");
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(three_of_the_same_are_two_findings) {
    fault(R"("reset","phase":"after","first":2)");
    for (int i = 0; i < 3; ++i) send();
    BOOST_TEST(found() == "duplicate_send, duplicate_send");
    BOOST_TEST(control("GET", "/conduct").at("/findings/1/what").ends_with("two, 2 and 3"));
}

BOOST_AUTO_TEST_CASE(asking_again_too_early_is_noted_each_time) {
    fault(R"("status","retry_after":60,"first":3)");
    send();
    advance("PT59.999S");
    send();
    send();
    BOOST_TEST(found() == "early_retry, early_retry");
    BOOST_TEST(what() ==
               "sends.create was asked for again 1 s too early: the answer was 503 with "
               "Retry-After: 60");
}

BOOST_AUTO_TEST_CASE(who_was_served_after_all_need_not_wait_any_more) {
    fault(R"("status","retry_after":60,"first":1)");
    for (int i = 0; i < 3; ++i) send();
    BOOST_TEST(found() == "early_retry");
}

BOOST_AUTO_TEST_CASE(waiting_by_either_clock_is_waiting) {
    fault(R"("status","retry_after":60,"first":2)");
    send();
    advance("PT60S");
    send();
    wall += std::chrono::seconds{60};  // the world's clock stands still
    send();
    BOOST_TEST(found() == "");
}

BOOST_FIXTURE_TEST_CASE(the_rate_limit_is_meant_too, limited_fixture) {
    list();
    list();
    advance("PT1S");
    list();
    BOOST_TEST(found() == "early_retry");
    advance("PT9S");
    list();
    BOOST_TEST(found() == "early_retry");
}

BOOST_AUTO_TEST_CASE(a_token_is_used_after_its_life_and_that_is_said_once) {
    advance("PT2H");
    list();
    list();
    BOOST_TEST(found() == "expired_token");
    token = "1.made-up";
    list();
    BOOST_TEST(found() == "expired_token");
}

BOOST_AUTO_TEST_CASE(a_token_that_was_revoked_could_not_be_known_to_be) {
    fault(R"("token_revoked","first":1)");
    send();
    list();
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(one_page_of_several_is_a_hint_until_another_is_read) {
    list();
    BOOST_TEST(found() == "");
    list("?per_page=2");
    BOOST_TEST(found() == "ignored_paging");
    BOOST_TEST(!has_faults(at(here).notes.judged));
    list("?page=1&per_page=100");
    BOOST_TEST(found() == "ignored_paging");
    list("?per_page=2&page=2");
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(what_a_client_did_outlives_the_journal_and_a_restore) {
    (void)control("POST", "/snapshots", R"({"name":"x"})");
    fault(R"("reset","phase":"after","first":1)");
    send();
    (void)control("DELETE", "/journal");
    send();
    (void)control("POST", "/snapshots/x/restore");
    BOOST_TEST(found() == "duplicate_send");
    BOOST_TEST(
        get("/_sim/worlds/" + control("POST", "/fork").at("/id") + "/conduct").at("/total") == "0");
    (void)control("POST", "/reset");
    BOOST_TEST(found() == "");
}

BOOST_AUTO_TEST_CASE(webhooks_are_to_be_answered_soon_and_only_if_they_are_ours) {
    struct row {
        delivery_note what;
        const char* found;
    };
    using std::chrono::milliseconds;
    const row rows[] = {
        {{.message = "m1", .at = {}, .status = 200, .took = milliseconds{10'000}}, ""},
        {{.message = "m1", .at = {}, .status = 200, .took = milliseconds{10'001}}, "late_webhook"},
        {{.message = "m1", .at = {}}, "late_webhook"},
        {{.message = "m1", .at = {}, .status = 204, .wrongly_signed = true}, "accepted_forgery"},
        {{.message = "m1", .at = {}, .status = 401, .wrongly_signed = true}, ""},
    };
    for (const auto& each : rows) {
        conduct judged;
        judged.note(each.what);
        const auto all = judged.findings();
        BOOST_TEST((all.empty() ? "" : all.front().rule) == each.found);
    }
}

BOOST_AUTO_TEST_CASE(a_thousand_findings_are_kept_and_all_counted) {
    conduct judged;
    for (std::size_t i = 0; i <= conduct::findings_max; ++i)
        judged.note(delivery_note{.message = "m", .at = {}});
    BOOST_TEST(judged.findings().size() == conduct::findings_max);
    BOOST_TEST(judged.total() == conduct::findings_max + 1);
}

BOOST_AUTO_TEST_CASE(people_read_a_finding_a_paragraph_or_a_line) {
    list();
    BOOST_TEST(text_of_conduct(at(here).notes.judged, "world 1", {}) ==
               "world 1: 2 requests, and nothing to find fault with\n");
    list("?per_page=2");
    const auto text = text_of_conduct(at(here).notes.judged, "world 1", {});
    BOOST_TEST(
        text.starts_with("world 1: the client's conduct, findings: 1\n"
                         "ignored_paging (hint)  2020-10-01T09:00:00Z  req-"));
    BOOST_TEST(text.ends_with("  better: read on until as many have come as total says\n"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
