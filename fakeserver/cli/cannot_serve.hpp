// SPDX-License-Identifier: MIT
// Why `giftsim serve` and `giftsim exec` do not begin.
#pragma once

#include "fakeserver/cli/exit_code.hpp"

#include <stdexcept>
#include <string>

namespace giftsim {

/// The command line or a file makes no sense; the text says what and what would be right.
class cannot_serve : public std::runtime_error {
public:
    cannot_serve(exit_code how, const std::string& text) : std::runtime_error(text), how_(how) {}
    exit_code how() const { return how_; }

private:
    exit_code how_;
};

}  // namespace giftsim
