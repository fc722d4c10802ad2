// SPDX-License-Identifier: MIT
// Asio's context, with what Asio has no words for set in OpenSSL's own.
#include "fakeserver/net/tls_context.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/context.hpp>

#include <openssl/ssl.h>
#include <string_view>

namespace giftsim::fakeserver {
namespace {

namespace ssl = boost::asio::ssl;

/// As it travels: each name behind its length.
constexpr std::string_view spoken = "\x08http/1.1";

/// A client that names protocols and not this one is told so by the handshake's failure (RFC 7301);
/// one that names none is taken to speak HTTP/1.1.
int choose_protocol(SSL* /*of*/, const unsigned char** chosen, unsigned char* length,
                    const unsigned char* offered, unsigned offered_length, void* /*unused*/) {
    const auto* own = reinterpret_cast<const unsigned char*>(spoken.data());
    unsigned char* name = nullptr;
    const auto found =
        SSL_select_next_proto(&name, length, own, spoken.size(), offered, offered_length);
    if (found != OPENSSL_NPN_NEGOTIATED) return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = name;
    return SSL_TLSEXT_ERR_OK;
}

}  // namespace

std::shared_ptr<ssl::context> make_tls_context(const tls_identity& own) {
    auto made = std::make_shared<ssl::context>(ssl::context::tls_server);
    made->use_certificate_chain(boost::asio::buffer(own.chain));
    made->use_private_key(boost::asio::buffer(own.key), ssl::context::pem);
    auto* raw = made->native_handle();
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    SSL_CTX_set_options(raw, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS);  // idle connections hold none
    SSL_CTX_set_alpn_select_cb(raw, choose_protocol, nullptr);
    return made;
}

}  // namespace giftsim::fakeserver
