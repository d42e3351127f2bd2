#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/mman.h>

/// A file in memory that is not handed on to children; -1 where the kernel has none. Swift's Glibc lacks memfd_create.
static inline int ccolourless_file(void) {
    return memfd_create("colourless", MFD_CLOEXEC);
}
