// SPDX-License-Identifier: MIT
// What the models do with one group of sends, and when they last made up their minds.
#pragma once

#include "sim/models/mail.hpp"
#include "sim/models/recipient.hpp"

namespace giftsim::sim {

/// The models that act on a send. A send without one is moved by acts and deadlines alone.
struct behaviour {
    mail_model mail;
    recipient_model recipient;
};

/// A mail that does not arrive is not opened, so the mail system is asked first.
inline plan next_act(const behaviour& models, const send& record, const luck& own, instant now) {
    const auto failure = next_act(models.mail, record, own, now);
    return failure.what == act::none ? next_act(models.recipient, record, own, now) : failure;
}

}  // namespace giftsim::sim
