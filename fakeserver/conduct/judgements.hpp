// SPDX-License-Identifier: MIT
// One function per rule of conduct, and one for what it remembers.
#pragma once

#include "fakeserver/conduct/conduct.hpp"

#include <optional>

namespace giftsim::fakeserver {

/// Asked for the same operation again before Retry-After was over, by the world's clock and by the
/// wall's: a client sleeps by the wall, a test lets the world's clock pass.
std::optional<finding> judge_early_retry(const conduct_memory& so_far, const exchange_note& what);
void remember_wait(conduct_memory& so_far, const exchange_note& what);

/// Used a token behind the end of the life that it was told. Said once of each token.
std::optional<finding> judge_expired_token(const conduct_memory& so_far, const exchange_note& what);
void remember_expired_token(conduct_memory& so_far, const exchange_note& what);

/// Made the same send twice, the first time without hearing of it. A repetition of what had not
/// been done is none.
std::optional<finding> judge_duplicate_send(const conduct_memory& so_far,
                                            const exchange_note& what);
void remember_unheard(conduct_memory& so_far, const exchange_note& what);

/// Asked for one page of a list of several, and for no other. A hint: one page may be all that was
/// wanted. Who does not ask for a page gets the whole list.
std::optional<finding> judge_ignored_paging(const conduct_memory::list& read);
void remember_page(conduct_memory& so_far, const exchange_note& what);

/// Answered later than conduct::answer_time, or not in time at all.
std::optional<finding> judge_late_webhook(const delivery_note& what);

/// Took what was signed with another secret.
std::optional<finding> judge_accepted_forgery(const delivery_note& what);

}  // namespace giftsim::fakeserver
