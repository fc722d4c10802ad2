// SPDX-License-Identifier: MIT
// What a failed assertion does: one line that says what and where, then the end of the process.
#include "core/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace boost {

// stdio, no stream or fmt: nothing that allocates or throws, for the heap may be what broke.
void assertion_failed_msg(const char* expression, const char* msg, const char* function,
                          const char* file, long line) {
    std::fprintf(stderr, "%s:%ld: assertion failed: %s%s%s\n    in %s\n", file, line, expression,
                 msg == nullptr ? "" : ": ", msg == nullptr ? "" : msg, function);
    std::fflush(stderr);
    std::abort();
}

void assertion_failed(const char* expression, const char* function, const char* file, long line) {
    assertion_failed_msg(expression, nullptr, function, file, line);
}

}  // namespace boost
