// SPDX-License-Identifier: MIT
// `giftsim run --over`: the same scenario against whatever answers.
#include "tests/support/program_fixture.hpp"
#include "tests/support/running_server.hpp"
#include "tests/support/server_fixture_of_links.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <optional>
#include <thread>

namespace giftsim {
namespace {

/// One scenario that talks HTTP, and one that fails.
struct over_fixture : testing::program_fixture {
    over_fixture() {
        write("talk.json", R"({"name": "Talk", "rules": [], "steps": [
  {"send": "kim"},
  {"http": {"path": "/oauth/token", "body": {"grant_type": "client_credentials",
            "client_id": "${client_id}", "client_secret": "${client_secret}"},
            "capture": {"token": "/access_token"}},
   "expect": {"http": {"status": 200}}},
  {"advance": "P30D"},
  {"until": "idle", "expect": {"sends": {"kim": {"status": "Refunded"}}}}]})");
        write("fail.json", R"({"name": "Fail", "rules": [], "steps": [
  {"send": "kim", "expect": {"sends": {"kim": {"status": "Redeemed"}}}}]})");
    }

    int run_over(const std::string& where, const char* file, bool digests = false) {
        const auto path = (folder.path() / file).string();
        std::vector<const char*> words{"run", "--over", where.c_str(), path.c_str()};
        if (digests) words.push_back("--digests");
        return run(words);
    }
};

/// A server of something else: it gives so many requests the same answer, one per connection.
class other_server {
public:
    other_server(std::string answer, int requests)
        : listening_(context_, {boost::asio::ip::address_v4::loopback(), 0}),
          thread_([this, answer = std::move(answer), requests] {
              for (int i = 0; i < requests; ++i) {
                  auto client = listening_.accept();
                  std::string request;
                  boost::asio::read_until(client, boost::asio::dynamic_buffer(request), "\r\n\r\n");
                  boost::asio::write(client, boost::asio::buffer(answer));
              }
          }) {}

    std::string url() const {
        return fmt::format("http://127.0.0.1:{}", listening_.local_endpoint().port());
    }

private:
    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor listening_;
    std::jthread thread_;
};

/// An answer behind which the connection ends.
std::string last_answer(std::string_view status, std::string_view body) {
    return fmt::format("HTTP/1.1 {}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{}", status,
                       body.size(), body);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_run_over, over_fixture)

BOOST_AUTO_TEST_CASE(everywhere_the_same_comes_of_it) {
    const testing::running_server server({}, 2);
    BOOST_TEST(run_over("direct", "talk.json", true) == 0);
    const auto digest = out.str();
    BOOST_TEST(run_over("direct", "fail.json") == 1);
    const auto report = err.str();
    for (const auto& where :
         {std::string("handler"), std::string("http"), server.it.url(), server.it.url() + "/"}) {
        BOOST_TEST_CONTEXT(where) {
            BOOST_TEST(run_over(where, "talk.json", true) == 0);
            BOOST_TEST(out.str() == digest);
            BOOST_TEST(err.str() == "");
            BOOST_TEST(run_over(where, "fail.json") == 1);
            BOOST_TEST(err.str() == report);
        }
    }
    BOOST_TEST(server.get("/_sim/worlds").json().empty());
}

/// Every command and every expectation that links bring.
constexpr const char* steps_of_links = R"([
  {"claim": {"as": "kim", "link": "coffee"},
   "expect": {"links": {"coffee": {"claims": 1, "sender": "sam"}},
              "crm": {"force": {"works": "up", "records": [
                  {"object": "campaign_member", "send": "kim", "status": "clicked"},
                  {"object": "task", "send": "kim", "status": "clicked"}]}}}},
  {"claim": {"as": "again", "link": "coffee", "email": "KIM@example.com"}},
  {"add_link": {"id": "one", "campaign": "told", "sender": "sam", "by": "ann"}},
  {"add_link": {"id": "two", "campaign": "told", "sender": "sam", "by": "sam"},
   "refused": "not_permitted"},
  {"add_link": {"id": "two", "campaign": "told", "sender": "sam", "connector": "hub"},
   "expect": {"links": {"two": {"made_by": null, "connector": "hub", "open": true}}}},
  {"set_connection": {"connector": "hub", "works": "rejects_writes"}},
  {"claim": {"as": "hubs", "link": "two"},
   "expect": {"crm": {"hub": {"records": [], "writes": [{"outcome": "failed", "send": "hubs"}]}},
              "sends": {"hubs": {"status": "Clicked", "claim": {"link": "two"}}}}},
  {"claim": {"link": "coffee", "email": "pat@example.com"}, "refused": "not_in_crm"},
  {"claim": {"as": "mug", "link": "mug", "email": "kim@example.com"}},
  {"confirm_address": "mug"},
  {"confirm_identity": "mug",
   "expect": {"sends": {"mug": {"status": "Address Confirmed"}},
              "funding": {"sams": {"available": "12.00 USD", "spent": "38.00 USD"}}}},
  {"send": {"as": "api", "campaign": "direct", "sender": "sam", "approval": "false",
            "expiry_days": 3}},
  {"reject": "api", "expect": {"sends": {"api": {"status": "Rejected"}}}},
  {"pick": "kim"},
  {"until": "idle"}])";

BOOST_AUTO_TEST_CASE(links_and_what_crms_are_told_come_to_the_same_everywhere) {
    const testing::running_server server({}, 2);
    write("links.json", fakeserver::testing::links_fixture::scenario(steps_of_links).dump());
    BOOST_TEST(run_over("direct", "links.json", true) == 0);
    BOOST_TEST(err.str() == "");
    const auto digest = out.str();
    BOOST_TEST(digest.size() > 32U);
    for (const auto& where : {std::string("handler"), std::string("http"), server.it.url()})
        BOOST_TEST_CONTEXT(where) {
            BOOST_TEST(run_over(where, "links.json", true) == 0);
            BOOST_TEST(out.str() == digest);
            BOOST_TEST(err.str() == "");
        }
}

BOOST_AUTO_TEST_CASE(a_server_of_the_other_loopback_address_does_as_well) {
    std::optional<testing::running_server> sixth;
    try {
        sixth.emplace(fakeserver::server_limits{}, 1, "::1");
    } catch (const std::exception&) {
        BOOST_TEST_MESSAGE("this machine has no IPv6");
        return;
    }
    BOOST_TEST(run_over(sixth->it.url(), "talk.json") == 0);
    BOOST_TEST(err.str() == "");
}

BOOST_AUTO_TEST_CASE(where_nobody_listens_the_file_fails_and_says_why) {
    std::string url;
    {
        const testing::running_server gone;
        url = gone.it.url();
    }
    BOOST_TEST(run_over(url, "talk.json") == 1);
    BOOST_TEST(err.str() == fmt::format("talk.json: no answer from {}: Connection refused\n", url));
    BOOST_TEST(out.str() == "1 of 1 file did not pass\n");
}

BOOST_AUTO_TEST_CASE(what_a_server_cannot_do_is_skipped_and_says_why) {
    for (const auto* status : {"404 Not Found", "501 Not Implemented"}) {
        const other_server bare(last_answer(status, "what?"), 3);
        const auto reason = [&](const char* file) {
            return fmt::format("{}: skipped: {} answers POST /_sim/worlds with {:.3}\n", file,
                               bare.url(), status);
        };
        BOOST_TEST(run_over(bare.url(), "talk.json") == 0);
        BOOST_TEST(err.str() == reason("talk.json"));
        BOOST_TEST(out.str() == "0 files passed; 1 file skipped\n");
        BOOST_TEST(run_over(bare.url(), "talk.json", true) == 0);
        BOOST_TEST(out.str() == "");
        // What would fail is not known to.
        BOOST_TEST(run_over(bare.url(), "fail.json") == 0);
        BOOST_TEST(err.str() == reason("fail.json"));
    }
}

BOOST_AUTO_TEST_CASE(of_a_table_each_case_that_is_skipped_says_so) {
    write("table.json", R"({"name": "${n}", "rules": [], "cases": [{"n": "one"}, {"n": "two"}],
  "steps": []})");
    const other_server bare(last_answer("404 Not Found", ""), 2);
    BOOST_TEST(run_over(bare.url(), "table.json") == 0);
    BOOST_TEST(err.str() ==
               fmt::format("table.json#1: skipped: {0} answers POST /_sim/worlds with 404\n"
                           "table.json#2: skipped: {0} answers POST /_sim/worlds with 404\n",
                           bare.url()));
}

BOOST_AUTO_TEST_CASE(a_server_that_answers_nonsense_fails_the_file) {
    const struct {
        const char* body;
        const char* complaint;
    } rows[] = {
        {"<html>", "without JSON"},
        {R"({"no":"id"})", "answered something else"},
    };
    for (const auto& row : rows) {
        const other_server odd(last_answer("201 Created", row.body), 1);
        BOOST_TEST(run_over(odd.url(), "talk.json") == 1);
        BOOST_TEST(err.str().find(row.complaint) != std::string::npos);
        BOOST_TEST(out.str() == "1 of 1 file did not pass\n");
    }
}

BOOST_AUTO_TEST_CASE(a_url_that_is_none_fails_with_an_example) {
    for (const auto* where : {"http://a b", "http://localhost:80/prefix"}) {
        BOOST_TEST_CONTEXT(where) {
            BOOST_TEST(run_over(where, "talk.json") == 1);
            BOOST_TEST(err.str().find("is not a URL such as http://HOST:PORT") !=
                       std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
