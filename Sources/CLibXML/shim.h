#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/* `xmlFree` is a global function pointer, which Swift 6 refuses as shared mutable state. */
static inline void clibxml_free(void *pointer) { xmlFree(pointer); }
