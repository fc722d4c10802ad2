// SPDX-License-Identifier: MIT
// The fault as it was written, and its counts.
#include "fakeserver/faults/fault_view.hpp"

namespace giftsim::fakeserver {

sim::json_view view_of_fault(const kept_fault& kept) {
    auto view = sim::view_of_http_fault(kept.what);
    view["id"] = kept.handle;
    view["occasions"] = kept.occasions;
    view["struck"] = kept.struck;
    view["ended"] = kept.ended;
    return view;
}

}  // namespace giftsim::fakeserver
