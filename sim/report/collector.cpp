// SPDX-License-Identifier: MIT
// One function per part of a world; a part that cannot be had is left out alone.
#include "sim/report/collector.hpp"

#include "core/instant_text.hpp"
#include "core/money.hpp"
#include "sim/scenario/shown_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace giftsim::sim::report {
namespace {

using kind = question::kind;

/// Empty for null.
std::string text(const json_view& of, const char* key) {
    const auto& found = of.at(key);
    return found.is_null() ? std::string{} : found.get<std::string>();
}

instant moment(const json_view& of, const char* key) {
    return parse_instant(text(of, key)).value();
}

std::int64_t minor(const json_view& of, const char* key) {
    return parse_money(text(of, key)).value().minor;
}

class collector {
public:
    collector(const target& on, const names& called, world_record& into)
        : on_(on), called_(called), into_(into) {}

    void add_clock() { into_.now = on_.now(); }

    void add_counts() {
        const auto counts = ask({kind::counts});
        for (const auto& [status, count] : counts.items()) {
            into_.counts.emplace_back(status, count.get<std::size_t>());
            into_.sends.total += into_.counts.back().second;
        }
    }

    void add_sends() {
        for (std::uint32_t i = 1; i <= std::min(into_.sends.total, sends_max); ++i)
            into_.sends.shown.push_back(send_of(ask({kind::send, i})));
    }

    void add_sources() {
        for (std::uint32_t i = 1;; ++i) {
            const auto view = ask({kind::funding, i});
            if (view.is_null()) return;
            source_record source{text(view, "id"), text(view, "name"), text(view, "available"),
                                 text(view, "held"), text(view, "spent")};
            source.unit = parse_money(source.available).value().unit;
            into_.sources.push_back(std::move(source));
        }
    }

    void add_postings() {
        refuse_crowds();
        const auto postings = ask({kind::postings});
        for (const auto& made : postings)
            into_.postings.add(
                {moment(made, "at"), text(made, "funding"), text(made, "from"), text(made, "to"),
                 text(made, "amount"), text(made, "rule"), text(made, "send")},
                rows_max);
        for (auto& source : into_.sources) add_balances(postings, source);
    }

    void add_mails() {
        refuse_crowds();
        for (const auto& mail : ask({kind::all_mails}))
            into_.mails.add({moment(mail, "at"), text(mail, "kind"), text(mail, "to"),
                             text(mail, "subject"), text(mail, "send")},
                            rows_max);
    }

    void add_connectors() {
        for (std::uint32_t i = 1;; ++i) {
            auto view = ask({kind::crm, i});
            if (view.is_null()) return;
            connector_record told{text(view, "id"), text(view, "name"), text(view, "kind"),
                                  text(view, "works")};
            for (auto& record : view.at("records")) told.records.add(std::move(record), rows_max);
            for (auto& write : view.at("writes")) told.writes.add(std::move(write), rows_max);
            into_.connectors.push_back(std::move(told));
        }
    }

    /// Removed ones leave gaps.
    void add_endpoints() {
        for (std::uint32_t i = 1;; ++i) {
            auto view = ask({kind::webhook, i});
            if (view.is_null() && i > called_.webhooks.size()) return;
            if (view.is_null()) continue;
            endpoint_record told{text(view, "id"), text(view, "url"), text(view, "receiver"),
                                 view.at("enabled").get<bool>()};
            for (auto& each : view.at("deliveries")) told.deliveries.add(std::move(each), rows_max);
            into_.endpoints.push_back(std::move(told));
        }
    }

private:
    json_view ask(const question& asked) const { return shown_view(on_, asked, called_); }

    void refuse_crowds() const {
        if (into_.sends.total > sends_listed_max)
            throw std::length_error(
                fmt::format("not asked for, with more than {} sends", sends_listed_max));
    }

    send_record send_of(const json_view& view) const {
        send_record send;
        send.number = parse_number(text(view, "id"));
        send.handle = called_.sends.handle_of(send.number);
        send.status = text(view, "status");
        send.reason = text(view, "reason");
        send.email = text(view.at("to"), "email");
        send.platform = text(view, "platform");
        send.campaign = text(view, "campaign");
        send.gift = text(view, "gift");
        send.payer = text(view, "payer");
        send.price = text(view, "price");
        for (const auto& step : view.at("why"))
            send.life.push_back({moment(step, "at"), text(step, "act"), text(step, "status"),
                                 text(step, "rule"), text(step, "mail")});
        return send;
    }

    static std::uint32_t parse_number(const std::string& digits) {
        return static_cast<std::uint32_t>(std::stoul(digits));
    }

    /// What a source began with is no movement: it is there from the start.
    void add_balances(const json_view& postings, source_record& source) const {
        balance now{into_.begun};
        bool opening = true;
        source.balances.push_back(now);
        for (const auto& made : postings) {
            if (text(made, "funding") != source.handle) continue;
            const auto from = text(made, "from");
            opening = opening && from == "outside" && moment(made, "at") == into_.begun;
            now.at = moment(made, "at");
            change(now, from, -minor(made, "amount"));
            change(now, text(made, "to"), minor(made, "amount"));
            if (opening) source.balances.pop_back();
            source.balances.push_back(now);
        }
        thin(source.balances);
    }

    static void change(balance& of, std::string_view account, std::int64_t amount) {
        if (account == "available") of.available += amount;
        if (account == "held") of.held += amount;
        if (account == "spent") of.spent += amount;
    }

    /// Keeps the first and the last, and others at equal distances.
    static void thin(std::vector<balance>& all) {
        if (all.size() <= balances_max) return;
        std::vector<balance> kept;
        for (std::size_t i = 0; i < balances_max; ++i)
            kept.push_back(all[i * (all.size() - 1) / (balances_max - 1)]);
        all = std::move(kept);
    }

    const target& on_;
    const names& called_;
    world_record& into_;
};

struct part {
    std::string_view name;
    void (collector::*add)();
};

// A part may use what those before it have added.
constexpr std::array parts{
    part{"the clock", &collector::add_clock},
    part{"how many sends there are", &collector::add_counts},
    part{"sends", &collector::add_sends},
    part{"funding sources", &collector::add_sources},
    part{"postings", &collector::add_postings},
    part{"mails", &collector::add_mails},
    part{"CRM records", &collector::add_connectors},
    part{"webhooks", &collector::add_endpoints},
};

}  // namespace

world_record world_of(const target& on, const names& called, instant begun) {
    world_record all;
    all.begun = begun;
    all.now = begun;
    collector asking(on, called, all);
    for (const auto& each : parts) {
        try {
            (asking.*each.add)();
        } catch (const std::exception& why) {
            all.missing.push_back(fmt::format("{}: {}", each.name, why.what()));
        }
    }
    return all;
}

}  // namespace giftsim::sim::report
