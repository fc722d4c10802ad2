// SPDX-License-Identifier: MIT
// `giftsim bench`: what it takes, refuses and prints.
#include "fakeserver/cli/bench_command.hpp"

#include "sim/view/json.hpp"
#include "tests/support/contains.hpp"
#include "tests/support/program_fixture.hpp"
#include "tests/support/running_server.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim {
namespace {

using testing::contains;

struct bench_fixture : testing::program_fixture {
    bench_fixture() {
        write("many.json", scenario(R"({"population": {"count": 20, "campaign": "coffees"}},
                                       {"until": "idle"})"));
        write("one.json", scenario(R"({"send": "kim"})"));
        write("fails.json", scenario(R"({"send": "kim",
                                         "expect": {"sends": {"kim": {"status": "Redeemed"}}}})"));
    }

    static std::string scenario(const std::string& steps) {
        return R"({"name": "Many", "rules": [], "world": {
  "funding": [{"id": "sales", "balance": "5000.00 USD"}], "users": [{"id": "sam"}],
  "gifts": [{"id": "coffee", "name": "Coffee", "price": "5.00 USD"}],
  "campaigns": [{"id": "coffees", "gift": "coffee", "pays": "sales"}]}, "steps": [)" +
               steps + "]}";
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_bench_command, bench_fixture)

BOOST_AUTO_TEST_CASE(the_rate_of_a_scenario_is_told_with_its_digest) {
    BOOST_TEST(run_in_folder({"bench", "many.json", "--for", "1"}) == 0);
    for (const auto* part : {"Many\n", " runs, 20 sends, ", "; digest ", "best", "median",
                             "sends/s", "events/s", " per send\n"})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(contains(out.str(), part));
    BOOST_TEST(err.str() == "");
}

BOOST_AUTO_TEST_CASE(a_scenario_that_fails_or_does_not_load_ends_as_run_ends) {
    BOOST_TEST(run_in_folder({"bench", "fails.json"}) == 1);
    BOOST_TEST(contains(err.str(), "Redeemed"));
    BOOST_TEST(run_in_folder({"bench", "nowhere.json"}) == 3);
    BOOST_TEST(contains(err.str(), "nowhere.json"));
}

BOOST_AUTO_TEST_CASE(all_that_is_wrong_with_a_load_is_told_at_once) {
    BOOST_TEST(run_in_folder({"bench",         "many.json", "--against",       "ftp://x",
                              "--rate",        "0",         "--for",           "0",
                              "--connections", "4001",      "--gets-per-post", "-1",
                              "--client",      "nobody",    "--token",         "t",
                              "--slo",         "p98=1ms",   "--report",        "tap=x"}) == 2);
    for (const auto* part :
         {"--against: ", "--rate: ", "--for: ", "--connections: 4001", "--gets-per-post: -1",
          "keep one", "ID:SECRET", "--slo: ", "html=FILE or json=FILE"})
        BOOST_TEST_CONTEXT(part) BOOST_TEST(contains(err.str(), part));
    BOOST_TEST(out.str() == "");
}

BOOST_AUTO_TEST_CASE(bounds_themselves_are_within) {
    // Refused for the one reason alone that is left.
    BOOST_TEST(run_in_folder({"bench", "many.json", "--against", "http", "--rate", "1000000",
                              "--for", "86400", "--connections", "4000", "--gets-per-post", "1000",
                              "--token", "t"}) == 2);
    BOOST_TEST(
        err.str() ==
        "--against http makes a world and knows its client; leave --token and --client out\n");
}

BOOST_AUTO_TEST_CASE(options_of_a_load_need_a_place_to_go) {
    BOOST_TEST(run_in_folder({"bench", "many.json", "--rate", "5", "--slo", "p99=1s"}) == 2);
    BOOST_TEST(contains(err.str(), "--rate is of a load; say where it goes"));
    BOOST_TEST(contains(err.str(), "--slo is of a load"));
}

BOOST_AUTO_TEST_CASE(a_scenario_without_a_population_has_nobody_to_send_to) {
    BOOST_TEST(run_in_folder({"bench", "one.json", "--against", "http"}) == 2);
    BOOST_TEST(contains(err.str(), "one.json: there is nobody to send anything"));
}

BOOST_AUTO_TEST_CASE(numbers_below_zero_are_refused) {
    BOOST_TEST(run_in_folder({"bench", "many.json", "--seed", "-1"}) == 2);
    BOOST_TEST(run_in_folder({"bench", "many.json", "--case", "-1"}) == 2);
    BOOST_TEST(run_in_folder({"bench", "many.json", "--case", "0"}) == 2);
    BOOST_TEST(run_in_folder({"bench", "many.json", "--connections", "-1", "--against", "http"}) ==
               2);
}

BOOST_AUTO_TEST_CASE(of_a_table_one_case_is_named) {
    write("table.json", R"({"name": "${n}", "rules": [], "cases": [{"n": "one"}, {"n": "two"}],
  "steps": []})");
    BOOST_TEST(run_in_folder({"bench", "table.json"}) == 2);
    BOOST_TEST(err.str() == "table.json has 2 cases; name one with --case, 1 to 2\n");
    BOOST_TEST(run_in_folder({"bench", "table.json", "--case", "3"}) == 2);
    BOOST_TEST(run_in_folder({"bench", "many.json", "--case", "1"}) == 2);
    BOOST_TEST(contains(err.str(), "has no cases"));
    BOOST_TEST(run_in_folder({"bench", "table.json", "--case", "2", "--for", "1"}) == 0);
    BOOST_TEST(contains(out.str(), "two\n"));
}

BOOST_AUTO_TEST_CASE(a_load_in_this_process_adds_up_and_leaves_reports) {
    const auto page = (folder.path() / "load.html").string();
    const auto wanted = "html=" + page;
    BOOST_TEST(
        run_in_folder({"bench", "many.json", "--against", "http", "--rate", "200", "--for", "1",
                       "--slo", "errors=0", "--report", wanted, "--report", "json=-"}) == 0);
    BOOST_TEST(err.str() == "");
    const auto view = sim::json_view::parse(out.str());
    BOOST_TEST(view["due"] == 200);
    BOOST_TEST(view["answered"] == 200);
    BOOST_TEST(view["statuses"]["201"] == 100);
    BOOST_TEST(view["slo"][0]["met"] == true);
    BOOST_TEST(contains(view["command"].get<std::string>(),
                        "--against http --rate 200/s --for 1s --connections 16"));
    BOOST_TEST(std::filesystem::file_size(page) > 5'000U);
}

BOOST_AUTO_TEST_CASE(a_goal_that_is_missed_and_a_server_that_is_not_there_fail) {
    BOOST_TEST(run_in_folder({"bench", "many.json", "--against", "http", "--rate", "50", "--for",
                              "1", "--slo", "max=0us"}) == 1);
    BOOST_TEST(contains(out.str(), "max=0us not met"));
    std::string url;
    {
        const testing::running_server gone;
        url = gone.it.url();
    }
    BOOST_TEST(run_in_folder({"bench", "many.json", "--against", url}) == 1);
    BOOST_TEST(err.str() == "many.json: no answer from " + url + ": Connection refused\n");
}

BOOST_AUTO_TEST_CASE(secrets_stand_in_no_report) {
    const testing::running_server server;
    const auto made = server.post("/_sim/worlds", R"({"preset":"demo"})").json();
    const auto own = made["credentials"]["sendoso"];
    const auto client =
        own["client_id"].get<std::string>() + ":" + own["client_secret"].get<std::string>();
    write("demo.json", R"({"name": "Demo", "rules": [], "world": {
  "funding": [{"id": "sales", "balance": "5000.00 USD"}], "users": [{"id": "sam"}],
  "gifts": [{"id": "1", "name": "Coffee", "price": "5.00 USD"}],
  "campaigns": [{"id": "c", "gift": "1", "pays": "sales"}]},
  "steps": [{"population": {"count": 5, "campaign": "c"}}]})");
    BOOST_TEST(run_in_folder({"bench", "demo.json", "--against", server.it.url(), "--client",
                              client, "--rate", "20", "--for", "1", "--report", "json=-"}) == 0);
    BOOST_TEST(!contains(out.str(), own["client_secret"].get<std::string>()));
    BOOST_TEST(contains(out.str(), "$SECRET"));
    BOOST_TEST(run_in_folder(
                   {"bench", "demo.json", "--against", server.it.url(), "--token", "wrong"}) == 1);
    BOOST_TEST(contains(err.str(), "answers POST /api/v3/sends with 401"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim
