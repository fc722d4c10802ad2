// SPDX-License-Identifier: MIT
// What is wrong with a document, each with its place, collected so that all is said at once.
#pragma once

#include "sim/json/value.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace giftsim::sim::json {

struct problem {
    std::string file;
    position at;
    std::string pointer;                             ///< empty for the document as a whole
    std::string message;                             ///< what is wrong; what would be right
    std::shared_ptr<const source> origin = nullptr;  ///< for the excerpt; may be null
};

class problems {
public:
    void add(problem found);

    /// At the value's first character.
    void add(const value& where, std::string_view pointer, std::string message);

    /// At another place in the source the value came from: its key, say.
    void add(const value& where, position at, std::string_view pointer, std::string message);

    bool empty() const { return found_.empty(); }
    std::size_t size() const { return found_.size(); }

    /// By file, in the order in which each file was first complained about, then by line and
    /// column; what stands at the same place keeps the order in which it was added.
    std::vector<problem> sorted() const;

private:
    std::vector<problem> found_;
};

/// FILE:LINE:COLUMN: /pointer: message
/// One line, without a line break; the pointer and its colon are left out for the whole document.
std::string render(const problem& shown);

/// The same, then the line of the source and a caret below the column, if the source is known. Tabs
/// are kept in both lines, so that the caret stands right at any tab width; a long line is cut.
std::string render_with_excerpt(const problem& shown);

}  // namespace giftsim::sim::json
