// SPDX-License-Identifier: MIT
// A hint that memory will be needed soon.
#pragma once

namespace giftsim {

/// Starts loading the cache line at an address. The address may be any.
inline void prefetch(const void* where) {
    __builtin_prefetch(where, 1);
    // GCC takes a function that only prefetches for one without effect and drops its calls.
    asm volatile("" : : "r"(where));
}

}  // namespace giftsim
