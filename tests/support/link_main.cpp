// SPDX-License-Identifier: MIT
// Linked with the whole of one library: fails to link when that library needs a layer above it.

int main() {}
