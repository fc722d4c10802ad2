// SPDX-License-Identifier: MIT
// Which changes endpoints are told of, and when their attempts come up.
#include "core/email.hpp"
#include "core/tracker/standing.hpp"
#include "sim/world.hpp"

namespace giftsim::sim {

result<std::uint32_t> world::arrange(const webhook_command& what) {
    const auto answer =
        std::visit([this](const auto& known) { return webhooks_.apply(known, now_); }, what);
    schedule_deliveries();
    run(now_, false);
    return answer;
}

/// A change of a state that may be shown, in the words of its row (WH-03); and whoever is verified
/// though on the blocklist (SI-03).
void world::tell_endpoints(const effect& happened) {
    if (happened.sort != effect::kind::step) return;
    const auto& record = domain_.all_sends()[happened.send];
    if (record.reachdesk) return;
    if (happened.moved) {
        const auto* row = row_that_led(record.life().rows(), happened.by, happened.to);
        if (!is_shown(record, *row)) return;
        for (const auto word : {row->called.webhook, row->called.second_webhook})
            if (const auto type = webhook_type_called(word)) tell_endpoints(happened.send, *type);
    }
    if (happened.by == act::verify &&
        is_blocklisted(domain_.settings(),
                       normalised_email(domain_.all_sends().email_of(happened.send))))
        tell_endpoints(happened.send, webhook_type::email_blacklist);
}

void world::tell_endpoints(send_id which, webhook_type what) {
    const webhook_message made{now_, which, what};
    digest_.absorb(made);
    if (sink_.sink != nullptr) sink_.sink->see(made);
    webhooks_.tell(made, seed_);
}

/// A wrong answer that was just refused has locked the page (SI-03, EG-11).
void world::tell_of_lock(send_id which) {
    const auto& sends = domain_.all_sends();
    if (!webhooks_.listens() || sends.trouble_of(sends[which]).locked_until <= now_) return;
    tell_endpoints(which, webhook_type::blocked);
    schedule_deliveries();
    run(now_, false);
}

void world::schedule_deliveries() {
    for (const auto which : webhooks_.take_waiting()) {
        const auto& waits = webhooks_.of(which);
        check_delivery(waits, which);
        if (waits.next > latest_instant) continue;
        schedule_.add(
            event::at(waits.next, event_class::platform, subject::delivery, which.number));
    }
}

void world::fire_delivery(const event& what) {
    const delivery_id which{what.number};
    if (!webhooks_.is_due(which, what.when())) return;
    ++events_;
    webhooks_.attempt(which, now_);
    check_delivery(webhooks_.of(which), which);
    schedule_deliveries();
}

}  // namespace giftsim::sim
