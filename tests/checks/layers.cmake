# SPDX-License-Identifier: MIT
# Reads the sources of core, sim and fakeserver and says where one includes a layer above its own,
# or where core and sim name what would make them depend on anything but their arguments, or any of
# them what one of the compilers cannot compile.
#
#   cmake -D ROOT=<project> -P tests/checks/layers.cmake
#
# Words in comments and strings do not count. A line may be excused: `// layers: allowed, <why>`.
cmake_minimum_required(VERSION 3.25)

set(own_core core)
set(own_sim core sim)
set(own_fakeserver core sim fakeserver)

# Pairs of pattern and reason. A pattern begins where no identifier goes on.
set(portable "views::[a-z_]+" "Debian's clang cannot compile the views of libstdc++")
set(pure ${portable}
    "s?rand[ ]*\\(" "randomness is drawn by address, sim's own way"
    "random_device|mt19937(_64)?|std::[a-z_]+_distribution" "libraries draw different numbers"
    "unordered_(map|set|multimap|multiset)" "hash order differs between libraries"
    "(float|double)[^A-Za-z0-9_]" "integers and ratios only: rounding differs between builds"
    "(system|steady|high_resolution)_clock::now" "time comes in as an argument")
set(banned_sim ${pure})
set(banned_core ${pure}
    "#[ ]*include[ ]*<random>" "core draws nothing"
    "#[ ]*include[ ]*<(iostream|fstream|sstream|filesystem)>" "core does no input or output"
    "#[ ]*include[ ]*<(thread|mutex|shared_mutex|atomic)>" "a world has one thread"
    "#[ ]*include[ ]*<nlohmann/" "core knows no JSON")
set(banned_fakeserver ${portable})

# Takes out what only looks like code, keeping every line where it is.
function(without_comments_and_strings text result)
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "'\\\\?[^\n]'" "' '" text "${text}")
    # Includes have their own quotes, which must stay.
    string(REGEX REPLACE "(#[ ]*include[ ]*)\"([^\"\n]*)\"" "\\1@\\2@" text "${text}")
    string(REGEX REPLACE "\"([^\"\\\\\n]|\\\\.)*\"" "\"\"" text "${text}")
    while(text MATCHES "/\\*([^*]|\\*+[^*/])*\\*+/")
        set(comment "${CMAKE_MATCH_0}")
        string(REGEX REPLACE "[^\n]+" "" lines "${comment}")
        string(REPLACE "${comment}" "${lines}" text "${text}")
    endwhile()
    set(${result} "${text}" PARENT_SCOPE)
endfunction()

# Adds "file:line: message" to `findings` for every line in which the pattern stands.
function(report_lines file text pattern message)
    file(READ ${file} original)
    set(number 0)
    while(NOT text STREQUAL "")
        math(EXPR number "${number} + 1")
        string(REGEX MATCH "^[^\n]*\n?" line "${text}")
        string(LENGTH "${line}" length)
        string(SUBSTRING "${text}" ${length} -1 text)
        string(REGEX MATCH "^[^\n]*\n?" original_line "${original}")
        string(LENGTH "${original_line}" length)
        string(SUBSTRING "${original}" ${length} -1 original)
        if(line MATCHES "${pattern}" AND NOT original_line MATCHES "// layers: allowed, .")
            string(STRIP "${CMAKE_MATCH_0}" found)
            list(APPEND findings "${file}:${number}: ${found}: ${message}")
        endif()
    endwhile()
    set(findings "${findings}" PARENT_SCOPE)
endfunction()

function(check_includes layer file text)
    list(JOIN own_${layer} "|" own)
    string(REGEX MATCHALL "#[ ]*include[ ]*@[^@\n]*@" includes "${text}")
    list(REMOVE_DUPLICATES includes)
    foreach(include IN LISTS includes)
        if(NOT include MATCHES "@(${own})/")
            report_lines(${file} "${text}" "${include}" "${layer} includes only ${own}, by full path")
        endif()
    endforeach()
    set(findings "${findings}" PARENT_SCOPE)
endfunction()

function(check_words layer file text)
    set(rest ${banned_${layer}})
    while(rest)
        list(POP_FRONT rest pattern reason)
        set(pattern "(^|[^A-Za-z0-9_])(${pattern})")
        if(text MATCHES "${pattern}")
            report_lines(${file} "${text}" "${pattern}" "${reason}")
        endif()
    endwhile()
    set(findings "${findings}" PARENT_SCOPE)
endfunction()

# check_layers(<root> <variable>): the list of findings, empty when all is well.
function(check_layers root result)
    set(findings "")
    foreach(layer core sim fakeserver)
        file(GLOB_RECURSE files ${root}/${layer}/*.hpp ${root}/${layer}/*.cpp)
        foreach(file IN LISTS files)
            file(READ ${file} text)
            # Semicolons and brackets mean something in CMake's lists and nothing to these rules.
            string(REGEX REPLACE "[][;]" " " text "${text}")
            without_comments_and_strings("${text}" text)
            check_includes(${layer} ${file} "${text}")
            check_words(${layer} ${file} "${text}")
        endforeach()
    endforeach()
    set(${result} "${findings}" PARENT_SCOPE)
endfunction()

if(DEFINED ROOT)
    check_layers(${ROOT} findings)
    foreach(finding IN LISTS findings)
        string(REPLACE "${ROOT}/" "" finding "${finding}")
        message("${finding}")
    endforeach()
    if(findings)
        message(FATAL_ERROR "the layers are core <- sim <- fakeserver; see the lines above")
    endif()
endif()
