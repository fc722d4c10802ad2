// SPDX-License-Identifier: MIT
// From Reachdesk's body to a command. The wallets' rules are the domain's (FN-10); here a team is
// only found by its name.
#include "fakeserver/reachdesk_api/order.hpp"

#include "core/email.hpp"
#include "fakeserver/marketplace_api/variant_id.hpp"
#include "sim/json/write.hpp"
#include "sim/view/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

using sim::json::value;

user_id sender_named(const senders& known, std::string_view email) {
    const auto found = known.find(normalised_email(email));
    return found == known.end() ? user_id{} : found->second;
}

constexpr std::string_view unknown_sender = "must be the email of a user";

/// How the API calls the fields of an address.
struct postal_field {
    std::string_view called;
    std::string_view ours;
    std::string written_address::*text;
};
constexpr std::array postal_fields{
    postal_field{"street_address_1", "line1", &written_address::line1},
    postal_field{"street_address_2", "line2", &written_address::line2},
    postal_field{"city", "city", &written_address::city},
    postal_field{"state", "state", &written_address::state},
    postal_field{"zipcode", "postal_code", &written_address::postal_code},
    postal_field{"country", "country", &written_address::country},
};

void read_address(parameters& in, written_address& postal) {
    for (const auto& each : postal_fields) postal.*(each.text) = in.text(each.called);
    if (!postal.country.empty() && !is_country(postal.country))
        in.complain("country", "must be a country's two letters, such as \"US\"");
}

/// What comes back as it was given.
constexpr std::array<std::string_view, 6> kept_fields{
    "request_id",      "source", "bundle_handwritten_note",
    "packaging_notes", "notes",  "custom_attributes"};

void look_at_attributes(parameters& in, complaints& wrong) {
    const auto* list = in.list("custom_attributes", false);
    for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
        const auto path = in.path(fmt::format("custom_attributes[{}]", i));
        if (list->items[i].kind != sim::json::value_kind::object) {
            complain(wrong, path, "must be an object");
            continue;
        }
        parameters each(list->items[i], wrong, path + ".");
        (void)each.required_text("name");
        (void)each.text("value");
    }
}

/// As the caller wrote them, for whoever reads them back.
std::string kept_of(parameters& in, complaints& wrong) {
    std::string kept;
    look_at_attributes(in, wrong);
    for (const auto field : kept_fields) {
        const auto* given = in.find(field);
        if (given == nullptr) continue;
        if (field != "custom_attributes") (void)in.text(field);
        kept += fmt::format("{}\"{}\":{}", kept.empty() ? "{" : ",", field, given->raw());
    }
    return kept.empty() ? kept : kept + "}";
}

/// A campaign offers one gift, of which one piece goes to each recipient; what can be chosen is its
/// variant.
std::string variant_of(const call& at, parameters& in, campaign_id campaign, complaints& wrong) {
    const auto* list = in.list("items", false);
    std::string variant;
    if (list == nullptr || !campaign) return variant;
    const auto& state = at.world().state();
    const auto& offered = state.campaigns()[campaign.index()].gifts;
    if (list->items.size() > 1) in.complain("items", "must be one item, the campaign's");
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const auto path = in.path(fmt::format("items[{}]", i));
        if (list->items[i].kind != sim::json::value_kind::object) {
            complain(wrong, path, "must be an object");
            continue;
        }
        parameters each(list->items[i], wrong, path + ".");
        const auto sku = each.required_text("sku");
        (void)each.whole("quantity", 1, 1, 1);
        const auto meant = variant_named(sku, state, at.world().called());
        const bool fits =
            meant && std::find(offered.begin(), offered.end(), meant->product) != offered.end();
        if (!sku.empty() && !fits) each.complain("sku", "must be an item of the campaign");
        if (fits && meant->place != 0)
            variant = state.gifts()[meant->product.index()].variants[meant->place - 1].name;
    }
    return variant;
}

constexpr std::array<std::string_view, approval_count> modes{"true", "false", "auto"};
constexpr std::array<std::string_view, 2> wallets{"User", "Team"};
constexpr std::array<std::string_view, 2> methods{"link", "email"};
constexpr std::array<std::string_view, 3> contact_types{"contact", "lead", "employee"};

approval mode_named(std::string_view word) {
    if (word == "true") return approval::granted;
    return word == "false" ? approval::wanted : approval::automatic;
}

/// None: no team, or none of that name; then the sender's default one is meant (FN-10).
team_id team_called(const domain& state, std::string_view name) {
    const auto& teams = state.teams();
    const auto found = std::find_if(teams.begin(), teams.end(),
                                    [&](const team& each) { return each.name == name; });
    return found == teams.end() ? team_id{}
                                : team_id::at(static_cast<std::size_t>(found - teams.begin()));
}

}  // namespace

senders senders_of(const domain& state) {
    senders known;
    for (std::size_t i = 0; i < state.users().size(); ++i)
        if (const auto& each = state.users()[i]; !each.removed && !each.email.empty())
            known.emplace(normalised_email(each.email), user_id::at(i));
    return known;
}

campaign_id reachdesk_campaign(const call& at, std::string_view named) {
    const campaign_id which{at.world().called().campaigns.number_of(named)};
    const auto& all = at.world().state().campaigns();
    if (!which || which.number > all.size()) return {};
    const auto& own = all[which.index()];
    return own.on == platform::reachdesk && !own.deleted ? which : campaign_id{};
}

order_recipient read_order_recipient(const call& at, const value& from, std::string inside,
                                     const senders& known, std::string_view operation,
                                     complaints& wrong) {
    parameters in(from, wrong, std::move(inside));
    order_recipient to;
    to.email = in.required_text("email");
    if (!to.email.empty() && !is_email(to.email)) in.complain("email", "must be an email address");
    to.first_name = in.text("first_name");
    to.last_name = in.text("last_name");
    to.company = in.text("company_name");
    to.phone = in.text("phone_number");
    to.role = in.text("role");
    to.tax_id = in.text("tax_id");
    to.provider = in.text("provider");
    to.provider_contact_id = in.text("provider_contact_id");
    to.provider_contact_type = in.word("provider_contact_type", contact_types);
    read_address(in, to.postal);
    if (const auto sender = in.text("sender"); !sender.empty()) {
        to.sender = sender_named(known, sender);
        if (!to.sender) in.complain("sender", unknown_sender);
    }
    in.note_unknown(at, operation);
    return to;
}

order_terms read_order_terms(const call& at, parameters& in, campaign_id campaign,
                             const senders& known, complaints& wrong) {
    order_terms terms;
    const auto sender = in.required_text("sender");
    terms.sender = sender_named(known, sender);
    if (!sender.empty() && !terms.sender) in.complain("sender", unknown_sender);
    terms.currency = in.word("payment_currency", reachdesk_currencies());
    terms.mode = mode_named(in.word("approved", modes));
    terms.from_team = in.word("payment_wallet_type", wallets) == "Team";
    terms.team = in.text("team_name");
    terms.confirms_address = in.truth("confirm_address").value_or(true);
    terms.by_link = in.word("send_method", methods) == "link";
    terms.note = in.text("bundle_handwritten_note");
    terms.attached = kept_of(in, wrong);
    terms.variant = variant_of(at, in, campaign, wrong);
    return terms;
}

void look_at_order_address(const call& at, campaign_id campaign, const order_terms& terms,
                           const order_recipient& to, const std::string& inside,
                           complaints& wrong) {
    const auto& state = at.world().state();
    const auto& offered = state.campaigns()[campaign.index()].gifts;
    const bool is_parcel = is_physical(state.gifts()[offered.front().index()].kind);
    if (!is_parcel || terms.confirms_address) return;
    for (const auto& each : problems_of(to.postal.view())) {
        const auto* field =
            std::find_if(postal_fields.begin(), postal_fields.end(),
                         [&](const postal_field& one) { return one.ours == each.field; });
        complain(wrong, inside + std::string(field->called), each.problem);
    }
}

initiate wanted_by(const call& at, campaign_id campaign, const order_terms& terms,
                   const order_recipient& to) {
    const auto postal = to.postal.view();
    // An address that lacks something is one that has to be asked for.
    return {.campaign = campaign,
            .sender = to.sender ? to.sender : terms.sender,
            .team = terms.from_team ? team_called(at.world().state(), terms.team) : team_id{},
            .to = {.first_name = to.first_name,
                   .last_name = to.last_name,
                   .email = to.email,
                   .phone = to.phone,
                   .company = to.company,
                   .title = to.role,
                   .message = terms.note,
                   .postal = is_valid(postal) ? postal : address{}},
            .via = terms.by_link ? channel::link : channel::email,
            .begun_by = origin::api,
            .variant = terms.variant,
            .confirms_address = terms.confirms_address,
            .mode = terms.mode,
            .from_team_wallet = terms.from_team};
}

}  // namespace giftsim::fakeserver
