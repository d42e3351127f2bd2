// A library of one function that pdftotext is started with: it keeps lcms2 from working out colours.
//
// Poppler makes a colour transform of each ICC profile of each page, also where only words are asked for; on letters
// of ministries that takes a third of pdftotext's time. cmsFLAGS_NULLTRANSFORM is lcms2's own word for a transform that
// does nothing and costs nothing. Words and boxes hang on no colour.
//
// Plugins/ColourlessPlugin compiles it and puts it into Ingest, so that the program stays one file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

// lcms2.h: cmsFLAGS_NULLTRANSFORM.
#define NULL_TRANSFORM 0x0200

typedef void *Make(void *, uint32_t, void *, uint32_t, uint32_t, uint32_t);

void *cmsCreateTransform(void *from, uint32_t fromFormat, void *to, uint32_t toFormat, uint32_t intent, uint32_t flags)
{
    Make *make = (Make *)dlsym(RTLD_NEXT, "cmsCreateTransform");
    return make ? make(from, fromFormat, to, toFormat, intent, flags | NULL_TRANSFORM) : 0;
}
