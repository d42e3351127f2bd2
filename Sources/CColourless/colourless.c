// A library of two functions that pdftotext is started with: one keeps lcms2 from working out colours, one keeps
// poppler from complaining without end.
//
// Poppler makes a colour transform of each ICC profile of each page, also where only words are asked for; on letters
// of ministries that takes a third of pdftotext's time. cmsFLAGS_NULLTRANSFORM is lcms2's own word for a transform that
// does nothing and costs nothing. Words and boxes hang on no colour.
//
// A damaged page can make poppler write a line to standard error for every byte of it: ten million lines, which took
// thirteen times the time of the reading. It flushes after each line; after a thousand it is told to be quiet, as by -q.
//
// Plugins/ColourlessPlugin compiles it and puts it into Ingest, so that the program stays one file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>

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
