// SPDX-License-Identifier: MIT
// What comes of reading a text: a value, or a sentence that says what is wrong and what is right.
#pragma once

#include <boost/system/result.hpp>

#include <string>

namespace giftsim {

/// Why a text could not be read: what was found and what would be right, without a final stop.
struct text_error {
    std::string message;
};

[[noreturn]] void throw_exception_from_error(const text_error& error,
                                             const boost::source_location& where);

template <class T>
using parsed = boost::system::result<T, text_error>;

}  // namespace giftsim
