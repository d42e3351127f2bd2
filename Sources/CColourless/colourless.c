// A library that pdftotext and pdfimages are started with. Of its functions one keeps lcms2 from working out colours, one
// keeps poppler from complaining without end, one keeps it from decoding JPEG 2000, one writes numbers quickly, one reads
// the file in larger pieces, and one has it write in larger pieces and sets the limits of the process, which else a shell
// has to be started for.
//
// Poppler makes a colour transform of each ICC profile of each page, also where only words are asked for; on letters
// of ministries that takes a third of pdftotext's time. cmsFLAGS_NULLTRANSFORM is lcms2's own word for a transform that
// does nothing and costs nothing. Words and boxes hang on no colour.
//
// A damaged page can make poppler write a line to standard error for every byte of it: ten million lines, which took
// thirteen times the time of the reading. It flushes after each line; after a thousand it is told to be quiet, as by -q.
//
// `pdfimages -list` decodes each picture in JPEG 2000 to learn how many colours it has, which nobody here asks: half a
// second a scan. Where its head cannot be read poppler takes it for grey and goes on; pdftotext decodes no picture.
//
// A tenth of what is left of pdftotext's time goes into writing the corners of boxes by `%.6f`, with numbers of any
// length; a fiftieth into reading 256 bytes at a time.
//
// A tenth goes into the start, which loads thirty libraries; most of that is spared by a copy of a process that has loaded
// them (fork).
//
// Plugins/ColourlessPlugin compiles it and puts it into Ingest, so that the program stays one file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

// lcms2.h: cmsFLAGS_NULLTRANSFORM.
#define NULL_TRANSFORM 0x0200

typedef void *Make(void *, uint32_t, void *, uint32_t, uint32_t, uint32_t);

void *cmsCreateTransform(void *from, uint32_t fromFormat, void *to, uint32_t toFormat, uint32_t intent, uint32_t flags)
{
    Make *make = (Make *)dlsym(RTLD_NEXT, "cmsCreateTransform");
    return make ? make(from, fromFormat, to, toFormat, intent, flags | NULL_TRANSFORM) : 0;
}

#define COMPLAINTS 1000

// Poppler's GlobalParams::setErrQuiet(bool) and its one GlobalParams (a std::unique_ptr is a pointer); weak, for a
// poppler that has them under another name.
extern void quiet(void *parameters, _Bool) __asm__("_ZN12GlobalParams11setErrQuietEb") __attribute__((weak));
extern void *parameters __asm__("globalParams") __attribute__((weak));

typedef int Flush(FILE *);

int fflush(FILE *stream)
{
    static int complaints;
    if (stream == stderr && complaints < COMPLAINTS && ++complaints == COMPLAINTS && quiet && &parameters && parameters)
        quiet(parameters, 1);
    Flush *flush = (Flush *)dlsym(RTLD_NEXT, "fflush");
    return flush ? flush(stream) : EOF;
}

// openjpeg.h: nonzero where the head of a picture was read.
int opj_read_header(void *stream, void *codec, void **image)
{
    return 0;
}

// A number with six decimals as printf writes it, rounded half to even from its exact value; 0 where it is too large.
int colourless_decimals(char *place, uint64_t size, double value)
{
    union {
        double number;
        uint64_t bits;
    } parts = {value};
    int shift = 1075 - (int)(parts.bits >> 52 & 0x7FF);
    uint64_t fraction = parts.bits & ((1ULL << 52) - 1);
    // From 2^-32 to 2^32: the product below has 73 bits.
    if (size < 32 || shift < 20 || shift > 84) {
        if (parts.bits << 1 || size < 32) return 0;
        fraction = 0;
        shift = 64;
    } else {
        fraction |= 1ULL << 52;
    }
    unsigned __int128 product = (unsigned __int128)fraction * 1000000;
    unsigned __int128 rest = product & (((unsigned __int128)1 << shift) - 1);
    unsigned __int128 half = (unsigned __int128)1 << (shift - 1);
    uint64_t digits = (uint64_t)(product >> shift);
    if (rest > half || (rest == half && digits & 1)) digits++;
    char reversed[32];
    int count = 0;
    do {
        reversed[count++] = '0' + digits % 10;
        digits /= 10;
        if (count == 6) reversed[count++] = '.';
    } while (digits || count < 8);
    if (parts.bits >> 63) reversed[count++] = '-';
    for (int index = 0; index < count; index++) place[index] = reversed[count - 1 - index];
    place[count] = 0;
    return count;
}

typedef int Print(char *, size_t, const char *, va_list);

// libstdc++ writes a number to a stream of fixed precision by the format `%.*f`, in the C locale.
int vsnprintf(char *place, size_t size, const char *format, va_list arguments)
{
    static Print *print;
    if (format[0] == '%' && format[1] == '.' && format[2] == '*' && format[3] == 'f' && !format[4]) {
        va_list own;
        va_copy(own, arguments);
        int precision = va_arg(own, int);
        int count = precision == 6 ? colourless_decimals(place, size, va_arg(own, double)) : 0;
        va_end(own);
        if (count) return count;
    }
    if (!print) print = (Print *)dlsym(RTLD_NEXT, "vsnprintf");
    return print ? print(place, size, format, arguments) : -1;
}

// The corners of blocks and lines are printed by formats of words and `%f` alone; any other is left to the C library, and
// so is a number that is too large.
extern int __vfprintf_chk(FILE *, int, const char *, va_list);

int __fprintf_chk(FILE *stream, int flag, const char *format, ...)
{
    char text[512];
    uint64_t count = 0;
    const char *rest = format;
    va_list arguments;
    va_start(arguments, format);
    while (*rest && sizeof text - count >= 64) {
        if (*rest != '%') {
            text[count++] = *rest++;
            continue;
        }
        int length = rest[1] == 'f' ? colourless_decimals(text + count, sizeof text - count, va_arg(arguments, double)) : 0;
        if (!length) break;
        count += (uint64_t)length;
        rest += 2;
    }
    va_end(arguments);
    if (!*rest) return fwrite(text, 1, count, stream) == count ? (int)count : -1;
    va_start(arguments, format);
    int length = __vfprintf_chk(stream, flag, format, arguments);
    va_end(arguments);
    return length;
}

// Poppler reads the file in pieces of 256 bytes, each by a call of the kernel. Pieces of 64 KiB are kept here instead, of
// the file that was read last; it reads with one thread.
#define KEPT 65536

typedef ssize_t Read(int, void *, size_t, off64_t);

ssize_t pread64(int file, void *place, size_t count, off64_t offset)
{
    static Read *read;
    static char kept[KEPT];
    static off64_t start;
    static ssize_t length;
    static int of = -1;
    if (!read) read = (Read *)dlsym(RTLD_NEXT, "pread64");
    if (!read) return -1;
    if (count > 4096 || offset < 0) return read(file, place, count, offset);
    if (file != of || offset < start || offset + (off64_t)count > start + length) {
        of = -1;
        start = offset & ~(off64_t)4095;
        length = read(file, kept, KEPT, start);
        if (length < 0) return length;
        of = file;
    }
    off64_t rest = start + length - offset;
    if (rest <= 0) return 0;
    size_t size = (off64_t)count < rest ? count : (size_t)rest;
    for (size_t index = 0; index < size; index++) ((char *)place)[index] = kept[offset - start + index];
    return (ssize_t)size;
}

// Bytes that are written at once.
#define PIECE 65536

// Sets how the process writes, and what it may spend, as `BYTES SECONDS`: address space and processor time. ChildProcess
// sets that too, but from without, when the process runs already.
static void begin(const char *text)
{
    // Else a reader is woken for every 4096 bytes, which costs both of them more than the bytes.
    fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 4 * PIECE);
    static char piece[PIECE];
    setvbuf(stdout, piece, _IOFBF, PIECE);
    const int resources[] = {RLIMIT_AS, RLIMIT_CPU};
    for (int number = 0; number < 2; number++) {
        rlim_t value = 0;
        while (*text >= '0' && *text <= '9') value = value * 10 + (rlim_t)(*text++ - '0');
        struct rlimit limits = {value, value};
        if (value) setrlimit(resources[number], &limits);
        while (*text == ' ') text++;
    }
}

__attribute__((constructor)) static void limit(void)
{
    const char *text = getenv("TIJDLIJN_LIMITS");
    if (text) begin(text);
}

typedef int Main(int, char **, char **);

static Main *program;

// Bytes of a request, and arguments of a process.
#define REQUEST 32768
#define MOST 64

// A copy that runs the program: a request is what it may spend and its arguments, each with a zero behind it, and with it
// come the files that it writes to.
static int run(char *request, ssize_t length, const int *files, int count, char **arguments, char **environment)
{
    static char *all[MOST + 1];
    int nothing = open("/dev/null", O_RDONLY);
    setpgid(0, 0);
    dup2(nothing, STDIN_FILENO);
    dup2(files[0], STDOUT_FILENO);
    dup2(files[1], STDERR_FILENO);
    close(nothing);
    close(files[0]);
    close(files[1]);
    unsetenv("TIJDLIJN_SERVE");
    begin(request);
    // A script has its interpreter and its own path before them.
    int number = 0;
    while (number < count && number < MOST) {
        all[number] = arguments[number];
        number++;
    }
    for (ssize_t at = (ssize_t)strlen(request) + 1; at < length && number < MOST; at += (ssize_t)strlen(request + at) + 1)
        all[number++] = request + at;
    return program(number, all, environment);
}

// Waits for requests at standard input, a socket that keeps messages apart. It answers each with the number of the copy and
// then with how that ended (wait(2)), four bytes both.
static int serve(int count, char **arguments, char **environment)
{
    static char request[REQUEST + 1];
    for (;;) {
        union {
            struct cmsghdr head;
            char room[CMSG_SPACE(2 * sizeof(int))];
        } control;
        struct iovec piece = {request, REQUEST};
        struct msghdr message = {
            .msg_iov = &piece, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
        ssize_t length = recvmsg(STDIN_FILENO, &message, MSG_CMSG_CLOEXEC);
        struct cmsghdr *head = length > 0 ? CMSG_FIRSTHDR(&message) : 0;
        // Who asked is gone.
        if (!head || head->cmsg_len != CMSG_LEN(2 * sizeof(int))) _exit(0);
        int files[2];
        memcpy(files, CMSG_DATA(head), sizeof files);
        request[length] = 0;
        pid_t copy = fork();
        if (!copy) return run(request, length, files, count, arguments, environment);
        close(files[0]);
        close(files[1]);
        send(STDIN_FILENO, &copy, sizeof copy, MSG_NOSIGNAL);
        int status = 0;
        while (copy > 0 && waitpid(copy, &status, 0) != copy) continue;
        send(STDIN_FILENO, &status, sizeof status, MSG_NOSIGNAL);
    }
}

// Every program begins here.
int __libc_start_main(
    Main *own, int count, char **arguments, void (*before)(void), void (*after)(void), void (*last)(void), void *end)
{
    typedef int Start(Main *, int, char **, void (*)(void), void (*)(void), void (*)(void), void *);
    Start *start = (Start *)dlsym(RTLD_NEXT, "__libc_start_main");
    program = own;
    if (!start) _exit(127);
    return start(getenv("TIJDLIJN_SERVE") ? serve : own, count, arguments, before, after, last, end);
}
