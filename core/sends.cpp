// SPDX-License-Identifier: MIT
// Where letters are kept, and how the members of a population are called.
#include "core/sends.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace giftsim {
namespace {

/// In a record's `letter`: the rest is a member's place, and no letter was kept.
constexpr std::uint32_t member_bit = std::uint32_t{1} << 31U;

constexpr std::string_view member_first_name = "Member";
constexpr std::string_view member_email_format = "member-{}@population.example";

}  // namespace

send_id sends::add(const send& record, const recipient& to, std::uint32_t member,
                   std::string_view sent_via) {
    auto& kept = records_.push_back(record);
    steps_.begin();
    if (member != 0) {
        BOOST_ASSERT_MSG(member < member_bit, "a population has less than 2^31 members");
        kept.letter = member | member_bit;
    } else {
        kept.letter = static_cast<std::uint32_t>(letters_.size());
        letters_.push_back({texts_.keep(to.first_name), texts_.keep(to.last_name),
                            texts_.keep(to.email), texts_.keep(to.phone), texts_.keep(to.company),
                            texts_.keep(to.title), texts_.keep(to.message), texts_.keep(sent_via)});
    }
    ++by_state_[static_cast<std::size_t>(record.where)];
    return send_id::at(records_.size() - 1);
}

written_recipient sends::recipient_of(send_id which) const {
    const auto place = (*this)[which].letter;
    if ((place & member_bit) != 0) {
        const auto member = place & ~member_bit;
        return {std::string(member_first_name),
                fmt::format("{}", member),
                fmt::format(member_email_format, member),
                {},
                {},
                {},
                {}};
    }
    const auto& kept = letters_[place];
    const auto text = [&](text_ref ref) { return std::string(texts_.get(ref)); };
    return {text(kept.first_name), text(kept.last_name), text(kept.email),  text(kept.phone),
            text(kept.company),    text(kept.title),     text(kept.message)};
}

std::string_view sends::sent_via(send_id which) const {
    return is_member(which) ? std::string_view{}
                            : texts_.get(letters_[(*this)[which].letter].sent_via);
}

namespace {

std::array<text_ref*, 7> personal(letter& of) {
    return {&of.first_name, &of.last_name, &of.email,  &of.phone,
            &of.company,    &of.title,     &of.message};
}

/// All but the country, which says whether and for how much a parcel can go there.
std::array<text_ref*, 5> personal(kept_address& of) {
    return {&of.line1, &of.line2, &of.city, &of.state, &of.postal_code};
}

template <std::size_t Count>
void drop(const std::array<text_ref*, Count>& texts, std::vector<text_ref>& dropped) {
    for (auto* each : texts) {
        if (!each->empty()) dropped.push_back(*each);
        *each = {};
    }
}

}  // namespace

void sends::erase(const std::vector<send_id>& all) {
    std::vector<text_ref> dropped;
    for (const auto which : all) {
        BOOST_ASSERT_MSG(!is_member(which), "nothing was written about a member");
        auto& record = (*this)[which];
        record.erased = true;
        drop(personal(letters_[record.letter]), dropped);
        if (!record.physical) continue;
        drop(personal(parcel_of(record).given), dropped);
        drop(personal(parcel_of(record).confirmed), dropped);
    }
    overwrite_unused(std::move(dropped));
}

/// Texts are kept once, so somebody else may have the same.
void sends::overwrite_unused(std::vector<text_ref> dropped) {
    const auto earlier = [](text_ref one, text_ref other) { return one.offset < other.offset; };
    std::sort(dropped.begin(), dropped.end(), earlier);
    dropped.erase(std::unique(dropped.begin(), dropped.end()), dropped.end());
    std::vector<bool> used(dropped.size());
    const auto mark = [&](text_ref text) {
        const auto same = std::lower_bound(dropped.begin(), dropped.end(), text, earlier);
        if (same != dropped.end() && *same == text)
            used[static_cast<std::size_t>(same - dropped.begin())] = true;
    };
    for (std::size_t i = 0; i < letters_.size(); ++i) {
        for (const auto* each : personal(letters_[i])) mark(*each);
        mark(letters_[i].sent_via);
    }
    for (std::size_t i = 0; i < parcels_.size(); ++i) {
        auto& own = parcels_[i];
        for (auto* address : {&own.given, &own.confirmed}) {
            for (const auto* each : personal(*address)) mark(*each);
            mark(address->country);
        }
        for (const auto each : {own.carrier, own.tracking, own.trouble_text}) mark(each);
    }
    for (std::size_t i = 0; i < dropped.size(); ++i)
        if (!used[i]) texts_.erase(dropped[i]);
}

bool sends::is_member(send_id which) const { return ((*this)[which].letter & member_bit) != 0; }

std::string sends::email_of(send_id which) const { return recipient_of(which).email; }

std::array<std::string_view, 7> sends::texts_of(send_id which, member_text& room) const {
    const auto place = (*this)[which].letter;
    if ((place & member_bit) == 0) {
        const auto& kept = letters_[place];
        return {texts_.get(kept.first_name), texts_.get(kept.last_name), texts_.get(kept.email),
                texts_.get(kept.phone),      texts_.get(kept.company),   texts_.get(kept.title),
                texts_.get(kept.message)};
    }
    const auto member = place & ~member_bit;
    auto* const begin = room.data();
    auto* const number_end = fmt::format_to(begin, "{}", member);
    auto* const email_end = fmt::format_to(number_end, member_email_format, member);
    return {member_first_name, {begin, number_end}, {number_end, email_end}, {}, {}, {}, {}};
}

trouble sends::trouble_of(const send& record) const {
    if (record.aside == 0) return {};
    if (record.physical) return parcel_of(record).troubles;
    return record.reachdesk ? trouble{} : troubles_[record.aside - 1];
}

trouble& sends::troubles_for(send& record) {
    BOOST_ASSERT_MSG(!record.reachdesk, "nothing of the kind is kept of Reachdesk's sends");
    if (record.physical) return parcel_of(record).troubles;
    if (record.aside == 0) {
        troubles_.push_back({});
        record.aside = static_cast<std::uint32_t>(troubles_.size());
    }
    return troubles_[record.aside - 1];
}

parcel& sends::add_parcel(send& record) {
    BOOST_ASSERT_MSG(record.physical && record.aside == 0, "a physical send has one parcel");
    parcels_.push_back({});
    record.aside = static_cast<std::uint32_t>(parcels_.size());
    return parcels_.back();
}

claim& sends::add_claim(send& record) {
    BOOST_ASSERT_MSG(record.reachdesk, "only a send on Reachdesk has a claim");
    claims_.push_back({});
    const auto place = static_cast<std::uint32_t>(claims_.size());
    (record.physical ? parcel_of(record).claim : record.aside) = place;
    return claims_.back();
}

kept_address sends::keep(const address& given) {
    return {texts_.keep(given.line1), texts_.keep(given.line2),       texts_.keep(given.city),
            texts_.keep(given.state), texts_.keep(given.postal_code), texts_.keep(given.country)};
}

address sends::spelt(const kept_address& where) const {
    return {texts_.get(where.line1), texts_.get(where.line2),       texts_.get(where.city),
            texts_.get(where.state), texts_.get(where.postal_code), texts_.get(where.country)};
}

instant sends::since(send_id which) const {
    const auto rows = (*this)[which].life().rows();
    auto entered = never;
    steps_.for_each(which, [&](step taken) {
        if (rows[taken.row()].moves()) entered = taken.at();
    });
    return entered;
}

instant sends::begun(send_id which) const {
    auto first = never;
    steps_.for_each(which, [&](step taken) { first = std::min(first, taken.at()); });
    return first;
}

void sends::count_move(state from, state to) {
    --by_state_[static_cast<std::size_t>(from)];
    ++by_state_[static_cast<std::size_t>(to)];
}

}  // namespace giftsim
