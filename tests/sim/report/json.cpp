// SPDX-License-Identifier: MIT
// Tests sim/report/json.hpp: the shape that sim/README.md describes.
#include "sim/report/json.hpp"

#include "tests/support/report_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim::report {

using testing::file_of;
using testing::hostile;
using testing::report_fixture;

BOOST_FIXTURE_TEST_SUITE(report_json, report_fixture)

namespace {

/// The keys of an object, in order.
std::string keys_of(const json_view& of) {
    std::string keys;
    for (const auto& [key, value] : of.items()) keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_run_is_counted_by_ending) {
    const auto read = json_view::parse(json_of(one_of_each()));
    BOOST_TEST(keys_of(read) ==
               "version program against summary not_chosen left_out entries rules");
    BOOST_TEST(read["version"] == json_version);
    BOOST_TEST(read["summary"].dump() ==
               R"({"passed":1,"skipped":1,"failed":1,"not_loaded":1,"invariant_broken":1,)"
               R"("not_deterministic":1})");
    BOOST_TEST(read["not_chosen"] == 2);
    BOOST_TEST(read["left_out"] == 3);
    BOOST_TEST(read["entries"].size() == 6U);
    BOOST_TEST(keys_of(read["entries"][3]) == "about file name verdict message");
    BOOST_TEST(read["entries"][2]["case"].dump() == R"({"number":2,"label":"days=90"})");
    BOOST_TEST(read["rules"].size() == static_cast<std::size_t>(rule_count()));
    BOOST_TEST(keys_of(read["rules"][0]) == "rule files");
}

BOOST_AUTO_TEST_CASE(an_entry_holds_steps_failure_and_world) {
    server = [](const http_question&) { return http_answer{200, {{"A", "b"}}, "{}"}; };
    const auto read = json_view::parse(json_of(run_of(noted(file_of(
        R"({"send": "kim"}, {"http": {"path": "/x"}}, {"expect": {"funding": {"main": {"held": "1.00 USD"}}}}, {})")))));
    const auto& one = read["entries"][0];
    BOOST_TEST(keys_of(one) ==
               "about file name verdict message description rules tags seed failure steps_planned "
               "steps world");
    BOOST_TEST(one["steps_planned"] == 4);
    BOOST_TEST(one["steps"].size() == 3U);
    BOOST_TEST(keys_of(one["steps"][0]) ==
               "number line column verb about note refused now verdict");
    BOOST_TEST(keys_of(one["steps"][1]["http"]) == "method path headers body left_out answer");
    BOOST_TEST(one["steps"][1]["http"]["answer"].dump() ==
               R"({"status":200,"headers":[{"name":"A","value":"b"}],"body":"{}","left_out":0})");
    BOOST_TEST(one["failure"]["differences"][0]["actual"] == "\"0.00 USD\"");
    const auto& world = one["world"];
    BOOST_TEST(keys_of(world) ==
               "begun now digest counts sends funding postings mail crm webhooks missing");
    BOOST_TEST(world["sends"]["total"] == 1);
    BOOST_TEST(keys_of(world["sends"]["shown"][0]) ==
               "id handle status reason email platform campaign gift payer price why");
    BOOST_TEST(world["funding"][0]["balances"].back()["spent"] == "25.00 USD");
    BOOST_TEST(keys_of(world["postings"]["shown"][0]) == "at funding from to amount rule send");
    BOOST_TEST(keys_of(world["mail"]["shown"][0]) == "at kind to subject send");
}

BOOST_AUTO_TEST_CASE(any_bytes_make_good_json) {
    const auto text =
        json_of(run_of(made(ending::failed, "a\xFF.json", std::string(hostile), "\x01\xC3")));
    const auto read = json_view::parse(text);
    BOOST_TEST(read["entries"][0]["name"] == hostile);
    BOOST_TEST(read["entries"][0]["file"] == "a\uFFFD.json");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim::report
