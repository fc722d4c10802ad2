// SPDX-License-Identifier: MIT
// Everything goes through memory: files are read and written elsewhere.
#include "fakeserver/tls/openssl.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <stdexcept>

namespace giftsim::fakeserver {
namespace {

/// Else OpenSSL would ask at the terminal.
int no_password(char* /*into*/, int /*room*/, int /*writing*/, void* /*unused*/) { return -1; }

std::string taken_from(BIO& memory) {
    char* begin = nullptr;
    const auto length = BIO_get_mem_data(&memory, &begin);
    return {begin, static_cast<std::size_t>(length)};
}

bio_ptr fresh_memory() {
    bio_ptr memory(BIO_new(BIO_s_mem()));
    must(memory != nullptr, "memory");
    return memory;
}

}  // namespace

std::string openssl_complaint() {
    const auto code = ERR_get_error();
    const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    ERR_clear_error();
    return reason == nullptr ? "OpenSSL does not say why" : reason;
}

void must(bool done, std::string_view what) {
    if (!done) throw std::runtime_error(fmt::format("{}: {}", what, openssl_complaint()));
}

bio_ptr bio_of(std::string_view text) {
    bio_ptr from(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    must(from != nullptr, "memory");
    return from;
}

certificate_ptr next_certificate(BIO& from) {
    return certificate_ptr(PEM_read_bio_X509(&from, nullptr, no_password, nullptr));
}

key_ptr key_in(std::string_view pem) {
    const auto from = bio_of(pem);
    return key_ptr(PEM_read_bio_PrivateKey(from.get(), nullptr, no_password, nullptr));
}

std::string to_pem(const X509& certificate) {
    const auto into = fresh_memory();
    must(PEM_write_bio_X509(into.get(), &certificate) == 1, "certificate");
    return taken_from(*into);
}

std::string to_pem(const EVP_PKEY& key) {
    const auto into = fresh_memory();
    must(
        PEM_write_bio_PKCS8PrivateKey(into.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
        "key");
    return taken_from(*into);
}

std::string time_text(const ASN1_TIME& when) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(&when, &parts) != 1) return "an unknown time";
    return fmt::format("{:%Y-%m-%d %H:%M:%S} UTC", parts);
}

}  // namespace giftsim::fakeserver
