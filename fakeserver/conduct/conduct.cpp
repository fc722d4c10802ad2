// SPDX-License-Identifier: MIT
// Each rule is asked first what it thinks of a request, then what it wants to remember of it.
#include "fakeserver/conduct/conduct.hpp"

#include "fakeserver/conduct/judgements.hpp"

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

struct exchange_rule {
    std::optional<finding> (*judge)(const conduct_memory& so_far, const exchange_note& what);
    void (*remember)(conduct_memory& so_far, const exchange_note& what);
};

constexpr std::array exchange_rules{
    exchange_rule{judge_early_retry, remember_wait},
    exchange_rule{judge_expired_token, remember_expired_token},
    exchange_rule{judge_duplicate_send, remember_unheard},
    exchange_rule{nullptr, remember_page},
};

constexpr std::array delivery_rules{judge_late_webhook, judge_accepted_forgery};

constexpr std::array rules{
    conduct_rule{"early_retry", "wait as many seconds as Retry-After says before asking again"},
    conduct_rule{"expired_token",
                 "ask for a new token before expires_in is over, not when the old one is refused"},
    conduct_rule{"duplicate_send",
                 "before repeating a request whose answer was lost, find out what became of it: "
                 "this API knows no idempotency keys"},
    conduct_rule{"ignored_paging", "read on until as many have come as total says"},
    conduct_rule{"late_webhook", "answer 2xx within 10 seconds, and do the work afterwards"},
    conduct_rule{"accepted_forgery",
                 "verify the signature over id, timestamp and body, and answer 401 if it is wrong"},
};

}  // namespace

std::span<const conduct_rule> conduct_rules() { return rules; }

void conduct::add(std::optional<finding> found) {
    if (!found) return;
    ++total_;
    if (found_.size() < findings_max) found_.push_back(*std::move(found));
}

void conduct::drop(const std::function<bool(std::string_view)>& concerns) {
    std::erase_if(memory_.lost, [&](const auto& each) { return concerns(each.body); });
    std::erase_if(memory_.lists, [&](const auto& each) { return concerns(each.first); });
}

void conduct::note(const exchange_note& what) {
    ++requests_;
    for (const auto& rule : exchange_rules)
        if (rule.judge != nullptr) add(rule.judge(memory_, what));
    for (const auto& rule : exchange_rules) rule.remember(memory_, what);
}

void conduct::note(const delivery_note& what) {
    for (const auto judge : delivery_rules) add(judge(what));
}

std::vector<finding> conduct::findings() const {
    auto all = found_;
    for (const auto& [what, list] : memory_.lists)
        if (auto unread = judge_ignored_paging(list)) all.push_back(*std::move(unread));
    return all;
}

std::uint64_t conduct::total() const {
    const auto unread = std::count_if(memory_.lists.begin(), memory_.lists.end(), [](auto& each) {
        return judge_ignored_paging(each.second).has_value();
    });
    return total_ + static_cast<std::uint64_t>(unread);
}

}  // namespace giftsim::fakeserver
