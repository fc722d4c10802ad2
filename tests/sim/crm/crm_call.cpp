// SPDX-License-Identifier: MIT
// Tests sim/crm/crm_call.hpp: each write as the call that the system's own API would take.
#include "sim/crm/crm_call.hpp"

#include "tests/sim/reachdesk.hpp"

#include <boost/test/unit_test.hpp>

namespace giftsim::sim {

using testing::link_fixture;
using testing::text_lines;

BOOST_AUTO_TEST_SUITE(crm_calls)

namespace {

constexpr auto seed = reachdesk_profile::seed;
constexpr auto later = reachdesk_profile::of_2025;

/// "POST /v2/notes {...}" of every write, in order.
text_lines calls_in(const world& any) {
    text_lines all;
    const auto& writes = any.told().writes();
    for (std::size_t i = 0; i < writes.size(); ++i) {
        const auto call = crm_call_of(any.state(), writes[i]);
        all.push_back(fmt::format("{} {} {}", call.method, call.path, call.body.dump()));
    }
    return all;
}

/// Kim claims coffee on 1 October at nine, and takes it the day after.
text_lines calls_of_an_egift(crm_kind kind, reachdesk_profile by,
                             const std::string& crm_campaign = "701C") {
    link_fixture world({.kind = kind, .by = by, .crm_campaign = crm_campaign});
    const auto kim = world.claim(world.egifts);
    world.run_for(std::chrono::days{1});
    world.live(kim, {act::pick});
    return calls_in(world.here);
}

}  // namespace

BOOST_AUTO_TEST_CASE(CR_01_salesforce_has_members_of_campaigns_and_tasks) {
    const text_lines expected{
        R"(POST /services/data/v59.0/sobjects/CampaignMember )"
        R"({"CampaignId":"701C","ContactId":"003000000000001","Status":"clicked"})",
        R"(POST /services/data/v59.0/sobjects/Task )"
        R"({"OwnerId":"005000000000002","Subject":"Reachdesk: Coffees - clicked",)"
        R"("ActivityDate":"2020-10-01","Status":"Completed","WhoId":"003000000000001",)"
        R"("WhatId":"701C"})",
        R"(PATCH /services/data/v59.0/sobjects/CampaignMember/00v000000000001 )"
        R"({"Status":"claimed"})",
        R"(POST /services/data/v59.0/sobjects/Task )"
        R"({"OwnerId":"005000000000002","Subject":"Reachdesk: Coffees - claimed",)"
        R"("ActivityDate":"2020-10-02","Status":"Completed","WhoId":"003000000000001",)"
        R"("WhatId":"701C"})",
    };
    for (const auto by : {seed, later})
        BOOST_TEST(calls_of_an_egift(crm_kind::salesforce, by) == expected,
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_01_a_task_of_an_unmapped_campaign_is_about_nothing) {
    BOOST_TEST(calls_of_an_egift(crm_kind::salesforce, seed, "").front() ==
               R"(POST /services/data/v59.0/sobjects/Task )"
               R"({"OwnerId":"005000000000002","Subject":"Reachdesk: Coffees - clicked",)"
               R"("ActivityDate":"2020-10-01","Status":"Completed","WhoId":"003000000000001"})");
}

BOOST_AUTO_TEST_CASE(CR_06_pardot_is_told_through_salesforce) {
    const text_lines expected{
        R"(POST /services/data/v59.0/sobjects/CampaignMember )"
        R"({"CampaignId":"701C","ContactId":"003000000000001","Status":"clicked"})",
        R"(PATCH /services/data/v59.0/sobjects/CampaignMember/00v000000000001 )"
        R"({"Status":"claimed"})",
    };
    for (const auto by : {seed, later})
        BOOST_TEST(calls_of_an_egift(crm_kind::pardot, by) == expected,
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_03_hubspot_has_custom_events) {
    const text_lines expected{
        R"(POST /events/v3/send {"eventName":"pe1_reachdesk_activity","email":"kim@example.com",)"
        R"("occurredAt":"2020-10-01T09:00:00Z","uuid":"00000000-0000-4000-8000-000000000001",)"
        R"("properties":{"status":"clicked","campaign":"Coffees","gift":"Coffee"}})",
        R"(POST /events/v3/send {"eventName":"pe1_reachdesk_activity","email":"kim@example.com",)"
        R"("occurredAt":"2020-10-02T09:00:00Z","uuid":"00000000-0000-4000-8000-000000000001",)"
        R"("properties":{"status":"claimed","campaign":"Coffees","gift":"Coffee"}})",
    };
    for (const auto by : {seed, later})
        BOOST_TEST(calls_of_an_egift(crm_kind::hubspot, by) == expected,
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_05_dynamics_has_a_task) {
    const text_lines expected{
        R"(POST /api/data/v9.2/tasks {"subject":"Reachdesk: Coffees - clicked",)"
        R"("description":"Coffee is clicked","scheduledend":"2020-10-01T09:00:00Z",)"
        R"("prioritycode":1,"regardingobjectid_contact_task@odata.bind":)"
        R"x("/contacts(00000000-0000-4000-8000-000000000001)"})x",
        R"(PATCH /api/data/v9.2/tasks(00000000-0000-4000-8000-000000000001) )"
        R"({"subject":"Reachdesk: Coffees - claimed",)"
        R"("description":"Coffee is claimed","scheduledend":"2020-10-02T09:00:00Z",)"
        R"("prioritycode":1,"regardingobjectid_contact_task@odata.bind":)"
        R"x("/contacts(00000000-0000-4000-8000-000000000001)"})x",
    };
    for (const auto by : {seed, later})
        BOOST_TEST(calls_of_an_egift(crm_kind::dynamics, by) == expected,
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_07_salesloft_has_a_task) {
    const text_lines expected{
        R"(POST /v2/tasks {"subject":"Reachdesk: Coffees - clicked","person_id":1,"user_id":2,)"
        R"("task_type":"general","due_date":"2020-10-01","current_state":"completed",)"
        R"("idempotency_key":"reachdesk-1","description":"Coffee is clicked"})",
        R"(PUT /v2/tasks/1 {"subject":"Reachdesk: Coffees - claimed","person_id":1,"user_id":2,)"
        R"("task_type":"general","due_date":"2020-10-02","current_state":"completed",)"
        R"("idempotency_key":"reachdesk-1","description":"Coffee is claimed"})",
    };
    BOOST_TEST(calls_of_an_egift(crm_kind::salesloft, seed) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_10_salesloft_has_notes_instead) {
    const text_lines expected{
        R"(POST /v2/notes {"content":"Reachdesk: Coffees - clicked",)"
        R"("associated_with_type":"person","associated_with_id":1,"skip_crm_sync":false})",
        R"(POST /v2/notes {"content":"Reachdesk: Coffees - claimed",)"
        R"("associated_with_type":"person","associated_with_id":1,"skip_crm_sync":false})",
    };
    BOOST_TEST(calls_of_an_egift(crm_kind::salesloft, later) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_08_outreach_has_a_task) {
    const text_lines expected{
        R"(POST /api/v2/tasks {"data":{"type":"task",)"
        R"("attributes":{"action":"action_item","dueAt":"2020-10-01T09:00:00Z",)"
        R"("note":"Reachdesk: Coffees - clicked"},)"
        R"("relationships":{"owner":{"data":{"type":"user","id":2}},)"
        R"("subject":{"data":{"type":"prospect","id":1}}}}})",
        R"(PATCH /api/v2/tasks/1 {"data":{"type":"task","id":1,)"
        R"("attributes":{"action":"action_item","dueAt":"2020-10-02T09:00:00Z",)"
        R"("note":"Reachdesk: Coffees - claimed"},)"
        R"("relationships":{"owner":{"data":{"type":"user","id":2}},)"
        R"("subject":{"data":{"type":"prospect","id":1}}}}})",
    };
    BOOST_TEST(calls_of_an_egift(crm_kind::outreach, seed) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_10_outreach_has_events_instead) {
    const text_lines expected{
        R"(POST /api/v2/events {"data":{"type":"event",)"
        R"("attributes":{"name":"Reachdesk","eventAt":"2020-10-01T09:00:00Z",)"
        R"("body":"Reachdesk: Coffees - clicked"},)"
        R"("relationships":{"prospect":{"data":{"type":"prospect","id":1}}}}})",
        R"(POST /api/v2/events {"data":{"type":"event",)"
        R"("attributes":{"name":"Reachdesk","eventAt":"2020-10-02T09:00:00Z",)"
        R"("body":"Reachdesk: Coffees - claimed"},)"
        R"("relationships":{"prospect":{"data":{"type":"prospect","id":1}}}}})",
    };
    BOOST_TEST(calls_of_an_egift(crm_kind::outreach, later) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CR_10_marketo_has_activities_and_members_of_programs) {
    const auto activity = [](const char* word, const char* at) {
        return fmt::format(
            R"(POST /rest/v1/activities/external.json {{"input":[{{"leadId":1,)"
            R"("activityDate":"{}","activityTypeId":100001,"primaryAttributeValue":"Coffees",)"
            R"("attributes":[{{"name":"Status","value":"{}"}},)"
            R"({{"name":"Campaign","value":"Coffees"}}]}}]}})",
            at, word);
    };
    const text_lines expected{
        activity("clicked", "2020-10-01T09:00:00Z"),
        R"(POST /rest/v1/programs/1001/members/status.json )"
        R"({"statusName":"clicked","input":[{"leadId":1}]})",
        activity("claimed", "2020-10-02T09:00:00Z"),
        R"(POST /rest/v1/programs/1001/members/status.json )"
        R"({"statusName":"claimed","input":[{"leadId":1}]})",
    };
    BOOST_TEST(calls_of_an_egift(crm_kind::marketo, later, "1001") == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_stands_in_a_path_is_written_as_paths_are) {
    BOOST_TEST(calls_of_an_egift(crm_kind::marketo, later, "a/b {}?")
                   .at(1)
                   .starts_with("POST /rest/v1/programs/a%2Fb%20%7B%7D%3F/members/status.json "));
}

BOOST_AUTO_TEST_CASE(CR_02_CR_04_marketo_and_eloqua_are_not_called) {
    for (const auto kind : {crm_kind::marketo, crm_kind::eloqua})
        BOOST_TEST(calls_of_an_egift(kind, seed) == text_lines{}, boost::test_tools::per_element());
    BOOST_TEST(calls_of_an_egift(crm_kind::eloqua, later) == text_lines{},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_record_has_all_its_fields_after_an_update_that_carries_one) {
    link_fixture world;
    world.live(world.claim(world.parcels), {act::confirm_address, act::confirm_identity});
    const auto& update = world.here.told().writes()[2];
    BOOST_TEST_REQUIRE(!update.creates);
    BOOST_TEST(crm_fields_of(world.here.state(), update).dump() ==
               R"({"CampaignId":"701C","ContactId":"003000000000001",)"
               R"("Status":"address confirmed"})");
    BOOST_TEST(crm_call_of(world.here.state(), update).body.dump() ==
               R"({"Status":"address confirmed"})");
}

BOOST_AUTO_TEST_CASE(a_populations_members_are_people_whom_no_directory_knows) {
    link_fixture world({.kind = crm_kind::salesloft});
    world.here.populate({.link = world.egifts}).value();
    const auto call = crm_call_of(world.here.state(), world.here.told().writes()[0]);
    BOOST_TEST(call.body["person_id"] == 1'000'000'001);
}

// The gift that is picked later was not the one on offer before.
BOOST_AUTO_TEST_CASE(a_call_stays_what_it_was_when_another_gift_is_picked) {
    link_fixture world({.kind = crm_kind::hubspot});
    const auto tea =
        world.here.submit(add_gift{{.name = "Tea", .price = testing::usd(25'00)}}).value();
    const auto both = world.here
                          .submit(add_campaign{{.name = "Both",
                                                .on = platform::reachdesk,
                                                .kind = gift_kind::choice,
                                                .gifts = {world.coffee, tea},
                                                .triggered = true}})
                          .value();
    const auto link = world.here.submit(add_link{.campaign = both, .sender = world.sam}).value();
    const auto kim = world.claim(link);
    const auto before = calls_in(world.here);
    world.here.submit(perform{.send = kim, .what = act::pick, .gift = tea}).value();
    const auto after = calls_in(world.here);
    BOOST_TEST(after.front() == before.front());
    BOOST_TEST(after.front().find(R"("gift":"Coffee")") != std::string::npos);
    BOOST_TEST(after.back().find(R"("gift":"Tea")") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace giftsim::sim
