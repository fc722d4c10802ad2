// SPDX-License-Identifier: MIT
// What a command gives back: a value, or the one refusal that came first.
#pragma once

#include "core/refusal.hpp"

#include <boost/system/result.hpp>

namespace giftsim {

/// Taking the value of a refused result is a bug and throws std::logic_error.
template <class T>
using result = boost::system::result<T, refusal>;

[[noreturn]] void throw_exception_from_error(refusal why, const boost::source_location& where);

}  // namespace giftsim
