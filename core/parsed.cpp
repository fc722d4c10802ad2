// SPDX-License-Identifier: MIT
// Only code that did not look before it took a value comes here; that is a bug, hence logic_error.
#include "core/parsed.hpp"

#include <boost/throw_exception.hpp>

#include <stdexcept>

namespace giftsim {

void throw_exception_from_error(const text_error& error, const boost::source_location& where) {
    boost::throw_exception(std::logic_error("unread text error: " + error.message), where);
}

}  // namespace giftsim
