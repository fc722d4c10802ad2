// SPDX-License-Identifier: MIT
// Whatever was written about somebody goes (API-11). Texts and addresses are kept once, so somebody
// else may have the same.
#include "core/sends.hpp"

#include <algorithm>

namespace giftsim {
namespace {

std::array<text_ref*, 7> personal(letter& of) {
    return {&of.first_name, &of.last_name, &of.email,  &of.phone,
            &of.company,    &of.title,     &of.message};
}

void drop(text_ref text, std::vector<text_ref>& dropped) {
    if (!text.empty()) dropped.push_back(text);
}

void drop(const kept_address& of, std::vector<text_ref>& dropped) {
    for (const auto each : {of.line1, of.line2, of.city, of.state, of.postal_code})
        drop(each, dropped);
}

}  // namespace

void sends::erase(const std::vector<send_id>& all) {
    std::vector<text_ref> dropped;
    for (const auto which : all) {
        BOOST_ASSERT_MSG(!is_member(which), "nothing was written about a member");
        auto& record = (*this)[which];
        record.erased = true;
        for (auto* each : personal(letters_[record.letter])) {
            drop(*each, dropped);
            *each = {};
        }
        if (!record.physical) continue;
        auto& own = parcel_of(record);
        for (auto* place : {&own.given, &own.confirmed}) {
            drop(addresses_[*place], dropped);
            *place = without_person(*place);
        }
    }
    forget_unused_addresses();
    overwrite_unused(std::move(dropped));
}

/// The country alone, which says whether and for how much a parcel can go there.
std::uint32_t sends::without_person(std::uint32_t place) {
    return addresses_.keep({.country = addresses_[place].country});
}

void sends::forget_unused_addresses() {
    std::vector<bool> used(addresses_.last() + std::size_t{1});
    for (std::size_t i = 0; i < parcels_.size(); ++i)
        used[parcels_[i].given] = used[parcels_[i].confirmed] = true;
    for (std::uint32_t place = 1; place <= addresses_.last(); ++place)
        if (!used[place]) addresses_.erase(place);
}

/// Every text that something still refers to.
template <class See>
void sends::for_each_text(See see) const {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
        auto own = letters_[i];
        for (const auto* each : personal(own)) see(*each);
        see(own.sent_via);
    }
    for (std::uint32_t place = 1; place <= addresses_.last(); ++place) {
        const auto& of = addresses_[place];
        for (const auto each : {of.line1, of.line2, of.city, of.state, of.postal_code, of.country})
            see(each);
    }
    for (std::size_t i = 0; i < parcels_.size(); ++i) see(parcels_[i].trouble_text);
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        see(labels_[i].carrier);
        see(labels_[i].tracking);
    }
}

void sends::overwrite_unused(std::vector<text_ref> dropped) {
    const auto earlier = [](text_ref one, text_ref other) { return one.offset < other.offset; };
    std::sort(dropped.begin(), dropped.end(), earlier);
    dropped.erase(std::unique(dropped.begin(), dropped.end()), dropped.end());
    std::vector<bool> used(dropped.size());
    for_each_text([&](text_ref text) {
        const auto same = std::lower_bound(dropped.begin(), dropped.end(), text, earlier);
        if (same != dropped.end() && *same == text)
            used[static_cast<std::size_t>(same - dropped.begin())] = true;
    });
    for (std::size_t i = 0; i < dropped.size(); ++i)
        if (!used[i]) texts_.erase(dropped[i]);
}

}  // namespace giftsim
