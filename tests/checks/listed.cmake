# SPDX-License-Identifier: MIT
# Every source file stands in the CMakeLists.txt of its folder: one that does not is never built,
# and a test that is never run looks like one that passes.
#
#   cmake -D ROOT=<project> -P tests/checks/listed.cmake
cmake_minimum_required(VERSION 3.25)

# The files that a folder's lists name. Those of tests leave out the layer that they are for:
# giftsim_tests(core money.cpp) names core/money.cpp.
function(listed_in folder result)
    file(STRINGS ${ROOT}/${folder}/CMakeLists.txt words)
    string(REGEX REPLACE "[()\" ]+" ";" words "${words}")
    set(files ${words})
    set(previous "")
    set(layer "")
    foreach(word IN LISTS words)
        if(previous STREQUAL giftsim_tests)
            set(layer ${word})
        endif()
        list(APPEND files ${layer}/${word})
        set(previous ${word})
    endforeach()
    set(${result} "${files}" PARENT_SCOPE)
endfunction()

set(missing "")
foreach(folder core sim fakeserver bench tests)
    listed_in(${folder} listed)
    set(patterns ${ROOT}/${folder}/*.cpp)
    if(folder MATCHES "^(core|sim|fakeserver)$")
        list(APPEND patterns ${ROOT}/${folder}/*.hpp)
    endif()
    file(GLOB_RECURSE files RELATIVE ${ROOT}/${folder} ${patterns})
    foreach(file IN LISTS files)
        if(NOT file IN_LIST listed)
            list(APPEND missing ${folder}/${file})
        endif()
    endforeach()
endforeach()

foreach(file IN LISTS missing)
    message("${file}: stands in no list")
endforeach()
if(missing)
    message(FATAL_ERROR "add the files above to the CMakeLists.txt of their folder")
endif()
