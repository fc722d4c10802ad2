// SPDX-License-Identifier: MIT
// Which mails a step sent follows from its row; who gets them, from the kind.
#include "sim/view/mail_view.hpp"

#include "core/email.hpp"
#include "core/instant_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace giftsim::sim {
namespace {

struct sent_mail {
    instant at;
    send_id send;
    mail_kind kind;
};

std::string subject_of(const domain& world, const sent_mail& mail) {
    const auto& record = world.all_sends()[mail.send];
    const auto& sender = world.users()[record.sender.index()].name;
    switch (mail.kind) {
        case mail_kind::offer:
            return fmt::format("{} has sent you a gift", sender);
        case mail_kind::reminder:
            return fmt::format("Your gift from {} is about to expire", sender);
        case mail_kind::code:
            return "Your link to choose your gift";
        case mail_kind::opened: {
            const auto to = world.all_sends().recipient_of(mail.send);
            return fmt::format("{} {} has opened your gift", to.first_name, to.last_name);
        }
        case mail_kind::none:
            return {};
    }
    return {};
}

std::string address_of(const domain& world, const sent_mail& mail) {
    if (mail.kind != mail_kind::opened) return world.all_sends().email_of(mail.send);
    return world.users()[world.all_sends()[mail.send].sender.index()].email;
}

}  // namespace

json_view view_of_mail(const domain& world, const names& called, std::string_view to) {
    const auto wanted = normalised_email(to);
    std::vector<sent_mail> found;
    for (std::size_t i = 0; i < world.all_sends().count(); ++i) {
        const auto which = send_id::at(i);
        const auto& record = world.all_sends()[which];
        world.all_sends().steps().for_each(which, [&](step taken) {
            const sent_mail mail{taken.at(), which, record.life().rows()[taken.row()].mail};
            if (taken.mailed() && normalised_email(address_of(world, mail)) == wanted)
                found.push_back(mail);
        });
    }
    std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) {
        return std::tie(a.at, a.send) < std::tie(b.at, b.send);
    });

    auto list = json_view::array();
    for (const auto& mail : found)
        list.push_back({{"kind", name(mail.kind)},
                        {"to", address_of(world, mail)},
                        {"subject", subject_of(world, mail)},
                        {"at", to_text(mail.at)},
                        {"send", called.sends.handle_of(mail.send.number)}});
    return list;
}

}  // namespace giftsim::sim
