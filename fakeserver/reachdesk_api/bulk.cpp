// SPDX-License-Identifier: MIT
// POST /bulk_sends: everything is looked at before the first send begins (SEC-01). The vendor works
// in the background; here all have begun, in their order, before anybody can ask.
#include "fakeserver/reachdesk_api/begin.hpp"
#include "fakeserver/reachdesk_api/handlers.hpp"

#include <fmt/format.h>

#include <vector>

namespace giftsim::fakeserver {
namespace {

constexpr std::string_view create_bulk = "reachdesk.bulk_sends.create";
constexpr std::size_t most_recipients = 5'000;

std::string place(std::size_t i) { return fmt::format("recipients[{}]", i); }

std::vector<order_recipient> read_recipients(const call& at, parameters& in, const senders& known,
                                             complaints& wrong) {
    std::vector<order_recipient> all;
    const auto* list = in.list("recipients", true);
    if (list == nullptr) return all;
    if (list->items.size() > most_recipients) {
        in.complain("recipients", fmt::format("must be {} at most", most_recipients));
        return all;
    }
    all.reserve(list->items.size());
    for (std::size_t i = 0; i < list->items.size(); ++i) {
        const auto& each = list->items[i];
        if (each.kind == sim::json::value_kind::object)
            all.push_back(
                read_order_recipient(at, each, place(i) + ".", known, create_bulk, wrong));
        else
            complain(wrong, place(i), "must be an object");
    }
    return all;
}

/// What the domain would say of each of them.
void look_ahead(const call& at, const std::vector<initiate>& all, complaints& wrong) {
    for (std::size_t i = 0; i < all.size(); ++i)
        if (const auto could = at.world().state().could_begin(all[i], at.world().now()); !could)
            complain(wrong, place(i), fmt::format("cannot be sent: {}", sentence(could.error())));
}

/// What cannot go out waits, even if it is approved beforehand.
order_terms in_bulk(order_terms terms) {
    if (terms.mode == approval::granted) terms.mode = approval::automatic;
    return terms;
}

http::response begin_all(call& at, campaign_id campaign, const order_terms& terms,
                         const std::vector<order_recipient>& to) {
    std::vector<initiate> wanted;
    wanted.reserve(to.size());
    for (const auto& each : to) wanted.push_back(wanted_by(at, campaign, terms, each));
    complaints wrong;
    look_ahead(at, wanted, wrong);
    if (!wrong.empty()) return bad_parameters(wrong);
    send_id first;
    for (const auto& each : wanted) {
        const send_id which{at.world().submit(each).value()};
        if (!first) first = which;
        if (!terms.attached.empty()) at.world().attach(which, terms.attached);
    }
    return http::json_answer(202, {{"id", first.number}});
}

}  // namespace

http::reply create_bulk_send(call& at) {
    http::response refused;
    const auto body = read_reachdesk_body(at.in, refused);
    if (!body) return refused;
    complaints wrong;
    parameters in(*body, wrong);
    (void)in.required_text("request_id");
    const auto campaign = reachdesk_campaign(at, in.required_text("campaign_id"));
    const auto known = senders_of(at.world().state());
    const auto terms = in_bulk(read_order_terms(at, in, campaign, known, wrong));
    const auto to = read_recipients(at, in, known, wrong);
    const bool is_readable = campaign && wrong.empty();
    for (std::size_t i = 0; is_readable && i < to.size(); ++i)
        look_at_order_address(at, campaign, terms, to[i], place(i) + ".", wrong);
    in.note_unknown(at, create_bulk);
    if (!wrong.empty()) return bad_parameters(wrong);
    if (auto closed = refuse_campaign(at, campaign, false)) return *std::move(closed);
    if (auto other = refuse_currency(at, campaign, terms.currency)) return *std::move(other);
    return begin_all(at, campaign, terms, to);
}

}  // namespace giftsim::fakeserver
