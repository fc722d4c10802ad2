// SPDX-License-Identifier: MIT
// How a program that started the server learns that it answers, and where.
#pragma once

#include "fakeserver/cli/first_world.hpp"

#include <optional>
#include <string>

namespace giftsim {

/// A line of JSON with its end: "url", "address", "port", "tls", "ca_file", "world", "control_url",
/// "credentials" as POST /_sim/worlds gives them, "pid", "version".
std::string ready_line(const first_world& here);

/// A descriptor that was inherited; closed when this ends, so that whoever reads it sees an end
/// without a line where the server never came to answer.
class ready_descriptor {
public:
    /// None: tell() does nothing. Throws cannot_serve unless it can be written to.
    explicit ready_descriptor(std::optional<int> number);
    ready_descriptor(const ready_descriptor&) = delete;
    ready_descriptor& operator=(const ready_descriptor&) = delete;
    ~ready_descriptor() { close(); }

    /// Writes the line and closes. Throws cannot_serve if nobody takes it.
    void tell(const first_world& here);

private:
    void close();

    std::optional<int> number_;
};

}  // namespace giftsim
