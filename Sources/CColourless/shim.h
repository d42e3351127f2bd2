#pragma once
#include <sys/socket.h>
#include <sys/syscall.h>

// Functions that Swift's Glibc lacks are declared here: with _GNU_SOURCE the system's headers would give types another form
// than they have in Swift's Glibc and in our other modules.

/// A file in memory that is not handed on to children; -1 where the kernel has none.
static inline int ccolourless_file(void) {
    extern int memfd_create(const char *name, unsigned flags);
    return memfd_create("colourless", 1U /* MFD_CLOEXEC, linux/memfd.h */);
}

/// Limits the address space and the processor time of another process: prlimit(2).
static inline void ccolourless_limit(int process, unsigned long bytes, unsigned long seconds) {
    extern long syscall(long number, ...);
    struct { unsigned long soft, hard; } space = {bytes, bytes}, time = {seconds, seconds};
    // bits/resource.h: RLIMIT_CPU is 0, RLIMIT_AS is 9.
    syscall(SYS_prlimit64, process, 9, &space, (void *)0);
    syscall(SYS_prlimit64, process, 0, &time, (void *)0);
}

/// A pipe that is not handed on to children: pipe2(2).
static inline int ccolourless_pipe(int *ends) {
    extern int pipe2(int *ends, int flags);
    return pipe2(ends, 02000000 /* O_CLOEXEC, fcntl.h */);
}

/// Sends a message with two open files to a process that serves (`colourless.c`): sendmsg(2), whose control data only macros
/// can lay out. Gives the bytes sent, or -1.
static inline long ccolourless_request(int to, const void *bytes, unsigned long count, int output, int error) {
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(2 * sizeof(int))];
    } control;
    struct iovec piece = {(void *)bytes, count};
    struct msghdr message = {0};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = &control;
    message.msg_controllen = sizeof control;
    control.head.cmsg_level = SOL_SOCKET;
    control.head.cmsg_type = SCM_RIGHTS;
    control.head.cmsg_len = CMSG_LEN(2 * sizeof(int));
    ((int *)CMSG_DATA(&control.head))[0] = output;
    ((int *)CMSG_DATA(&control.head))[1] = error;
    return sendmsg(to, &message, MSG_NOSIGNAL);
}
