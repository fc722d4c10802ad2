// SPDX-License-Identifier: MIT
// Records are what the writes that were taken come to.
#include "sim/view/crm_view.hpp"

#include "core/instant_text.hpp"
#include "sim/crm/crm_call.hpp"
#include "sim/view/claim_view.hpp"
#include "sim/view/number_text.hpp"

#include <map>

namespace giftsim::sim {
namespace {

using giftsim::to_text;  // of instants; digests have their own

json_view view_of_write(const domain& here, const crm_write& written) {
    const auto call = crm_call_of(here, written);
    return {{"at", to_text(written.at)},
            {"send", number_text(written.send)},
            {"object", name(written.object)},
            {"record", std::to_string(written.record)},
            {"how", written.creates ? "create" : "update"},
            {"outcome", written.failed ? "failed" : "written"},
            {"status", name(written.word)},
            {"rule", written.cause.text()},
            {"method", call.method},
            {"path", call.path},
            {"body", call.body}};
}

json_view view_of_record(const domain& here, const crm_write& written) {
    return {{"id", std::to_string(written.record)},
            {"object", name(written.object)},
            {"send", number_text(written.send)},
            {"status", name(written.word)},
            {"created_at", nullptr},  // one that the CRM had already is somebody else's
            {"updated_at", to_text(written.at)},
            {"fields", crm_fields_of(here, written)}};
}

/// What a record has come to.
struct latest {
    const crm_write* last = nullptr;
    instant created = never;
};

/// By number: every record that a connector has written, as whoever wrote it last left it.
std::map<std::uint32_t, latest> records_of(const crm_log& told, connector_id which) {
    std::map<std::uint32_t, latest> records;
    const auto& all = told.writes();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].connector == which && !all[i].failed) records[all[i].record];
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto known = records.find(all[i].record);
        if (known == records.end() || all[i].failed) continue;
        known->second.last = &all[i];
        if (all[i].creates) known->second.created = all[i].at;
    }
    return records;
}

}  // namespace

json_view view_of_crm(const world& here, connector_id which) {
    auto view = view_of_connector(here.state(), which);
    auto records = json_view::array();
    for (const auto& [number, record] : records_of(here.told(), which)) {
        records.push_back(view_of_record(here.state(), *record.last));
        if (record.created != never) records.back()["created_at"] = to_text(record.created);
    }
    auto writes = json_view::array();
    const auto& all = here.told().writes();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].connector == which) writes.push_back(view_of_write(here.state(), all[i]));
    view["records"] = std::move(records);
    view["writes"] = std::move(writes);
    return view;
}

}  // namespace giftsim::sim
