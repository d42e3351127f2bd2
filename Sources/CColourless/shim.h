#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sys/mman.h>
#include <sys/syscall.h>

/// A file in memory that is not handed on to children; -1 where the kernel has none. Swift's Glibc lacks memfd_create.
static inline int ccolourless_file(void) {
    return memfd_create("colourless", MFD_CLOEXEC);
}

/// Limits the address space and the processor time of another process: prlimit(2), which Swift's Glibc lacks.
///
/// Neither `<sys/resource.h>` nor `<unistd.h>` is included, since Swift's Glibc knows them without _GNU_SOURCE.
static inline void ccolourless_limit(int process, unsigned long bytes, unsigned long seconds) {
    extern long syscall(long number, ...);
    struct { unsigned long soft, hard; } space = {bytes, bytes}, time = {seconds, seconds};
    // bits/resource.h: RLIMIT_CPU is 0, RLIMIT_AS is 9.
    syscall(SYS_prlimit64, process, 9, &space, (void *)0);
    syscall(SYS_prlimit64, process, 0, &time, (void *)0);
}
