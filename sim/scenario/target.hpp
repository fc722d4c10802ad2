// SPDX-License-Identifier: MIT
// What scenarios run against.
#pragma once

#include "core/command.hpp"
#include "core/result.hpp"
#include "sim/digest.hpp"
#include "sim/population.hpp"
#include "sim/scenario/http_exchange.hpp"
#include "sim/scenario/http_fault.hpp"
#include "sim/scenario/variables.hpp"
#include "sim/tracker/tracker_request.hpp"
#include "sim/view/json.hpp"
#include "sim/webhooks/webhook_command.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim {

/// A question about the world; each has one view.
struct question {
    enum class kind : std::uint8_t {
        send,
        funding,
        user,
        invitation,
        postings,
        mail,       ///< to one mailbox
        all_mails,  ///< to all of them
        counts,
        link,
        crm,
        webhook,
        tracker,       ///< a page of the Send Tracker
        tracked_send,  ///< a send's details there
        tracker_csv,   ///< its file, as view_of_csv()
        fault,         ///< of requests, by its handle
        journal,       ///< of requests and their answers
        conduct,       ///< of the client
    };

    kind about;
    std::uint32_t number = 0;       ///< of the send, the funding source, the link, ...
    std::string_view address = {};  ///< of the mailbox; the handle of a fault
    tracker_parameters asked = {};  ///< of the Send Tracker; entities by number
};

/// A world that can be commanded, moved in time and asked. The engine knows nothing else of it, so
/// that a scenario runs the same in this process and over a wire.
class target {
public:
    target() = default;
    target(const target&) = delete;
    target& operator=(const target&) = delete;
    virtual ~target() = default;

    /// The number of what the command made, or 0.
    virtual result<std::uint32_t> apply(const command& what) = 0;
    virtual result<void> populate(const population& plan) = 0;
    /// The number of what it made or concerns.
    virtual result<std::uint32_t> arrange(const webhook_command& what) = 0;

    virtual instant now() const = 0;
    virtual instant next_due() = 0;  ///< never, if nothing is
    virtual result<void> advance(instant to) = 0;
    /// Of the organisation's calendar, from now on (TI-05).
    virtual result<void> advance_business_days(int days) = 0;

    /// Entities are shown by number; null for what does not exist. What cannot be asked of the Send
    /// Tracker is answered with {"problems": ["..."]}.
    virtual json_view view(const question& asked) const = 0;
    virtual digest_value fingerprint() const = 0;

    virtual void snapshot(const std::string& name) = 0;
    /// False if there is no snapshot of that name.
    virtual bool restore(const std::string& name) = 0;

    /// Contradictions that a full audit finds.
    virtual std::vector<std::string> audit() const = 0;

    /// What predefined variables stand for in this run, as far as they mean something.
    virtual variable_texts variables() const { return {}; }

    /// From now on something can go wrong with what is asked of that server. A sentence, if it
    /// has no such operation.
    virtual std::optional<std::string> add_fault(const named<http_fault>& what) = 0;
    /// False if there is no such fault.
    virtual bool end_fault(const std::string& handle) = 0;

    /// Asks the server that shows this world. Throws exchange_failed where no answer comes.
    virtual http_answer exchange(const http_question& asked) = 0;
};

}  // namespace giftsim::sim
