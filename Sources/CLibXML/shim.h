#pragma once
#include <libxml/xmlversion.h>
/* Debian's libxml2 names ICU's types in encoding.h; Foundation brings an ICU of its own, and two definitions of one
   type cannot stand in one Swift module. Nothing here uses them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* `xmlFree` is a global function pointer, which Swift 6 refuses as shared mutable state. */
static inline void clibxml_free(void *pointer) { xmlFree(pointer); }
