# SPDX-License-Identifier: MIT
# Makes a tree with every kind of trespass, and things that only look like one, and compares what
# the check of layers says about it with what it should.
include(${CMAKE_CURRENT_LIST_DIR}/layers.cmake)

string(RANDOM LENGTH 12 name)
set(root /tmp/giftsim_layers_${name})

file(WRITE ${root}/core/bad.hpp [[
#include "sim/world.hpp"
#include "money.hpp"
#include "core/money.hpp"
#include <random>
#include <iostream>
#include <nlohmann/json.hpp>
double half = 0.5;
auto now = std::chrono::steady_clock::now();
]])
file(WRITE ${root}/core/good.cpp [[
// A double entry, not a float; see std::rand and "sim/world.hpp".
/* double float
   random_device */
#include "core/money.hpp"
const char* text = "a double \" float [ ; ]";
char quote = '"'; int doubled = 2; // double
struct double_entry {};
double excused = 1; // layers: allowed, printf wants it
]])
file(WRITE ${root}/sim/bad.cpp [[
#include "core/money.hpp"
#include "sim/world.hpp"
#include "fakeserver/http/session.hpp"
std::unordered_map<int, int> map;
int x = std::rand();
std::uniform_int_distribution<int> draw;
std::vector<double> rates; float f;
]])
file(WRITE ${root}/fakeserver/bad.cpp [[
#include "core/money.hpp"
#include "sim/world.hpp"
#include "fakeserver/http/session.hpp"
#include "tests/support/golden.hpp"
double seconds;
for (auto each : std::views::reverse(all)) f(each);
]])

check_layers(${root} findings)
file(REMOVE_RECURSE ${root})

set(places "")
foreach(finding IN LISTS findings)
    string(REGEX REPLACE "^${root}/([^:]*:[0-9]+):.*" "\\1" place "${finding}")
    list(APPEND places ${place})
endforeach()
list(SORT places COMPARE NATURAL)
list(JOIN places " " places)

set(expected "core/bad.hpp:1 core/bad.hpp:2 core/bad.hpp:4 core/bad.hpp:5 core/bad.hpp:6 \
core/bad.hpp:7 core/bad.hpp:8 fakeserver/bad.cpp:4 fakeserver/bad.cpp:6 sim/bad.cpp:3 sim/bad.cpp:4 \
sim/bad.cpp:5 sim/bad.cpp:6 sim/bad.cpp:7")
if(NOT places STREQUAL expected)
    message(FATAL_ERROR "the check found\n  ${places}\nand should have found\n  ${expected}")
endif()
