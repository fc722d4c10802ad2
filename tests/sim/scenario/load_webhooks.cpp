// SPDX-License-Identifier: MIT
// What a file says of endpoints and faults, and what makes no sense there.
#include "sim/scenario/load_webhooks.hpp"

#include "tests/sim/json/reading.hpp"
#include "tests/support/printers.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace giftsim::sim {
BOOST_AUTO_TEST_SUITE(scenario_load_webhooks)

namespace {

names known() {
    names all;
    all.webhooks.add("crm", 1);
    return all;
}

std::string first_problem(const json::problems& found) {
    return found.empty() ? "none" : found.sorted().front().message;
}

std::string wrong_endpoint(const std::string& text) {
    const json::testing::reading read(text);
    json::problems found;
    (void)read_webhook(*read.document, "", found);
    return first_problem(found);
}

std::string wrong_fault(const std::string& rest) {
    const json::testing::reading read(R"({"id": "f", "operation": "webhook", )" + rest + "}");
    json::problems found;
    (void)read_webhook_fault(*read.document, "", known(), true, found);
    return first_problem(found);
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_id_is_enough_for_an_endpoint) {
    const json::testing::reading text(R"({"id": "crm"})");
    json::problems found;
    const auto read = read_webhook(*text.document, "", found);
    BOOST_TEST(read->handle == "crm");
    BOOST_TEST(read->add.wants.all());
    BOOST_TEST((read->add.answers == receiver{}));
    BOOST_TEST(!read->add.world_time);
}

BOOST_AUTO_TEST_CASE(a_status_may_be_a_number) {
    for (const auto* written :
         {R"({"id": "crm", "receiver": 500})", R"({"id": "crm", "receiver": "500"})"}) {
        const json::testing::reading text(written);
        json::problems found;
        const auto read = read_webhook(*text.document, "", found);
        BOOST_TEST((read->add.answers == receiver{receiver::conduct::status, 500}));
    }
}

BOOST_AUTO_TEST_CASE(words_that_do_not_exist_are_answered_with_those_that_do) {
    BOOST_TEST(wrong_endpoint(R"({"id": "crm", "types": ["send.snt"]})") ==
               R"(unknown word "send.snt"; did you mean "send.sent"?)");
    BOOST_TEST(wrong_endpoint(R"({"id": "crm", "receiver": "off"})")
                   .starts_with("\"off\" is no receiver; write up, down, slow, scripted"));
    BOOST_TEST(wrong_endpoint("{}") != "none");
}

BOOST_AUTO_TEST_CASE(a_fault_strikes_when_one_word_says_so) {
    BOOST_TEST(wrong_fault(R"("fault": "lose", "first": 2)") == "none");
    BOOST_TEST(wrong_fault(R"("fault": "lose", "first": 2, "every": 3)") ==
               R"("first" and "every" exclude each other; keep one)");
    BOOST_TEST(wrong_fault(R"("fault": "lose", "nth": 2, "chance": "1/2")") ==
               R"("nth" and "chance" exclude each other; keep one)");
    BOOST_TEST(wrong_fault(R"("fault": "lose", "nth": 0)") != "none");
}

BOOST_AUTO_TEST_CASE(a_delay_and_no_other_fault_is_by_some_length) {
    BOOST_TEST(wrong_fault(R"("fault": "delay", "by": "PT1H")") == "none");
    BOOST_TEST(wrong_fault(R"("fault": "delay")") ==
               R"(a delay says "by" how much, such as "PT1H")");
    BOOST_TEST(wrong_fault(R"("fault": "lose", "by": "PT1H")") ==
               R"(only a delay is "by" some length of time)");
    BOOST_TEST(wrong_fault(R"("fault": "lose", "webhook": "erp")") != "none");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
