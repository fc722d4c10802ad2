// SPDX-License-Identifier: MIT
// Which mails a step sent follows from its row; who gets them, from the kind.
#include "sim/view/mail_view.hpp"

#include "core/email.hpp"
#include "core/instant_text.hpp"
#include "sim/view/number_text.hpp"
#include "sim/view/optional_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace giftsim::sim {
namespace {

/// The sender hands the request for an address over, so the mail about it is theirs (API-07).
bool asks_through_sender(const domain& world, const sent_mail& mail) {
    const auto& record = world.all_sends()[mail.send];
    return mail.kind == mail_kind::address && world.all_sends().parcel_of(record).asks_by_link;
}

bool is_to_sender(const domain& world, const sent_mail& mail) {
    return mail.kind == mail_kind::opened || asks_through_sender(world, mail);
}

/// Of a recipient who has been forgotten nothing can be said (API-11).
std::string name_of_recipient(const domain& world, const sent_mail& mail) {
    if (world.all_sends()[mail.send].erased) return "Your recipient";
    const auto to = world.all_sends().recipient_of(mail.send);
    return fmt::format("{} {}", to.first_name, to.last_name);
}

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
        case mail_kind::opened:
            return fmt::format("{} has opened your gift", name_of_recipient(world, mail));
        case mail_kind::address:
            if (asks_through_sender(world, mail))
                return fmt::format("{} can say where to: a link for you to pass on",
                                   name_of_recipient(world, mail));
            return fmt::format("{} would like to send you something: where to?", sender);
        case mail_kind::gift:
            return fmt::format("{} has a gift for you", sender);
        case mail_kind::confirmation:
            return "Please confirm that it was you";
        case mail_kind::none:
            return {};
    }
    return {};
}

/// Reachdesk's own address; that of Sendoso's mails nobody has written down (ML-06).
std::string_view from_of(const domain& world, const sent_mail& mail) {
    return world.all_sends()[mail.send].reachdesk ? "gifts@reachdesk-mail.com" : "";
}

std::string address_of(const domain& world, const sent_mail& mail) {
    if (!is_to_sender(world, mail)) return world.all_sends().email_of(mail.send);
    return world.users()[world.all_sends()[mail.send].sender.index()].email;
}

/// Every mail that is wanted, in the order of the lists.
template <class Wanted>
std::vector<sent_mail> mails(const domain& world, const Wanted& wanted) {
    std::vector<sent_mail> found;
    for (std::size_t i = 0; i < world.all_sends().count(); ++i)
        for (const auto& mail : mails_of(world, send_id::at(i)))
            if (wanted(mail)) found.push_back(mail);
    std::stable_sort(found.begin(), found.end(), [](auto& a, auto& b) {
        return std::tie(a.at, a.send) < std::tie(b.at, b.send);
    });
    return found;
}

json_view views_of(const domain& world, const std::vector<sent_mail>& mails) {
    auto list = json_view::array();
    for (const auto& mail : mails) list.push_back(view_of_mail(world, mail));
    return list;
}

}  // namespace

std::vector<sent_mail> mails_of(const domain& world, send_id which) {
    std::vector<sent_mail> left;
    const auto& record = world.all_sends()[which];
    world.all_sends().steps().for_each(which, [&](step taken) {
        if (!taken.mailed()) return;
        const auto kind = record.life().rows()[taken.row()].mail;
        const auto before = std::count_if(left.begin(), left.end(),
                                          [&](const auto& each) { return each.kind == kind; });
        left.push_back({taken.at(), which, kind, static_cast<std::uint32_t>(before + 1)});
    });
    return left;
}

std::vector<sent_mail> all_mails(const domain& world) {
    return mails(world, [](const sent_mail&) { return true; });
}

std::vector<sent_mail> mails_to(const domain& world, std::string_view address) {
    const auto wanted = normalised_email(address);
    return mails(world, [&](const sent_mail& mail) {
        return normalised_email(address_of(world, mail)) == wanted;
    });
}

json_view view_of_mail(const domain& world, const sent_mail& mail) {
    return {{"kind", name(mail.kind)},
            {"to", address_of(world, mail)},
            {"subject", subject_of(world, mail)},
            {"at", to_text(mail.at)},
            {"send", number_text(mail.send)},
            {"from", optional_text(from_of(world, mail))}};
}

json_view view_of_mails_to(const domain& world, std::string_view address) {
    return views_of(world, mails_to(world, address));
}

json_view view_of_all_mails(const domain& world) { return views_of(world, all_mails(world)); }

}  // namespace giftsim::sim
