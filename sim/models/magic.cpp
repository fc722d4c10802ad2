// SPDX-License-Identifier: MIT
// Every delay is fixed: who asks for an outcome wants to know when.
#include "sim/models/magic.hpp"

#include "core/email.hpp"

#include <algorithm>
#include <vector>

namespace giftsim::sim {
namespace {

using namespace std::chrono_literals;

constexpr ratio surely{1, 1};

habit after(span wait) { return {surely, delay{{wait}}}; }

behaviour passive() { return {{}, idle_recipient(), {}}; }

behaviour bouncing(ratio mail_model::*how) {
    auto models = passive();
    models.mail.*how = surely;
    models.mail.after = delay{{1min}};
    return models;
}

/// Opens after an hour, then does this many further things, a minute apart.
behaviour active(int further) {
    auto models = passive();
    models.recipient.opens = after(1h);
    if (further > 0) models.recipient.clicks = after(1min);
    if (further > 1) models.recipient.verifies = after(1min);
    if (further > 2) models.recipient.picks = after(1min);
    return models;
}

/// Chooses after 50 minutes, if there is something to choose, and confirms 10 minutes later.
behaviour confirming() {
    auto models = active(3);
    models.recipient.chooses = after(50min);
    models.recipient.confirms = after(10min);
    models.recipient.proves = after(1min);
    return models;
}

}  // namespace

std::span<const magic_recipient> magic_recipients() {
    static const std::vector<magic_recipient> table{
        {"bounce", "the offer's mail bounces after 1 minute", bouncing(&mail_model::bounces)},
        {"soft-bounce", "the mail fails after 1 minute and in all three retries, 72 hours long",
         bouncing(&mail_model::bounces_softly)},
        {"never-opens", "does nothing at all", passive()},
        {"opens", "opens after 1 hour, then nothing", active(0)},
        {"clicks", "opens after 1 hour and clicks 1 minute later, then nothing", active(1)},
        {"redeems",
         "opens after 1 hour, clicks 1 minute later, verifies a minute after that, and has chosen "
         "2 minutes after the click; asked for an address, confirms it",
         confirming()},
        {"suspicious", "is held as a suspicious email until somebody approves", passive(), true},
        {"confirms",
         "asked for an address, chooses after 50 minutes what there is to choose, and confirms the "
         "address 10 minutes after that, or after 10 minutes",
         confirming()},
        {"no-confirm", "never confirms an address", passive()},
        {"undeliverable", "gets a parcel that the carrier cannot hand over", confirming(), false,
         true},
    };
    return table;
}

const magic_recipient* magic_for(std::string_view email) {
    const auto plain = normalised_email(email);
    const auto local = std::string_view(plain).substr(0, plain.find('@'));
    const auto table = magic_recipients();
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& row) { return row.local_part == local; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace giftsim::sim
