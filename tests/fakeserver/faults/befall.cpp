// SPDX-License-Identifier: MIT
// Tests fakeserver/faults/befall.hpp through the handler: every sort of fault in every phase, in
// the shape of each surface.
#include "fakeserver/faults/befall.hpp"

#include "tests/support/server_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>

namespace giftsim::fakeserver {
namespace {

struct fault_fixture : testing::demo_fixture {
    void fault(const std::string& rest, const std::string& operation = "sends.create") {
        const auto made = control("POST", "/faults",
                                  R"({"operation":")" + operation + R"(","fault":)" + rest + "}");
        if (made.status != 201) throw std::invalid_argument(made.body);
    }

    /// How many sends there are.
    std::size_t sends() { return at(here).now.state().all_sends().count(); }

    http::reply send() { return once("POST", "/api/v3/sends", send_body(), bearer(token)); }
    http::reply ask_for(const std::string& target) {
        return once("GET", target, {}, bearer(token));
    }
};

std::string header(const http::reply& of, std::string_view name) {
    http::request holder;
    holder.headers = of.answer.headers;
    return std::string(holder.header(name));
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(faults_befall, fault_fixture)

BOOST_AUTO_TEST_CASE(a_status_before_the_work_leaves_it_undone_and_after_it_does_not) {
    for (const auto* phase : {"before", "after"}) {
        fault(std::string(R"("status","status":503,"retry_after":7,"first":1,"phase":")") + phase +
              "\"");
        const auto before = sends();
        const auto made = send();
        BOOST_TEST(made.answer.status == 503);
        BOOST_TEST(header(made, "Retry-After") == "7");
        BOOST_TEST(made.how.arrives());
        BOOST_TEST(sends() - before == (phase == std::string("after") ? 1U : 0U));
    }
}

BOOST_AUTO_TEST_CASE(a_reset_before_the_work_leaves_it_undone_and_after_it_does_not) {
    for (const auto* phase : {"before", "after"}) {
        fault(std::string(R"("reset","first":1,"phase":")") + phase + "\"");
        const auto before = sends();
        const auto made = send();
        BOOST_TEST(made.how.reset);
        BOOST_TEST(!made.how.arrives());
        BOOST_TEST(sends() - before == (phase == std::string("after") ? 1U : 0U));
    }
}

BOOST_AUTO_TEST_CASE(a_token_dies_before_the_work_or_after_it) {
    fault(R"("token_revoked","nth":1)");
    const auto refused = send();
    BOOST_TEST(refused.answer.status == 401);
    BOOST_TEST(header(refused, "WWW-Authenticate").find("invalid_token") != std::string::npos);
    BOOST_TEST(sends() == 0U);
    BOOST_TEST(ask_for("/api/v3/gifts").answer.status == 401);

    token = token_for(here);
    fault(R"("token_revoked","nth":1,"phase":"after")");
    BOOST_TEST(send().answer.status == 201);
    BOOST_TEST(ask_for("/api/v3/gifts").answer.status == 401);
}

BOOST_AUTO_TEST_CASE(answers_come_late_in_pieces_cut_off_or_garbled_and_the_work_is_done) {
    fault(R"("latency","by":"PT0.25S","nth":1)");
    fault(R"("drip","by":"PT0.01S","bytes":5,"nth":2)");
    fault(R"("truncated","bytes":12,"nth":3)");
    fault(R"("malformed","nth":4)");
    const auto before = now();
    const auto late = send();
    BOOST_TEST(late.how.delay.count() == 250);
    BOOST_TEST(late.answer.status == 201);
    const auto slow = send();
    BOOST_TEST(slow.how.piece == 5U);
    BOOST_TEST(slow.how.gap.count() == 10);
    const auto cut = send();
    BOOST_TEST(*cut.how.cut_after == 12U);
    const auto garbled = send();
    BOOST_TEST(garbled.answer.status == 201);
    BOOST_TEST(garbled.answer.body.ends_with(','));
    BOOST_TEST(!testing::json_view::accept(garbled.answer.body));
    BOOST_TEST(sends() == 4U);
    BOOST_TEST(now() == before);
}

BOOST_AUTO_TEST_CASE(what_is_cut_off_always_lacks_something) {
    fault(R"("truncated","bytes":1000000)");
    const auto made = send();
    BOOST_TEST(*made.how.cut_after == made.answer.body.size() - 1);
}

BOOST_AUTO_TEST_CASE(a_rate_limit_is_429_with_a_retry_after_that_is_true) {
    fault(R"("rate_limit","by":"PT3S","nth":1)", "*");
    const auto made = ask_for("/api/v3/gifts");
    BOOST_TEST(made.answer.status == 429);
    BOOST_TEST(header(made, "Retry-After") == "3");
    BOOST_TEST(ask_for("/api/v3/sends/1").answer.status == 429);
    advance("PT3S");
    BOOST_TEST(ask_for("/api/v3/gifts").answer.status == 200);
}

BOOST_AUTO_TEST_CASE(each_surface_has_errors_of_its_own_shape) {
    fault(R"("status","status":503)", "*");
    const auto asked = get("/oauth/token");
    BOOST_TEST(asked.status == 405);  // no route, no fault
    const auto granted =
        post("/oauth/token", testing::json_view{{"grant_type", "client_credentials"},
                                                {"client_id", here.client_id},
                                                {"client_secret", here.client_secret}}
                                 .dump());
    BOOST_TEST(granted.status == 503);
    BOOST_TEST(granted.at("/error") == "service_unavailable");
    BOOST_TEST(granted.at("/error_description") == "fault \"1\" of this world");
    const auto listed = get("/api/v3/gifts", bearer(token));
    BOOST_TEST(testing::refusal_in(listed) == "503 service_unavailable");
    BOOST_TEST(listed.at("/error/fields") == "[]");
    const auto asked_by_a_browser = get("/oauth/authorize?client_id=" + here.client_id);
    BOOST_TEST(asked_by_a_browser.status == 400);  // a person is not meant by "*"
    BOOST_TEST(asked_by_a_browser.type.starts_with("text/html"));
    (void)control("DELETE", "/faults");
    const auto link = link_of(begin(), "offer");
    fault(R"("status","status":502)", "offer.visit");
    const auto page = get(link);
    BOOST_TEST(page.status == 502);
    BOOST_TEST(page.type.starts_with("text/html"));
}

BOOST_AUTO_TEST_CASE(the_documented_apis_have_envelopes_and_headers_of_their_own) {
    const auto struck = [&](access how, const std::string& what, const char* header_name) {
        struck_fault fault;
        fault.handle = "f";
        fault.what.what = what == "limit" ? sim::http_mishap::rate_limit : sim::http_mishap::status;
        fault.what.phase = sim::fault_phase::before;
        fault.what.status = what == "limit" ? 0 : static_cast<std::uint16_t>(std::stoul(what));
        fault.wait = 7;
        http::request in;
        call one{in, {}, worlds};
        one.here = &at(here);
        const auto made =
            instead_of_work(fault, route{http::method::get, "/", how, nullptr, "x", "X"}, one);
        return fmt::format("{} {} {}", made->answer.status, made->answer.body,
                           header(*made, header_name));
    };
    for (const auto how : {access::core, access::scim, access::marketplace}) {
        BOOST_TEST(struck(how, "503", "Retry-After") ==
                   R"(503 {"success":false,"message":"fault \"f\" of this world"} )");
        BOOST_TEST(struck(how, "limit", "Retry-After") ==
                   R"(429 {"success":false,"message":"fault \"f\" of this world"} )");
        BOOST_TEST(struck(how, "limit", "X-Rate-Limit-Reset")
                       .ends_with(how == access::marketplace ? " 1601542807" : " "));
    }
    BOOST_TEST(struck(access::organisation, "500", "x") ==
               R"(500 {"message":"fault \"f\" of this world"} )");
    BOOST_TEST(struck(access::organisation, "401", "x") == "401  ");
    BOOST_TEST(struck(access::bearer, "limit", "Retry-After").ends_with(" 7"));
}

BOOST_AUTO_TEST_CASE(what_takes_a_token_can_lose_it) {
    for (const auto how :
         {access::bearer, access::core, access::marketplace, access::scim, access::organisation})
        BOOST_TEST(is_of_api(how));
    BOOST_TEST(is_of_api(access::client));
    for (const auto how : {access::link, access::consent}) {
        BOOST_TEST(!is_of_api(how));
        BOOST_TEST(may_go_wrong(how));
    }
    for (const auto how : {access::open, access::control, access::control_world})
        BOOST_TEST(!may_go_wrong(how));
}

BOOST_AUTO_TEST_CASE(a_fault_comes_before_the_credentials_are_looked_at) {
    fault(R"("status","status":500,"nth":1)");
    BOOST_TEST(once("POST", "/api/v3/sends", "{}", bearer(here.id + ".guess")).answer.status ==
               500);
    BOOST_TEST(send().answer.status == 201);
}

BOOST_AUTO_TEST_CASE(the_control_api_never_goes_wrong) {
    fault(R"("status")", "*");
    BOOST_TEST(control("GET", "/clock").status == 200);
}

BOOST_AUTO_TEST_CASE(another_worlds_requests_are_no_occasions) {
    fault(R"("status")", "*");
    const auto other = make(usual_wish);
    BOOST_TEST(get("/api/v3/gifts", bearer(token_for(other))).status == 200);
    BOOST_TEST(control("GET", "/faults/1").at("/occasions") == "0");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::fakeserver
