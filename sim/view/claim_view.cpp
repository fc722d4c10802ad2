// SPDX-License-Identifier: MIT
// Reads links, claims, connectors and contacts.
#include "sim/view/claim_view.hpp"

#include "core/email.hpp"
#include "sim/view/number_text.hpp"
#include "sim/view/optional_text.hpp"
#include "sim/view/parcel_view.hpp"

namespace giftsim::sim {

json_view view_of_link(const domain& world, link_id which, instant now) {
    const auto& own = world.links()[which.index()];
    return {{"id", number_text(which)},
            {"campaign", number_text(own.campaign)},
            {"sender", number_text(own.sender)},
            {"connector", number_text(own.connector)},
            {"made_by", number_text(own.made_by)},
            {"open", world.is_open(which, now)},
            {"claims", claims_of(world, {.link = which}).size()}};
}

std::vector<send_id> claims_of(const domain& world, const claim_filter& wanted) {
    std::vector<send_id> found;
    const auto& sends = world.all_sends();
    const auto email = normalised_email(wanted.email);
    for (std::size_t i = 0; i < sends.count(); ++i) {
        const auto which = send_id::at(i);
        const auto& record = sends[which];
        if (!record.reachdesk) continue;
        const bool fits = (!wanted.link || sends.claim_of(record).link == wanted.link) &&
                          (!wanted.campaign || record.campaign == wanted.campaign) &&
                          (email.empty() || normalised_email(sends.email_of(which)) == email);
        if (fits) found.push_back(which);
    }
    return found;
}

std::string_view word_for_crm(const domain& world, send_id which) {
    std::string_view last;
    const auto rows = world.all_sends()[which].life().rows();
    world.all_sends().steps().for_each(which, [&](step taken) {
        const auto& called = rows[taken.row()].called;
        if (!called.s3.empty()) last = called.s3;
    });
    return last;
}

json_view view_of_claim(const domain& world, send_id which) {
    const auto& record = world.all_sends()[which];
    const auto& own = world.all_sends().claim_of(record);
    const auto& has = world.all_sends().stake_of(record);
    const auto unit = world.money().of(record.payer).unit;
    return {{"link", number_text(own.link)},
            {"connector", number_text(own.connector)},
            {"pending_for", optional_text(pending_for(own.held_by))},
            {"held", to_text(money{has.held, unit})},
            {"spent", to_text(money{has.spent, unit})}};
}

json_view view_of_claim_in_short(const domain& world, send_id which) {
    const auto& record = world.all_sends()[which];
    auto view = view_of_claim(world, which);
    view["send"] = number_text(which);
    view["campaign"] = number_text(record.campaign);
    view["email"] = world.all_sends().email_of(which);
    view["status"] = name(record.where);
    return view;
}

json_view view_of_connector(const domain& world, connector_id which) {
    const auto& own = world.connectors()[which.index()];
    return {{"id", number_text(which)},
            {"name", own.name},
            {"kind", name(own.kind)},
            {"owner", number_text(own.owner)},
            {"works", name(own.works)}};
}

json_view view_of_contact(const domain& world, contact_id which) {
    const auto& own = world.contacts()[which];
    auto known_to = json_view::array();
    for (const auto each : own.known_to) known_to.push_back(number_text(each));
    return {{"id", number_text(which)},     {"email", own.email},
            {"first_name", own.first_name}, {"last_name", own.last_name},
            {"phone", own.phone},           {"company", own.company},
            {"title", own.title},           {"address", view_of_address(own.postal.view())},
            {"known_to", known_to},         {"memberships", own.memberships}};
}

}  // namespace giftsim::sim
