// SPDX-License-Identifier: MIT
// Assertions that stay on in release: a broken one is a bug of ours, and a simulation that went on
// after it would report nonsense.
#pragma once

#include <boost/assert.hpp>

// Use BOOST_ASSERT(condition) and BOOST_ASSERT_MSG(condition, "sentence"). The build defines
// BOOST_ENABLE_ASSERT_HANDLER for everything that links core, so both call the handlers below in
// every build type; core/assert.cpp defines them. Refusals and bad input are never asserted.
#ifndef BOOST_ENABLE_ASSERT_HANDLER
#error "giftsim is compiled with BOOST_ENABLE_ASSERT_HANDLER; link giftsim::core to get it"
#endif
