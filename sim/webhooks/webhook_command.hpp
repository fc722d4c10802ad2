// SPDX-License-Identifier: MIT
// What can be asked of a world's webhooks, as plain data.
#pragma once

#include "sim/webhooks/endpoint.hpp"
#include "sim/webhooks/webhook_fault.hpp"

#include <optional>
#include <string>
#include <variant>

namespace giftsim::sim {

/// Makes an endpoint, which is told of whatever happens from now on.
struct add_webhook {
    webhook_types wants{};
    receiver answers{};
    bool world_time = false;
    std::string url{};  ///< with one, the receiver is scripted: a courier says what it answered
};

/// Changes what is said.
struct set_webhook {
    endpoint_id which;
    std::optional<webhook_types> wants{};
    std::optional<receiver> answers{};
    std::optional<bool> world_time{};
    std::optional<bool> enabled{};  ///< enabling forgets the failures
    std::optional<bool> muted{};
};

struct remove_webhook {
    endpoint_id which;
};

/// One message once more, with the same id.
struct resend_webhook {
    endpoint_id which;
    message_id what;
};

/// Whatever has failed or was skipped, of the messages since an instant.
struct recover_webhooks {
    endpoint_id which;
    instant since;
};

/// Whatever the endpoint was told since an instant, once more.
struct replay_webhooks {
    endpoint_id which;
    instant since;
};

/// What came of an attempt that is under way. Requires an outcome that parse_outcome() gives.
struct answer_webhook {
    endpoint_id which;
    message_id what;
    attempt_outcome came;
};

struct add_webhook_fault {
    webhook_fault what;
};
struct end_webhook_fault {
    fault_id which;
};

using webhook_command =
    std::variant<add_webhook, set_webhook, remove_webhook, resend_webhook, recover_webhooks,
                 replay_webhooks, answer_webhook, add_webhook_fault, end_webhook_fault>;

}  // namespace giftsim::sim
