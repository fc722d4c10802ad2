// SPDX-License-Identifier: MIT
// The lists of fields beside the views of webhooks.
#include "sim/view/webhook_view.hpp"

#include "sim/view/fields.hpp"
#include "tests/support/world_fixture.hpp"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace giftsim::sim {
namespace {

void check(const json_view& shown, std::span<const field> fields) {
    std::vector<std::string> keys, names;
    for (const auto& [key, content] : shown.items()) keys.push_back(key);
    for (const auto& each : fields) names.emplace_back(each.name);
    BOOST_TEST(keys == names, boost::test_tools::per_element());
    for (const auto& each : fields)
        if (!each.inner.empty()) {
            BOOST_TEST(!shown.at(std::string(each.name)).empty());
            for (const auto& item : shown.at(std::string(each.name))) check(item, each.inner);
        }
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(view_webhook_view, testing::world_fixture)

BOOST_AUTO_TEST_CASE(the_lists_equal_the_keys_of_the_views) {
    const endpoint_id one{here.arrange(add_webhook{}).value()};
    begin();
    check(view_of_webhook(here, one), webhook_fields);
}

BOOST_AUTO_TEST_CASE(all_types_are_an_empty_list) {
    BOOST_TEST(view_of_types({}).dump() == "[]");
    webhook_types some;
    some.add(webhook_type::sent);
    some.add(webhook_type::blocked);
    BOOST_TEST(view_of_types(some).dump() == R"(["send.blocked","send.sent"])");
}

BOOST_AUTO_TEST_CASE(a_fault_is_shown_as_it_was_said) {
    using kind = fault_trigger::kind;
    const std::vector<std::pair<fault_trigger, const char*>> rows{
        {{}, ""},
        {{kind::first, 3}, R"("first":3,)"},
        {{kind::nth, 2}, R"("nth":2,)"},
        {{kind::every, 4}, R"("every":4,)"},
        {{kind::chance, 1, {1, 2}}, R"("chance":"1/2",)"},
    };
    for (const auto& [when, said] : rows) {
        const fault_id made{
            here.arrange(add_webhook_fault{
                             {.what = webhook_mishap::delay, .by = span{1000}, .when = when}})
                .value()};
        BOOST_TEST(view_of_fault(here.webhooks(), made).dump() ==
                   fmt::format(R"({{"id":"{}","operation":"webhook","fault":"delay",)"
                               R"("types":[],"by":"PT1S",{}"occasions":0,"ended":false}})",
                               made.number, said));
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
