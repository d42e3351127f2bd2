#pragma once
#include <openssl/evp.h>

/* `EVP_MD_CTX_new` and friends are functions; only the size constant is a macro Swift does not see. */
static const int ccrypto_max_digest = EVP_MAX_MD_SIZE;
