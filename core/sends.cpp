// SPDX-License-Identifier: MIT
// What is kept where, and how the members of a population are called.
#include "core/sends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

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
        letters_.push_back(letter_of(to, sent_via));
    }
    ++by_state_[static_cast<std::size_t>(record.where)];
    return send_id::at(records_.size() - 1);
}

/// What is the same as in the letter before, as it often is where many are sent one after another,
/// need not be looked for.
letter sends::letter_of(const recipient& to, std::string_view sent_via) {
    const auto before = letters_.empty() ? letter{} : letters_.back();
    const auto keep = [this](std::string_view text, text_ref last) {
        return text == texts_.get(last) ? last : texts_.keep(text);
    };
    return {keep(to.first_name, before.first_name), keep(to.last_name, before.last_name),
            keep(to.email, before.email),           keep(to.phone, before.phone),
            keep(to.company, before.company),       keep(to.title, before.title),
            keep(to.message, before.message),       keep(sent_via, before.sent_via)};
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

std::uint32_t sends::member_of(send_id which) const {
    const auto place = (*this)[which].letter;
    return (place & member_bit) != 0 ? place & ~member_bit : 0;
}

std::string sends::email_of(send_id which) const {
    const auto member = member_of(which);
    return member != 0 ? fmt::format(member_email_format, member)
                       : std::string(texts_.get(letters_[(*this)[which].letter].email));
}

std::uint32_t sends::member_called(std::string_view email) {
    const auto begin = member_email_format.find('{');
    std::uint32_t member = 0;
    if (email.size() <= begin) return 0;
    (void)std::from_chars(email.data() + begin, email.data() + email.size(), member);
    const bool is_one = member < member_bit && fmt::format(member_email_format, member) == email;
    return is_one ? member : 0;
}

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

const trouble& sends::trouble_of(const send& record) const {
    static constexpr trouble none{};
    if (record.aside == 0 || record.reachdesk) return none;
    const auto place = record.physical ? parcel_of(record).troubles : record.aside;
    return place == 0 ? none : troubles_[place - 1];
}

trouble& sends::troubles_for(send& record) {
    BOOST_ASSERT_MSG(!record.reachdesk, "nothing of the kind is kept of Reachdesk's sends");
    auto& place = record.physical ? parcel_of(record).troubles : record.aside;
    if (place == 0) {
        troubles_.push_back({});
        place = static_cast<std::uint32_t>(troubles_.size());
    }
    return troubles_[place - 1];
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

std::uint32_t sends::keep(const address& given) {
    if (given.empty()) return 0;
    return addresses_.keep({texts_.keep(given.line1), texts_.keep(given.line2),
                            texts_.keep(given.city), texts_.keep(given.state),
                            texts_.keep(given.postal_code), texts_.keep(given.country)});
}

address sends::spelt(std::uint32_t place) const {
    if (place == 0) return {};
    const auto& where = addresses_[place];
    return {texts_.get(where.line1), texts_.get(where.line2),       texts_.get(where.city),
            texts_.get(where.state), texts_.get(where.postal_code), texts_.get(where.country)};
}

address sends::address_of(const send& record) const {
    const auto& own = parcel_of(record);
    return spelt(own.confirmed == 0 ? own.given : own.confirmed);
}

std::string_view sends::carrier_of(send_id which) const {
    const auto& own = parcel_of((*this)[which]);
    if (!own.is_labelled) return {};
    const auto named = own.label == 0 ? text_ref{} : labels_[own.label - 1].carrier;
    return named.empty() ? usual_carrier : texts_.get(named);
}

std::string sends::tracking_of(send_id which) const {
    const auto& own = parcel_of((*this)[which]);
    if (!own.is_labelled) return {};
    const auto named = own.label == 0 ? text_ref{} : labels_[own.label - 1].tracking;
    return named.empty() ? usual_tracking(which) : std::string(texts_.get(named));
}

void sends::put_label(send_id which, std::string_view carrier, std::string_view tracking) {
    auto& own = parcel_of((*this)[which]);
    own.is_labelled = true;
    if (own.label == 0 && carrier.empty() && tracking.empty()) return;
    if (own.label == 0) {
        labels_.push_back({});
        own.label = static_cast<std::uint32_t>(labels_.size());
    }
    labels_[own.label - 1] = {texts_.keep(carrier), texts_.keep(tracking)};
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
