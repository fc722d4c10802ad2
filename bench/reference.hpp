// SPDX-License-Identifier: MIT
// What the machine itself can do at the moment, so that figures of several days can be compared.
#pragma once

namespace giftsim::bench {

struct reference {
    double multiply;  ///< nanoseconds of a multiplication that waits for the one before
    double memory;    ///< nanoseconds of an access anywhere in 64 MiB that waits for the one before
    double heap;      ///< turns a second of a binary heap in the hold model, with 100,000 pending
};

reference measured_reference();

}  // namespace giftsim::bench
