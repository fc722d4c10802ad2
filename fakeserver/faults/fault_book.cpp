// SPDX-License-Identifier: MIT
// Each fault counts for itself, so that adding one does not move when another strikes.
#include "fakeserver/faults/fault_book.hpp"

#include "core/assert.hpp"

#include <algorithm>
#include <chrono>

namespace giftsim::fakeserver {
namespace {

/// Faults draw beside the entities of the world, whose numbers have 32 bits.
constexpr std::uint64_t first_entity = std::uint64_t{1} << 32U;

bool concerns(const kept_fault& fault, std::string_view operation, bool of_api) {
    if (fault.ended) return false;
    return fault.what.operation == operation || (of_api && fault.what.operation == "*");
}

/// Whether it strikes at an occasion that has just been counted, or goes on with what it began.
bool strikes(kept_fault& fault, std::size_t place, instant now, std::uint64_t seed) {
    if (now < fault.until) return true;
    ++fault.occasions;
    if (!fault.what.when.strikes(fault.occasions, sim::luck(seed, first_entity + place)))
        return false;
    if (fault.what.what == sim::http_mishap::rate_limit) fault.until = now + fault.what.by;
    return true;
}

}  // namespace

const std::string& fault_book::add(sim::named<sim::http_fault> what) {
    BOOST_ASSERT_MSG(!is_full(), "no room for another fault");
    auto handle = std::move(what.handle);
    for (auto number = all_.size() + 1; handle.empty(); ++number)
        if (find(std::to_string(number)) == nullptr) handle = std::to_string(number);
    BOOST_ASSERT_MSG(find(handle) == nullptr, "another fault has this handle");
    all_.push_back({std::move(what.add), std::move(handle)});
    return all_.back().handle;
}

bool fault_book::end(std::string_view handle) {
    const auto known = std::find_if(all_.begin(), all_.end(),
                                    [&](const auto& each) { return each.handle == handle; });
    if (known == all_.end()) return false;
    known->ended = true;
    return true;
}

void fault_book::end_all() {
    for (auto& each : all_) each.ended = true;
}

const kept_fault* fault_book::find(std::string_view handle) const {
    const auto known = std::find_if(all_.begin(), all_.end(),
                                    [&](const auto& each) { return each.handle == handle; });
    return known == all_.end() ? nullptr : &*known;
}

std::optional<struck_fault> fault_book::look(std::string_view operation, bool of_api, instant now,
                                             std::uint64_t seed) {
    kept_fault* met = nullptr;
    for (std::size_t i = 0; i < all_.size(); ++i) {
        auto& each = all_[i];
        if (!concerns(each, operation, of_api) || !strikes(each, i, now, seed)) continue;
        if (met == nullptr) met = &each;
    }
    if (met == nullptr) return std::nullopt;
    ++met->struck;
    const auto rest = std::chrono::ceil<std::chrono::seconds>(met->until - now).count();
    return struck_fault{met->what, met->handle, std::max<std::int64_t>(rest, 0)};
}

}  // namespace giftsim::fakeserver
