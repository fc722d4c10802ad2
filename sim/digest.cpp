// SPDX-License-Identifier: MIT
// Two chained multiplications per effect; the constants are digits of pi.
#include "sim/digest.hpp"

#include <fmt/format.h>

namespace giftsim::sim {
namespace {

/// Both halves of a product, folded.
constexpr std::uint64_t folded(std::uint64_t left, std::uint64_t right) {
    __extension__ using wide = unsigned __int128;
    const auto product = static_cast<wide>(left) * right;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// FNV-1a, 32 bits.
constexpr std::uint32_t code(std::string_view text) {
    std::uint32_t state = 0x811c9dc5U;
    for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 0x01000193U;
    return state;
}

template <std::size_t Size, class Name>
std::array<std::uint32_t, Size> codes(Name name_at) {
    std::array<std::uint32_t, Size> all{};
    for (std::size_t i = 0; i < Size; ++i) all[i] = code(name_at(i));
    return all;
}

const auto state_codes =
    codes<state_count>([](std::size_t i) { return name(static_cast<state>(i)); });
const auto act_codes = codes<act_count>([](std::size_t i) { return name(static_cast<act>(i)); });
const auto mail_codes =
    codes<mail_kind_count>([](std::size_t i) { return name(static_cast<mail_kind>(i)); });
const auto account_codes = codes<4>([](std::size_t i) { return name(static_cast<account>(i)); });
const auto rule_codes = codes<rule_count() + 1>(
    [](std::size_t i) { return rule{static_cast<std::uint8_t>(i)}.text(); });

const auto webhook_codes =
    codes<webhook_type_count>([](std::size_t i) { return name(static_cast<webhook_type>(i)); });

const auto word_codes =
    codes<crm_word_count>([](std::size_t i) { return name(static_cast<crm_word>(i)); });
const auto object_codes =
    codes<crm_object_count>([](std::size_t i) { return name(static_cast<crm_object>(i)); });
constexpr auto create_code = code("create");
constexpr auto update_code = code("update");

constexpr std::uint64_t pair(std::uint32_t high, std::uint32_t low) {
    return (static_cast<std::uint64_t>(high) << 32U) | low;
}

template <class Enum>
constexpr std::size_t place(Enum value) {
    return static_cast<std::size_t>(value);
}

}  // namespace

void digest::lane::absorb(std::uint64_t w0, std::uint64_t w1, std::uint64_t w2, std::uint64_t w3) {
    const auto left = folded(a ^ w0, w1 ^ 0xc0ac29b7c97c50ddU);
    const auto right = folded(b ^ w2, w3 ^ 0x3f84d5b5b5470917U);
    a = left + b;
    b = right ^ (left << 1U);
}

void digest::absorb(const effect& what) {
    ++count_;
    const auto at = ticks(what.at);
    const auto cause = rule_codes[what.cause.place()];
    if (what.sort == effect::kind::posting) {
        postings_.absorb(
            at, pair(what.send.number, what.funding.number),
            static_cast<std::uint64_t>(what.amount),
            pair(account_codes[place(what.debit)] ^ cause, account_codes[place(what.credit)]));
        return;
    }
    steps_.absorb(at, pair(what.send.number, state_codes[place(what.to)]),
                  pair(act_codes[place(what.by)], cause), mail_codes[place(what.mail)]);
}

void digest::absorb(const crm_write& what) {
    ++count_;
    const auto outcome = pair(what.creates ? create_code : update_code, what.failed ? 1 : 0);
    steps_.absorb(ticks(what.at), pair(what.send.number, word_codes[place(what.word)]),
                  pair(object_codes[place(what.object)], rule_codes[what.cause.place()]), outcome);
    steps_.absorb(pair(what.connector.number, what.record), what.gift.number, 0, 0);
}

void digest::absorb(const webhook_message& what) {
    ++told_;
    messages_.absorb(ticks(what.at), pair(what.send.number, webhook_codes[place(what.type)]), 0, 0);
}

digest_value digest::value() const {
    lane all{static_cast<std::uint64_t>(digest_version), 0x9216d5d98979fb1bU};
    for (const auto& part : {steps_, postings_}) all.absorb(part.a, part.b, part.b, part.a);
    all.absorb(count_, all.b, all.a, count_);
    if (told_ != 0) all.absorb(messages_.a, messages_.b, told_, messages_.a);
    return {all.a, all.b};
}

std::string to_text(digest_value value) {
    return fmt::format("{:016x}{:016x}", value.high, value.low);
}

}  // namespace giftsim::sim
