// SPDX-License-Identifier: MIT
// Tests sim/view/crm_view.hpp: the records that a system has, and the writes that made them.
#include "sim/view/crm_view.hpp"

#include "tests/sim/reachdesk.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::link_fixture;
using testing::text_lines;

BOOST_AUTO_TEST_SUITE(view_of_crms)

namespace {

json_view shown(const link_fixture& any) { return view_of_crm(any.here, any.crm); }

/// "1 task clicked 2020-10-01T09:00:00Z 2020-10-02T09:00:00Z" of every record.
text_lines records_of(const json_view& view) {
    text_lines all;
    for (const auto& each : view["records"])
        all.push_back(
            fmt::format("{} {} {} {} {}", each["id"].get<std::string>(),
                        each["object"].get<std::string>(), each["status"].get<std::string>(),
                        each["created_at"].is_null() ? "?" : each["created_at"].get<std::string>(),
                        each["updated_at"].get<std::string>()));
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_system_that_was_told_nothing_has_nothing) {
    const link_fixture world({.kind = crm_kind::eloqua});
    BOOST_TEST(shown(world).dump() ==
               R"({"id":"1","name":"eloqua","kind":"eloqua","owner":"2","works":"up",)"
               R"("records":[],"writes":[]})");
}

BOOST_AUTO_TEST_CASE(a_record_is_what_its_writes_come_to) {
    link_fixture world({.kind = crm_kind::pardot});
    const auto kim = world.claim(world.egifts);
    world.run_for(std::chrono::days{1});
    world.live(kim, {act::pick});
    BOOST_TEST(shown(world)["records"].dump() ==
               R"([{"id":"1","object":"campaign_member","send":"1","status":"claimed",)"
               R"("created_at":"2020-10-01T09:00:00Z","updated_at":"2020-10-02T09:00:00Z",)"
               R"("fields":{"CampaignId":"701C","ContactId":"003000000000001",)"
               R"("Status":"claimed"}}])");
    BOOST_TEST(shown(world)["writes"].dump() ==
               R"([{"at":"2020-10-01T09:00:00Z","send":"1","object":"campaign_member",)"
               R"("record":"1","how":"create","outcome":"written","status":"clicked",)"
               R"("rule":"CR-06","method":"POST",)"
               R"("path":"/services/data/v59.0/sobjects/CampaignMember",)"
               R"("body":{"CampaignId":"701C","ContactId":"003000000000001",)"
               R"("Status":"clicked"}},)"
               R"({"at":"2020-10-02T09:00:00Z","send":"1","object":"campaign_member",)"
               R"("record":"1","how":"update","outcome":"written","status":"claimed",)"
               R"("rule":"CR-06","method":"PATCH",)"
               R"("path":"/services/data/v59.0/sobjects/CampaignMember/00v000000000001",)"
               R"("body":{"Status":"claimed"}}])");
}

BOOST_AUTO_TEST_CASE(tasks_stay_as_they_were_made) {
    link_fixture world({.crm_campaign = ""});
    const auto kim = world.claim(world.egifts);
    world.run_for(std::chrono::days{1});
    world.live(kim, {act::pick});
    const text_lines expected{"1 task clicked 2020-10-01T09:00:00Z 2020-10-01T09:00:00Z",
                              "2 task claimed 2020-10-02T09:00:00Z 2020-10-02T09:00:00Z"};
    BOOST_TEST(records_of(shown(world)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_11_a_write_that_failed_makes_no_record_and_changes_none) {
    link_fixture world({.kind = crm_kind::hubspot});
    world.connection_is(connection::rejects_writes);
    const auto kim = world.claim(world.egifts);
    BOOST_TEST(shown(world)["records"].empty());
    BOOST_TEST(shown(world)["writes"][0]["outcome"] == "failed");
    BOOST_TEST(shown(world)["works"] == "rejects_writes");
    const auto lee = world.claim(world.egifts, "lee");
    world.connection_is(connection::up);
    world.live(kim, {act::pick});
    world.live(lee, {act::pick});
    const text_lines expected{"3 event claimed 2020-10-01T09:00:00Z 2020-10-01T09:00:00Z",
                              "4 event claimed 2020-10-01T09:00:00Z 2020-10-01T09:00:00Z"};
    BOOST_TEST(records_of(shown(world)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_11_an_update_that_failed_leaves_the_record_as_it_was) {
    link_fixture world({.kind = crm_kind::outreach});
    const auto kim = world.claim(world.egifts);
    world.connection_is(connection::down);
    world.live(kim, {act::pick});
    const text_lines expected{"1 task clicked 2020-10-01T09:00:00Z 2020-10-01T09:00:00Z"};
    BOOST_TEST(records_of(shown(world)) == expected, boost::test_tools::per_element());
    BOOST_TEST(shown(world)["writes"].size() == 2U);
}

BOOST_AUTO_TEST_CASE(CR_11_nobody_says_when_a_member_of_before_was_made) {
    link_fixture world({.kind = crm_kind::pardot});
    world.claim(world.egifts, "lee");
    const text_lines expected{"1 campaign_member clicked ? 2020-10-01T09:00:00Z"};
    BOOST_TEST(records_of(shown(world)) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_connector_shows_its_own_writes) {
    link_fixture world({.kind = crm_kind::hubspot});
    const auto other = world.connected(crm_kind::dynamics);
    const auto link =
        world.here
            .submit(add_link{.campaign = world.coffees, .sender = world.sam, .connector = other})
            .value();
    world.claim(world.egifts);
    world.claim(link, "lee");
    BOOST_TEST(shown(world)["writes"].size() == 1U);
    BOOST_TEST(shown(world)["writes"][0]["send"] == "1");
    const auto view = view_of_crm(world.here, other);
    BOOST_TEST(view["kind"] == "dynamics");
    BOOST_TEST(view["writes"].size() == 1U);
    BOOST_TEST(view["records"][0]["send"] == "2");
    BOOST_TEST(view["records"][0]["object"] == "task");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
