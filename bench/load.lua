-- SPDX-License-Identifier: MIT
-- wrk -s bench/load.lua URL -- HEADERS REQUESTS: sends the requests of a file by turns. A line is
-- "GET /path" or "POST /path BODY"; the other file has the headers that all of them carry.
local requests = {}
local turn = 0

function init(words)
    local headers = assert(io.open(words[1], "rb")):read("*a")
    for line in io.lines(words[2]) do
        local head, body = line:match("^(%u+ %S+) ?(.*)$")
        local length = body == "" and "" or "Content-Length: " .. #body .. "\r\n"
        requests[#requests + 1] = head .. " HTTP/1.1\r\n" .. headers .. length .. "\r\n" .. body
    end
end

function request()
    turn = turn % #requests + 1
    return requests[turn]
end
