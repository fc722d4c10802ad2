// SPDX-License-Identifier: MIT
// Connectors, contacts and multi-use links: who may make one, and whom its page lets pass (ML-01 to
// ML-05, ML-12, ML-13).
#include "core/address.hpp"
#include "core/domain_offer.hpp"
#include "core/email.hpp"

#include <algorithm>

namespace giftsim {

result<connector_id> domain::apply(const add_connector& what, instant, effects&) {
    const auto& added = what.what;
    if (!has(added.owner) || of(added.owner).removed) return refusal::unknown_user;
    if (added.name.empty()) return refusal::invalid_value;

    connectors_.push_back(added);
    return connector_id::at(connectors_.size() - 1);
}

result<contact_id> domain::apply(const add_contact& what, instant, effects&) {
    const auto& added = what.what;
    for (const auto finder : added.known_to)
        if (!has(finder)) return refusal::unknown_connector;
    const auto& country = added.postal.country;
    if (!is_email(added.email) || (!country.empty() && !is_country(country)))
        return refusal::invalid_value;

    return contacts_.add(added);
}

result<void> domain::apply(const set_connection& what, instant, effects&) {
    if (!has(what.connector)) return refusal::unknown_connector;

    connectors_[what.connector.index()].works = what.works;
    return {};
}

result<link_id> domain::apply(const add_link& what, instant now, effects&) {
    if (!has(what.campaign) || !of(what.campaign).is_open(now)) return refusal::unknown_campaign;
    if (!has(what.sender) || of(what.sender).removed) return refusal::unknown_user;
    if (what.by.user && (!has(what.by.user) || of(what.by.user).removed))
        return refusal::unknown_user;
    if (what.connector && !has(what.connector)) return refusal::unknown_connector;
    const auto finder = std::find_if(connectors_.begin(), connectors_.end(), [&](const auto& one) {
        const bool is_meant = !what.connector || &one == &connectors_[what.connector.index()];
        return one.owner == what.sender && is_meant;
    });
    if (finder == connectors_.end()) return refusal::unknown_connector;
    if (what.by.support || (what.by.user && of(what.by.user).rank != role::admin))
        return refusal::not_permitted;
    if (!of(what.campaign).triggered) return refusal::wrong_campaign;

    const auto place = static_cast<std::size_t>(finder - connectors_.begin());
    links_.push_back({what.campaign, what.sender, connector_id::at(place), what.by.user});
    return link_id::at(links_.size() - 1);
}

bool domain::is_open(link_id which, instant now) const {
    const auto& link = of(which);
    const auto& offered = of(link.campaign).gifts;
    const bool any_listed = std::any_of(offered.begin(), offered.end(),
                                        [&](gift_id each) { return !of(each).delisted; });
    return of(link.campaign).is_open(now) && !of(link.sender).removed && any_listed;
}

// --- the page ------------------------------------------------------------------------------------

bool domain::frees_claim(state where) {
    return where == state::expired || where == state::rejected || where == state::canceled;
}

/// The newest send of that campaign to that address, unless it left the claim free (ML-04).
send_id domain::claim_before(campaign_id in, std::string_view email) const {
    const auto& all = claims_.of(normalised_email(email));
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](send_id each) {
        return sends_[each].campaign == in && !frees_claim(sends_[each].where);
    });
    return last == all.rend() ? send_id{} : *last;
}

/// It is unclaimed or pending: its recipient may come again (ML-04).
bool domain::waits_for_claim(send_id which) const {
    const auto where = sends_[which].where;
    return where == state::pending || where == state::clicked ||
           where == state::awaiting_confirmation;
}

std::vector<std::string_view> domain::missing_fields(link_id which, std::string_view email) const {
    const auto& link = of(which);
    const auto found = contacts_.find(link.connector, email);
    if (!found) return {};
    const auto& known = contacts_[found];
    const auto gift = of(link.campaign).gifts.front();
    std::vector<std::string_view> lacking;
    if (known.first_name.empty()) lacking.push_back("first_name");
    if (known.last_name.empty()) lacking.push_back("last_name");
    if (is_physical(of(gift).kind) && known.postal.country.empty()) lacking.push_back("country");
    return lacking;
}

result<void> domain::could_claim(const claim_link& what, instant now) const {
    if (!has(what.link)) return refusal::unknown_link;
    const auto& link = of(what.link);
    if (!is_open(what.link, now)) return refusal::link_closed;
    if (of(link.connector).works == connection::down) return refusal::connector_unreachable;
    if (what.member != 0) return {};
    const auto found = contacts_.find(link.connector, what.email);
    if (!found) return refusal::not_in_crm;
    if (const auto before = claim_before(link.campaign, what.email))
        return waits_for_claim(before) ? result<void>{} : refusal::already_claimed;
    if (!missing_fields(what.link, what.email).empty()) return refusal::missing_fields;
    const auto& gift = of(of(link.campaign).gifts.front());
    if (is_physical(gift.kind) && !gift.goes_to(contacts_[found].postal.country))
        return refusal::country_not_eligible;
    return {};
}

result<send_id> domain::apply(const claim_link& what, instant now, effects& out) {
    const auto passed = could_claim(what, now);
    if (!passed) return passed.error();
    const auto& link = of(what.link);
    const auto before = what.member == 0 ? claim_before(link.campaign, what.email) : send_id{};
    if (before) {
        repeat_claim(before, now, out);
        return before;
    }

    initiate as{.campaign = link.campaign, .sender = link.sender, .member = what.member};
    as.begun_by = origin::claim;
    as.suspected = what.suspected;
    const auto who = what.member == 0 ? contacts_.find(link.connector, what.email) : contact_id{};
    const auto known = who ? contacts_[who] : contact{};
    const auto address = known.postal.view();
    as.to = {known.first_name, known.last_name, known.email,
             known.phone,      known.company,   known.title};
    if (is_valid(address)) as.to.postal = address;

    auto made = offer_of_link(as);
    made.hurdle = hurdle_before(want_of(as, made, now));
    const auto begun =
        record_claim(as, made, {.link = what.link, .connector = link.connector, .contact = who});
    auto& record = sends_[begun];
    if (record.physical)
        sends_.parcel_of(record).shipping = of(record.gift).shipping_estimate(known.postal.country);
    begin_claim(begun, made.hurdle, now, out);
    return begun;
}

/// No new send, and nothing held: what was mailed is mailed again (ML-04).
void domain::repeat_claim(send_id which, instant now, effects& out) {
    const auto& record = sends_[which];
    if (record.life().find(record.where, act::resend) != nullptr)
        take(which, act::resend, now, out);
}

}  // namespace giftsim
