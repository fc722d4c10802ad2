// SPDX-License-Identifier: MIT
// The bytes of a load's requests, and which sends there are to be read.
#pragma once

#include "fakeserver/load/members.hpp"
#include "fakeserver/load/place.hpp"
#include "fakeserver/load/plan.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace giftsim::fakeserver::load {

/// Each send that was answered is read so many times, in the order of the answers. Where none is
/// left to be read (answers are late, or were refused) the last one is read again.
class requests {
public:
    /// `first` is the id of a send that exists, for whoever reads before anything was answered.
    requests(const place& where, const std::string& token, members& who,
             std::uint32_t reads_per_send, std::string first);

    /// Whole, with its head.
    std::string text_of(operation what);

    /// A POST was answered.
    void note_answer(unsigned status, std::string_view body);

private:
    const std::string& next_id();

    std::string head_of_post_, head_of_get_, rest_of_get_;
    members& who_;
    std::uint32_t reads_per_send_;
    std::deque<std::string> unread_;
    std::uint32_t reads_ = 0;  ///< of the first of them
    std::string last_;
};

/// The id of the send in an answer to POST or GET, in {"send": {...}} or without; empty if there is
/// none.
std::string id_in(std::string_view body);

}  // namespace giftsim::fakeserver::load
