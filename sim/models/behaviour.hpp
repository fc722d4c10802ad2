// SPDX-License-Identifier: MIT
// What the models do with one group of sends.
#pragma once

#include "sim/models/amazon.hpp"
#include "sim/models/approver.hpp"
#include "sim/models/carrier.hpp"
#include "sim/models/mail.hpp"
#include "sim/models/recipient.hpp"
#include "sim/models/warehouse.hpp"

namespace giftsim::sim {

/// Those who move a send besides its recipient and the mail: a world has them, whoever sends.
struct vendors {
    warehouse_model warehouse{};
    carrier_model carrier{};
    amazon_model amazon{};
    approver_model approver{};

    bool act() const { return warehouse.acts || carrier.acts || amazon.acts || approver.acts; }
};

/// Warehouse, carrier and Amazon keep the vendor's promises, and nothing goes wrong. The approver
/// stays scripted.
vendors by_promise();

/// The models that act on a send. A send without one is moved by acts and deadlines alone.
struct behaviour {
    mail_model mail{};
    recipient_model recipient{};
    vendors others{};
};

/// What happens to a parcel next, unless something overtakes it.
plan next_of_parcel(const behaviour& models, const domain& state, send_id which, const luck& own,
                    instant now);

/// What happens to an eGift next. A mail that does not arrive is not opened, so the mail system is
/// asked before the recipient.
inline plan next_of_egift(const behaviour& models, const send& record, const luck& own,
                          instant now) {
    const auto failure = next_act(models.mail, record, own, now);
    return failure.what == act::none ? next_act(models.recipient, record, own, now) : failure;
}

/// What happens to a send on Reachdesk next.
plan next_of_claim(const behaviour& models, const domain& state, send_id which, const luck& own,
                   instant now);

/// What happens to a send of any kind next, if nothing keeps it back. `record` is its own.
inline plan next_of_any(const behaviour& models, const domain& state, const send& record,
                        send_id which, const luck& own, instant now) {
    if (is_held(record.where)) [[unlikely]]
        return next_act(models.others.approver, record, own, now);
    if (record.reachdesk) [[unlikely]]
        return next_of_claim(models, state, which, own, now);
    if (record.physical && !is_live(record.where))
        return next_of_parcel(models, state, which, own, now);
    return next_of_egift(models, record, own, now);
}

/// What happens to a send next: in the vendor's sandbox only what that leaves (PR-02).
inline plan next_act(const behaviour& models, const domain& state, const send& record,
                     send_id which, const luck& own, instant now) {
    const auto next = next_of_any(models, state, record, which, own, now);
    return state.stands_still(record, next.what) ? plan{} : next;
}

}  // namespace giftsim::sim
