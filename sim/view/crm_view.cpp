// SPDX-License-Identifier: MIT
// Records are what the writes that were taken come to.
#include "sim/view/crm_view.hpp"

#include "core/instant_text.hpp"
#include "sim/crm/crm_call.hpp"
#include "sim/view/claim_view.hpp"
#include "sim/view/number_text.hpp"

#include <algorithm>

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
            {"status", written.word},
            {"rule", written.cause.text()},
            {"method", call.method},
            {"path", call.path},
            {"body", call.body}};
}

/// Lays a write over the list of records.
void put(json_view& records, const domain& here, const crm_write& written) {
    const auto id = std::to_string(written.record);
    json_view record{{"id", id},
                     {"object", name(written.object)},
                     {"send", number_text(written.send)},
                     {"status", written.word},
                     {"created_at", nullptr},  // one that the CRM had already is somebody else's
                     {"updated_at", to_text(written.at)},
                     {"fields", crm_fields_of(here, written)}};
    if (written.creates) record["created_at"] = record["updated_at"];
    const auto before = std::find_if(records.begin(), records.end(),
                                     [&](const json_view& each) { return each["id"] == id; });
    if (before == records.end()) return records.push_back(std::move(record));
    record["created_at"] = (*before)["created_at"];
    *before = std::move(record);
}

}  // namespace

json_view view_of_crm(const world& here, connector_id which) {
    auto view = view_of_connector(here.state(), which);
    auto records = json_view::array();
    auto writes = json_view::array();
    const auto& all = here.told().writes();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].connector != which) continue;
        writes.push_back(view_of_write(here.state(), all[i]));
        if (!all[i].failed) put(records, here.state(), all[i]);
    }
    view["records"] = std::move(records);
    view["writes"] = std::move(writes);
    return view;
}

}  // namespace giftsim::sim
