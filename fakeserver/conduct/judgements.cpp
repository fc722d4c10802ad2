// SPDX-License-Identifier: MIT
// Rules that need not know of one another.
#include "fakeserver/conduct/judgements.hpp"

#include "core/text_cursor.hpp"
#include "fakeserver/guard.hpp"
#include "sim/view/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace giftsim::fakeserver {
namespace {

using std::chrono::ceil;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t kept_max = 1'000;

/// What must not be done twice, and where the answer names what was made.
struct making {
    std::string_view operation;
    const char* made;
};
constexpr std::array makings{making{"sends.create", "/send/id"},
                             making{"core.sends.create", "/tracking_code"},
                             making{"core.sends.generate_links", "/egift_links/0/egift_link"},
                             making{"core.older.send", "/tracking_code"}};

/// What lists call their total and their page.
constexpr std::array totals{"/total", "/total_users", "/total_groups", "/total_posts",
                            "/total_count"};
constexpr std::array pages{"/page", "/current_page"};

const making* making_of(std::string_view operation) {
    const auto known = std::find_if(makings.begin(), makings.end(), [&](const making& each) {
        return each.operation == operation;
    });
    return known == makings.end() ? nullptr : &*known;
}

std::string text_at(const std::string& body, const char* pointer) {
    const auto whole = sim::json_view::parse(body, nullptr, false);
    if (!whole.is_object()) return {};
    const auto found = whole.value(sim::json_view::json_pointer(pointer), sim::json_view());
    return found.is_string() ? found.get<std::string>() : found.dump();
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    text_cursor digits{text};
    const auto number = digits.number_up_to(9);
    return digits.at_end() ? number : std::nullopt;
}

std::string_view header(const http::response& of, std::string_view name) {
    const auto found = std::find_if(of.headers.begin(), of.headers.end(),
                                    [&](const http::pair& each) { return each.name == name; });
    return found == of.headers.end() ? std::string_view{} : std::string_view(found->value);
}

/// The first of these that is a whole number.
template <std::size_t Count>
std::optional<std::int64_t> number_at(const std::string& body,
                                      const std::array<const char*, Count>& pointers) {
    for (const auto* each : pointers)
        if (const auto number = whole_number(text_at(body, each))) return number;
    return std::nullopt;
}

const conduct_memory::unheard* unheard_like(const conduct_memory& so_far,
                                            const exchange_note& what) {
    // The latest one: of three alike, each is told as a repetition of the one before.
    const auto found = std::find_if(so_far.lost.rbegin(), so_far.lost.rend(),
                                    [&](const auto& each) { return each.body == what.in.body; });
    return found == so_far.lost.rend() ? nullptr : &*found;
}

bool has_made_something(const exchange_note& what) {
    return making_of(what.operation) != nullptr && what.done / 100 == 2;
}

/// All that was asked for but the page.
std::string list_of(const exchange_note& what) {
    std::string key(what.operation);
    for (const auto& each : what.in.query)
        if (each.name != "page") key += fmt::format("&{}={}", each.name, each.value);
    return key;
}

}  // namespace

std::optional<finding> judge_early_retry(const conduct_memory& so_far, const exchange_note& what) {
    const auto told = so_far.waits.find(what.operation);
    if (told == so_far.waits.end()) return std::nullopt;
    const auto& wait = told->second;
    if (what.at >= wait.until || what.wall >= wait.until_on_the_wall) return std::nullopt;
    return finding{"early_retry",
                   severity::fault,
                   what.at,
                   {wait.request, what.in.id},
                   fmt::format("{} was asked for again {} s too early: the answer was {} with "
                               "Retry-After: {}",
                               what.operation, ceil<seconds>(wait.until - what.at).count(),
                               wait.status, wait.seconds)};
}

void remember_wait(conduct_memory& so_far, const exchange_note& what) {
    if (!what.made.how.arrives()) return;
    const auto wait = whole_number(header(what.made.answer, "Retry-After"));
    if (!wait) {
        const auto told = so_far.waits.find(what.operation);
        if (told != so_far.waits.end()) so_far.waits.erase(told);
        return;
    }
    so_far.waits.insert_or_assign(
        std::string(what.operation),
        conduct_memory::wait{what.in.id, what.made.answer.status, *wait, what.at + seconds{*wait},
                             what.wall + seconds{*wait}});
}

std::optional<finding> judge_expired_token(const conduct_memory& so_far,
                                           const exchange_note& what) {
    if (what.token != token_fate::expired) return std::nullopt;
    if (so_far.expired.contains(std::string(bearer_token(what.in)))) return std::nullopt;
    return finding{"expired_token",
                   severity::fault,
                   what.at,
                   {what.in.id},
                   "a token was used after its life of two hours, which its answer had told"};
}

void remember_expired_token(conduct_memory& so_far, const exchange_note& what) {
    if (what.token == token_fate::expired && so_far.expired.size() < kept_max)
        so_far.expired.insert(std::string(bearer_token(what.in)));
}

std::optional<finding> judge_duplicate_send(const conduct_memory& so_far,
                                            const exchange_note& what) {
    if (!has_made_something(what)) return std::nullopt;
    const auto* before = unheard_like(so_far, what);
    if (before == nullptr) return std::nullopt;
    return finding{
        "duplicate_send",
        severity::fault,
        what.at,
        {before->request, what.in.id},
        fmt::format("the same body was sent again after an answer was lost: the first one had been "
                    "done, and now there are two, {} and {}",
                    before->made, text_at(what.work, making_of(what.operation)->made))};
}

void remember_unheard(conduct_memory& so_far, const exchange_note& what) {
    if (!has_made_something(what) || what.is_told_done()) return;
    if (so_far.lost.size() == kept_max) so_far.lost.pop_front();
    so_far.lost.push_back(
        {what.in.id, what.in.body, text_at(what.work, making_of(what.operation)->made)});
}

std::optional<finding> judge_ignored_paging(const conduct_memory::list& read) {
    if (read.pages.size() != 1 || read.total <= read.per_page) return std::nullopt;
    return finding{"ignored_paging",
                   severity::hint,
                   read.at,
                   {read.request},
                   fmt::format("of a list of {} only page {} was read, with {} a page", read.total,
                               *read.pages.begin(), read.per_page)};
}

void remember_page(conduct_memory& so_far, const exchange_note& what) {
    const bool paged =
        what.in.parameter("page") != nullptr || what.in.parameter("per_page") != nullptr;
    if (!paged || what.done != 200 || what.in.how != http::method::get) return;
    const auto total = number_at(what.work, totals);
    const auto per_page = whole_number(text_at(what.work, "/per_page"));
    const auto page = number_at(what.work, pages);
    if (!total || !per_page || !page) return;
    const auto key = list_of(what);
    auto known = so_far.lists.find(key);
    if (known == so_far.lists.end()) {
        if (so_far.lists.size() == kept_max) return;
        known =
            so_far.lists.emplace(key, conduct_memory::list{what.in.id, what.at, 0, 0, {}}).first;
    }
    known->second.total = *total;
    known->second.per_page = *per_page;
    known->second.pages.insert(*page);
}

std::optional<finding> judge_late_webhook(const delivery_note& what) {
    if (what.status && what.took <= conduct::answer_time) return std::nullopt;
    const auto how = what.status ? fmt::format("was answered after {} ms", what.took.count())
                                 : std::string{"was not answered in time"};
    return finding{"late_webhook",
                   severity::fault,
                   what.at,
                   {what.message},
                   fmt::format("the webhook {} {}", what.message, how)};
}

std::optional<finding> judge_accepted_forgery(const delivery_note& what) {
    if (!what.wrongly_signed || !what.status || *what.status / 100 != 2) return std::nullopt;
    return finding{"accepted_forgery",
                   severity::fault,
                   what.at,
                   {what.message},
                   fmt::format("the webhook {} was signed with another secret, and was answered {}",
                               what.message, *what.status)};
}

}  // namespace giftsim::fakeserver
