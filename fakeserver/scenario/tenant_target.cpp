// SPDX-License-Identifier: MIT
// What is asked about the server is answered with the views of the control API.
#include "fakeserver/scenario/tenant_target.hpp"

#include "fakeserver/conduct/conduct_view.hpp"
#include "fakeserver/faults/befall.hpp"
#include "fakeserver/faults/fault_view.hpp"
#include "fakeserver/journal/journal_view.hpp"

namespace giftsim::fakeserver {

sim::json_view tenant_target::view(const sim::question& asked) const {
    using kind = sim::question::kind;
    if (asked.about == kind::fault) {
        const auto* kept = on_.now.faults().find(asked.address);
        return kept != nullptr ? view_of_fault(*kept) : sim::json_view();
    }
    if (asked.about == kind::journal)
        return view_of_journal(on_.notes.kept, {.limit = journal_filter::limit_max});
    if (asked.about == kind::conduct) return view_of_conduct(on_.notes.judged);
    return direct_target::view(asked);
}

std::optional<std::string> tenant_target::add_fault(const sim::named<sim::http_fault>& what) {
    if (auto wrong = no_such_operation(what.add)) return wrong;
    auto& all = on_.now.faults();
    if (all.is_full()) return "there is no room for another fault";
    if (all.find(what.handle) != nullptr) return "another fault has this handle";
    (void)all.add(what);
    return std::nullopt;
}

}  // namespace giftsim::fakeserver
