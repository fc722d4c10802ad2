// SPDX-License-Identifier: MIT
// The Send Tracker as a CSV file: fixed columns, one record per send (TR-05).
#pragma once

#include "core/domain.hpp"
#include "core/tracker/send_set.hpp"
#include "core/tracker/vocabulary.hpp"
#include "sim/csv.hpp"
#include "sim/view/json.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace giftsim::sim {

/// The names of the columns, in order. Later versions may add some behind them.
csv_record tracker_columns();

/// A send's cells, as many as there are columns. Amounts have no currency, which stands beside;
/// instants are RFC 3339.
csv_record tracker_record(const domain& world, send_id which, vocabulary words);

/// The whole file, piece by piece, oldest send first. What a send says is what it says when its
/// piece is written.
class tracker_csv {
public:
    tracker_csv(send_set rows, vocabulary words) : rows_(std::move(rows)), words_(words) {}

    /// The next piece, with about so many records; empty when there is no more.
    std::string next(const domain& world, std::size_t records);

private:
    send_set rows_;
    vocabulary words_;
    send_id last_{};
    bool begun_ = false;
};

/// A file as scenarios look at it: a list of objects with a text for each column.
json_view view_of_csv(std::string_view file);

}  // namespace giftsim::sim
