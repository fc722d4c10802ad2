// SPDX-License-Identifier: MIT
// One function per sort of record, one row per call.
#include "sim/crm/crm_call.hpp"

#include "core/instant_text.hpp"
#include "sim/percent_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::sim {
namespace {

using enum crm_kind;

/// Everything that a record is made of.
struct facts {
    const domain& here;
    const crm_write& written;

    const send& record() const { return here.all_sends()[written.send]; }
    const claim& own() const { return here.all_sends().claim_of(record()); }
    const campaign& offer() const { return here.campaigns()[record().campaign.index()]; }
    std::string email() const { return here.all_sends().email_of(written.send); }
    std::string_view word() const { return name(written.word); }
    const std::string& gift_name() const { return here.gifts()[written.gift.index()].name; }
    std::string at() const { return to_text(written.at); }
    std::string day() const { return at().substr(0, 10); }

    /// A population's members are known to no directory; they come after everybody else.
    std::uint64_t person() const {
        constexpr std::uint64_t members = 1'000'000'000;
        return own().contact ? own().contact.number : members + written.send.number;
    }
    std::string subject() const { return fmt::format("Reachdesk: {} - {}", offer().name, word()); }
    std::string description() const { return fmt::format("{} is {}", gift_name(), word()); }
};

/// Fifteen characters behind a prefix of three that says what it is, as Salesforce has them.
std::string salesforce_id(std::string_view prefix, std::uint64_t number) {
    return fmt::format("{}{:012}", prefix, number);
}

std::string dynamics_id(std::uint64_t number) {
    return fmt::format("00000000-0000-4000-8000-{:012}", number);
}

json_view campaign_member(const facts& of) {
    return {{"CampaignId", of.offer().crm_campaign},
            {"ContactId", salesforce_id("003", of.person())},
            {"Status", of.word()}};
}

json_view salesforce_task(const facts& of) {
    json_view task{{"OwnerId", salesforce_id("005", of.record().sender.number)},
                   {"Subject", of.subject()},
                   {"ActivityDate", of.day()},
                   {"Status", "Completed"},
                   {"WhoId", salesforce_id("003", of.person())}};
    if (!of.offer().crm_campaign.empty()) task["WhatId"] = of.offer().crm_campaign;
    return task;
}

json_view hubspot_event(const facts& of) {
    return {{"eventName", "pe1_reachdesk_activity"},
            {"email", of.email()},
            {"occurredAt", of.at()},
            {"uuid", dynamics_id(of.written.record)},
            {"properties",
             {{"status", of.word()}, {"campaign", of.offer().name}, {"gift", of.gift_name()}}}};
}

json_view dynamics_task(const facts& of) {
    return {{"subject", of.subject()},
            {"description", of.description()},
            {"scheduledend", of.at()},
            {"prioritycode", 1},
            {"regardingobjectid_contact_task@odata.bind",
             fmt::format("/contacts({})", dynamics_id(of.person()))}};
}

json_view salesloft_task(const facts& of) {
    return {{"subject", of.subject()},
            {"person_id", of.person()},
            {"user_id", of.record().sender.number},
            {"task_type", "general"},
            {"due_date", of.day()},
            {"current_state", "completed"},
            {"idempotency_key", fmt::format("reachdesk-{}", of.written.send.number)},
            {"description", of.description()}};
}

json_view salesloft_note(const facts& of) {
    return {{"content", of.subject()},
            {"associated_with_type", "person"},
            {"associated_with_id", of.person()},
            {"skip_crm_sync", false}};
}

json_view related(std::string_view type, std::uint64_t id) {
    return {{"data", {{"type", type}, {"id", id}}}};
}

json_view outreach_record(const facts& of, std::string_view type, json_view attributes) {
    json_view relationships{{"prospect", related("prospect", of.person())}};
    if (type == "task")
        relationships = {{"owner", related("user", of.record().sender.number)},
                         {"subject", related("prospect", of.person())}};
    json_view data{{"type", type}};
    if (!of.written.creates) data["id"] = of.written.record;
    data["attributes"] = std::move(attributes);
    data["relationships"] = std::move(relationships);
    return {{"data", std::move(data)}};
}

json_view outreach_task(const facts& of) {
    return outreach_record(of, "task",
                           {{"action", "action_item"}, {"dueAt", of.at()}, {"note", of.subject()}});
}

json_view outreach_event(const facts& of) {
    return outreach_record(of, "event",
                           {{"name", "Reachdesk"}, {"eventAt", of.at()}, {"body", of.subject()}});
}

json_view marketo_activity(const facts& of) {
    json_view attributes = json_view::array();
    attributes.push_back({{"name", "Status"}, {"value", of.word()}});
    attributes.push_back({{"name", "Campaign"}, {"value", of.offer().name}});
    json_view input = json_view::array();
    input.push_back({{"leadId", of.person()},
                     {"activityDate", of.at()},
                     {"activityTypeId", 100'001},
                     {"primaryAttributeValue", of.offer().name},
                     {"attributes", std::move(attributes)}});
    return {{"input", std::move(input)}};
}

json_view marketo_member(const facts& of) {
    json_view input = json_view::array();
    input.push_back({{"leadId", of.person()}});
    return {{"statusName", of.word()}, {"input", std::move(input)}};
}

/// How a sort of record is written there. In paths, {} is the id of the record, or of Marketo's
/// program.
struct dialect {
    crm_kind kind;
    crm_object object;
    json_view (*fields)(const facts&);
    std::string_view create, update;  ///< "METHOD /path"
    std::string_view changes{};       ///< the one field that an update may carry; else all
};

constexpr std::array dialects{
    dialect{salesforce, crm_object::campaign_member, campaign_member,
            "POST /services/data/v59.0/sobjects/CampaignMember",
            "PATCH /services/data/v59.0/sobjects/CampaignMember/{}", "Status"},
    dialect{salesforce, crm_object::task, salesforce_task,
            "POST /services/data/v59.0/sobjects/Task", ""},
    dialect{pardot, crm_object::campaign_member, campaign_member,
            "POST /services/data/v59.0/sobjects/CampaignMember",
            "PATCH /services/data/v59.0/sobjects/CampaignMember/{}", "Status"},
    dialect{hubspot, crm_object::event, hubspot_event, "POST /events/v3/send",
            "POST /events/v3/send"},
    dialect{dynamics, crm_object::task, dynamics_task, "POST /api/data/v9.2/tasks",
            "PATCH /api/data/v9.2/tasks({})"},
    dialect{salesloft, crm_object::task, salesloft_task, "POST /v2/tasks", "PUT /v2/tasks/{}"},
    dialect{salesloft, crm_object::note, salesloft_note, "POST /v2/notes", ""},
    dialect{outreach, crm_object::task, outreach_task, "POST /api/v2/tasks",
            "PATCH /api/v2/tasks/{}"},
    dialect{outreach, crm_object::event, outreach_event, "POST /api/v2/events", ""},
    dialect{marketo, crm_object::activity, marketo_activity,
            "POST /rest/v1/activities/external.json", ""},
    dialect{marketo, crm_object::program_member, marketo_member,
            "POST /rest/v1/programs/{}/members/status.json",
            "POST /rest/v1/programs/{}/members/status.json"},
};

const dialect& dialect_of(const facts& of) {
    const auto kind = of.here.connectors()[of.written.connector.index()].kind;
    const auto found = std::find_if(dialects.begin(), dialects.end(), [&](const dialect& each) {
        return each.kind == kind && each.object == of.written.object;
    });
    BOOST_ASSERT_MSG(found != dialects.end(), "every row of the CRMs' table has its dialect");
    return *found;
}

std::string id_in_path(const facts& of, crm_kind kind) {
    const auto record = of.written.record;
    if (kind == marketo) return percent_encoded(of.offer().crm_campaign);
    if (kind == dynamics) return dynamics_id(record);
    return kind == salesforce || kind == pardot ? salesforce_id("00v", record)
                                                : std::to_string(record);
}

}  // namespace

json_view crm_fields_of(const domain& here, const crm_write& written) {
    const facts all{here, written};
    return dialect_of(all).fields(all);
}

crm_call crm_call_of(const domain& here, const crm_write& written) {
    const facts all{here, written};
    const auto& how = dialect_of(all);
    const auto line = written.creates ? how.create : how.update;
    const auto space = line.find(' ');
    crm_call call{std::string(line.substr(0, space)),
                  fmt::format(fmt::runtime(line.substr(space + 1)), id_in_path(all, how.kind)),
                  how.fields(all)};
    const auto only = std::string(how.changes);
    if (!written.creates && !only.empty()) call.body = {{only, call.body.at(only)}};
    return call;
}

}  // namespace giftsim::sim
