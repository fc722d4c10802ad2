// SPDX-License-Identifier: MIT
// A world at the end of a run, as far as a report shows it.
#pragma once

#include "core/currency.hpp"
#include "core/instant.hpp"
#include "sim/view/json.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace giftsim::sim::report {

/// The first so many of a list, and how many there are.
template <class T>
struct bounded {
    std::vector<T> shown{};
    std::size_t total = 0;

    void add(T one, std::size_t shown_max) {
        if (shown.size() < shown_max) shown.push_back(std::move(one));
        ++total;
    }
    std::size_t left_out() const { return total - shown.size(); }
};

/// One step of a send's life, with its cause.
struct life_record {
    instant at{};
    std::string act, status, rule;
    std::string mail;  ///< that it sent; empty: none
};

// Entities are called by their handles, those without one by their numbers.

struct send_record {
    std::uint32_t number = 0;
    std::string handle, status, reason, email, platform, campaign, gift, payer, price;
    std::vector<life_record> life{};
};

struct mail_record {
    instant at{};
    std::string kind, to, subject, send;
};

struct posting_record {
    instant at{};
    std::string funding, from, to, amount, rule, send;
};

/// What a source's accounts held from an instant on, in minor units.
struct balance {
    instant at{};
    std::int64_t available = 0, held = 0, spent = 0;
};

struct source_record {
    std::string handle, name, available, held, spent;
    currency unit{};
    std::vector<balance> balances{};  ///< in order of time; some are left out of a long list
};

/// A customer database and what it was told: the fields that expectations know.
struct connector_record {
    std::string handle, name, kind, works;
    bounded<json_view> records{}, writes{};
};

/// An endpoint of webhooks and what it was told: the fields that expectations know.
struct endpoint_record {
    std::string handle, url, receiver;
    bool enabled = false;
    bounded<json_view> deliveries{};
};

struct world_record {
    instant begun{}, now{};
    std::string digest;
    std::vector<std::pair<std::string, std::size_t>> counts{};  ///< of sends, by status
    bounded<send_record> sends{};
    std::vector<source_record> sources{};
    bounded<posting_record> postings{};
    bounded<mail_record> mails{};
    std::vector<connector_record> connectors{};
    std::vector<endpoint_record> endpoints{};
    std::vector<std::string> missing{};  ///< what could not be had and why, a sentence each
};

}  // namespace giftsim::sim::report
