// SPDX-License-Identifier: MIT
// One line per effect, in words that the rules use.
#include "sim/trace_text.hpp"

#include "core/instant_text.hpp"

#include <fmt/format.h>

namespace giftsim::sim {

std::string trace_line(const effect& what, const domain& state) {
    if (what.sort == effect::kind::step) {
        auto line = fmt::format("{} send {} {} {} {}", to_text(what.at), what.send.number,
                                name(what.by), name(what.to), what.cause.text());
        if (what.mail != mail_kind::none) line += fmt::format(" mail {}", name(what.mail));
        return line;
    }
    const money amount{what.amount, state.money().of(what.funding).unit};
    auto line =
        fmt::format("{} funding {} {} to {} {} {}", to_text(what.at), what.funding.number,
                    name(what.debit), name(what.credit), to_text(amount), what.cause.text());
    if (what.send) line += fmt::format(" send {}", what.send.number);
    return line;
}

std::string trace_line(const crm_write& what) {
    const auto* did = what.creates ? "create" : "update";
    return fmt::format("{} connector {} {} {} {} \"{}\" {} send {}", to_text(what.at),
                       what.connector.number, what.failed ? "fails to" : "does", did,
                       name(what.object), name(what.word), what.cause.text(), what.send.number);
}

std::string trace_line(const webhook_message& what) {
    return fmt::format("{} webhook {} send {}", to_text(what.at), name(what.type),
                       what.send.number);
}

}  // namespace giftsim::sim
