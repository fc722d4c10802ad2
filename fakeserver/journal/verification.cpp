// SPDX-License-Identifier: MIT
// Entries are compared as scenarios compare views, so the same matchers hold.
#include "fakeserver/journal/verification.hpp"

#include "core/ascii.hpp"
#include "fakeserver/journal/journal_view.hpp"
#include "sim/json/quote.hpp"
#include "sim/json/reader.hpp"
#include "sim/scenario/match.hpp"
#include "sim/scenario/matcher.hpp"
#include "sim/view/fields.hpp"

#include <algorithm>
#include <string>

namespace giftsim::fakeserver {
namespace {

using sim::difference;
using sim::json_view;
using sim::json::value;
using sim::json::value_kind;

constexpr std::size_t nearest_max = 3;
constexpr std::size_t shown_max = 200;
constexpr std::int64_t most = 4'000'000'000;

void check_request(const value& from, const std::string& pointer, sim::json::problems& found) {
    sim::json::object_reader in(from, pointer, found);
    for (const auto& field : sim::journal_entry_fields)
        if (const auto* content = in.take(field.name); content != nullptr)
            sim::check_matchers_inside(*content, in.pointer_to(field.name), found);
    in.finish();
}

void check_count(const value& from, const std::string& pointer, sim::json::problems& found) {
    const sim::value_checker whole = [&](const value& each, const std::string& at) {
        (void)sim::json::as_integer(each, at, found, 0, most);
    };
    if (sim::is_matcher(from))
        sim::check_matcher(from, pointer, whole, whole, found);
    else
        whole(from, pointer);
}

/// Upper and lower case of headers are not told apart.
value with_lower_headers(value wanted) {
    for (auto& each : wanted.members)
        if (each.key == "headers")
            for (auto& header : each.content.members) header.key = lowered(header.key);
    return wanted;
}

std::vector<difference> differences(const value& wanted, const json_view& entry) {
    std::vector<difference> found;
    sim::compare(wanted, entry, "", found);
    return found;
}

bool holds(const value* wanted, std::size_t count) {
    if (wanted == nullptr) return count > 0;
    return differences(*wanted, count).empty();
}

/// An entry that is not what was wanted, and how far it is from that.
struct near_one {
    json_view entry;
    std::vector<difference> differing;
};

/// The fewest differences first; of equals the later one.
void keep_nearest(std::vector<near_one>& best, near_one next) {
    const auto place = std::find_if(best.begin(), best.end(), [&](const near_one& each) {
        return next.differing.size() <= each.differing.size();
    });
    best.insert(place, std::move(next));
    if (best.size() > nearest_max) best.pop_back();
}

json_view view_of(const near_one& each) {
    auto differing = json_view::array();
    for (const auto& one : each.differing)
        differing.push_back({{"where", one.pointer},
                             {"expected", sim::json::shortened(one.expected, shown_max)},
                             {"actual", sim::json::shortened(one.actual, shown_max)}});
    return {{"number", each.entry["number"]},
            {"id", each.entry["id"]},
            {"method", each.entry["method"]},
            {"path", each.entry["path"]},
            {"differences", std::move(differing)}};
}

json_view view_of(const std::vector<near_one>& all) {
    auto list = json_view::array();
    for (const auto& each : all) list.push_back(view_of(each));
    return list;
}

void put_honesty(json_view& into, const journal& kept) {
    into["total"] = kept.total();
    into["evicted"] = kept.evicted();
    into["complete"] = kept.evicted() == 0;
}

json_view verify_count(const journal& kept, const verification& by) {
    const auto wanted = with_lower_headers(*by.request);
    std::vector<near_one> nearest;
    std::size_t count = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        auto entry = view_of_entry(kept.at(i));
        auto differing = differences(wanted, entry);
        if (differing.empty())
            ++count;
        else
            keep_nearest(nearest, {std::move(entry), std::move(differing)});
    }
    const bool verified = holds(by.count, count);
    json_view view{{"verified", verified}, {"count", count}};
    put_honesty(view, kept);
    if (!verified) {
        view["expected"] = by.count == nullptr ? "at least 1" : sim::brief(*by.count);
        view["nearest"] = view_of(nearest);
    }
    return view;
}

/// Each request is looked for behind the one that was found before it.
json_view verify_order(const journal& kept, const verification& by) {
    auto matched = json_view::array();
    std::size_t place = 0;
    std::vector<near_one> nearest;
    for (const auto* each : by.order) {
        const auto wanted = with_lower_headers(*each);
        nearest.clear();
        bool met = false;
        for (; !met && place < kept.size(); ++place) {
            auto entry = view_of_entry(kept.at(place));
            auto differing = differences(wanted, entry);
            met = differing.empty();
            if (met)
                matched.push_back(entry["number"]);
            else
                keep_nearest(nearest, {std::move(entry), std::move(differing)});
        }
        if (!met) break;
    }
    const bool verified = matched.size() == by.order.size();
    json_view view{{"verified", verified}, {"matched", matched}};
    put_honesty(view, kept);
    if (!verified) {
        view["missing"] = matched.size();  // its place in the order, from 0
        view["nearest"] = view_of(nearest);
    }
    return view;
}

}  // namespace

std::optional<verification> read_verification(const value& from, sim::json::problems& found) {
    const auto before = found.size();
    sim::json::object_reader in(from, "", found);
    verification read;
    read.request = in.take("request");
    if (read.request != nullptr) check_request(*read.request, "/request", found);
    read.count = in.take("count");
    if (read.count != nullptr) check_count(*read.count, "/count", found);
    if (const auto* order = in.take("order")) {
        const auto* items = sim::json::as_array(*order, "/order", found);
        for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
            check_request((*items)[i], sim::json::child_pointer("/order", i), found);
            read.order.push_back(&(*items)[i]);
        }
    }
    in.finish();
    if ((read.request == nullptr) == read.order.empty())
        found.add(from, "", "say \"request\", with \"count\" if you like, or \"order\"");
    if (read.count != nullptr && read.request == nullptr)
        found.add(*read.count, "/count", "what shall be counted is said by \"request\"");
    if (found.size() != before) return std::nullopt;
    return read;
}

json_view verify(const journal& kept, const verification& wanted) {
    return wanted.request != nullptr ? verify_count(kept, wanted) : verify_order(kept, wanted);
}

}  // namespace giftsim::fakeserver
