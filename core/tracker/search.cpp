// SPDX-License-Identifier: MIT
// Entities are looked through once, sends one by one and without copying their texts.
#include "core/tracker/search.hpp"

#include "core/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace giftsim {
namespace {

/// How many of a recipient's texts are these.
constexpr std::ptrdiff_t name_and_email = 3;
constexpr std::ptrdiff_t in_a_row = 5;

/// Requires a word in lower case.
bool contains(std::string_view text, std::string_view word) {
    const auto same = [](char in_text, char in_word) { return lower(in_text) == in_word; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

template <class Entities>
std::vector<bool> named(const Entities& all, std::string_view word) {
    std::vector<bool> found(all.size() + 1, false);
    for (std::size_t i = 0; i < all.size(); ++i) found[i + 1] = contains(all[i].name, word);
    return found;
}

std::vector<std::string_view> cut(std::string_view words) {
    std::vector<std::string_view> list;
    for (auto at = words.find_first_not_of(blanks); at != std::string_view::npos;
         at = words.find_first_not_of(blanks, at)) {
        const auto end = std::min(words.find_first_of(blanks, at), words.size());
        list.push_back(words.substr(at, end - at));
        at = end;
    }
    return list;
}

}  // namespace

text_search::text_search(const domain& world, std::string_view words, searched where)
    : world_(world), where_(where) {
    for (const auto each : cut(words)) {
        wanted_word wanted{lowered(each), {}, {}, {}, {}};
        if (where == searched::row) {
            wanted.users = named(world.users(), wanted.text);
            wanted.teams = named(world.teams(), wanted.text);
            wanted.campaigns = named(world.campaigns(), wanted.text);
            wanted.gifts = named(world.gifts(), wanted.text);
        }
        wanted_.push_back(std::move(wanted));
    }
}

bool text_search::fits(send_id which) const {
    const auto& record = world_.all_sends()[which];
    return std::all_of(wanted_.begin(), wanted_.end(),
                       [&](const auto& word) { return fits(which, record, word); });
}

bool text_search::fits(send_id which, const send& record, const wanted_word& word) const {
    if (is_in_recipient(which, word.text)) return true;
    if (where_ == searched::recipient) return false;
    return word.users[record.sender.number] || word.teams[record.team.number] ||
           word.campaigns[record.campaign.number] || word.gifts[record.gift.number] ||
           is_in_parcel(which, record, word.text) || fmt::to_string(which.number) == word.text;
}

bool text_search::is_in_recipient(send_id which, std::string_view word) const {
    sends::member_text room;
    const auto texts = world_.all_sends().texts_of(which, room);
    const auto count = where_ == searched::row ? in_a_row : name_and_email;
    return std::any_of(texts.begin(), texts.begin() + count,
                       [&](auto text) { return contains(text, word); });
}

bool text_search::is_in_parcel(send_id which, const send& record, std::string_view word) const {
    if (!record.physical) return false;
    const auto& sends = world_.all_sends();
    return contains(order_number(which), word) || contains(sends.tracking_of(which), word);
}

}  // namespace giftsim
