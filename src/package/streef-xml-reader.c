/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "package/streef-xml-reader.h"

#include "package/streef-package-limits.h"
#include "problem/streef-error.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

#define BLOCK (128 * 1024)

/* Known attributes of one element. */
#define MAX_ATTRIBUTES 32

#define REMEMBERED_BITS 10
#define N_REMEMBERED (1 << REMEMBERED_BITS)

/* A name that was looked up. */
typedef struct
{
  const xmlChar *name;
  const xmlChar *uri;
  int id;
} Remembered;

/*
 *   source ─► libxml2's push parser ─► start, text, end ─► sink
 *
 * libxml2 keeps one copy of each name, so that a name that was looked up is known by its address.
 * Anything that a file may say about itself or about other files (DOCTYPE, entities) ends the
 * reading.
 */
typedef struct
{
  StreefByteSource *source;
  const StreefXmlNames *names;
  StreefXmlSink *sink;
  xmlParserCtxtPtr parser;
  Remembered remembered[N_REMEMBERED];
  int elements[STREEF_LIMIT_XML_DEPTH]; /* that are open */
  guint depth;
  gsize n_quiet; /* bytes since anything was told */
  GError *error; /* what ended the reading */
} Reader;

static void
stop (Reader            *self,
      StreefProblemCode  code,
      const char        *argument)
{
  StreefPlace place = self->source->place;

  if (self->error == NULL)
    {
      place.line = (guint) MAX (0, xmlSAX2GetLineNumber (self->parser));
      streef_error_set (&self->error, streef_problem_new (code, &place, argument, NULL));
    }
  xmlStopParser (self->parser);
}

static guint
find_namespace (const StreefXmlNames *names,
                const xmlChar        *uri)
{
  for (guint i = 0; i < names->n_namespaces; i++)
    if (strcmp (names->namespaces[i].uri, (const char *) uri) == 0)
      return names->namespaces[i].number;

  return G_MAXUINT;
}

static int
look_up (const StreefXmlNames *names,
         const xmlChar        *name,
         const xmlChar        *uri)
{
  const guint number = uri != NULL ? find_namespace (names, uri) : 0;
  int id = 0;

  for (guint i = 0; i < names->n_names; i++)
    {
      const StreefXmlName *known = &names->names[i];

      if (known->namespace_number != number)
        continue;
      if (known->name == NULL)
        id = known->id;
      else if (strcmp (known->name, (const char *) name) == 0)
        return known->id;
    }

  return id;
}

static inline int
find_id (Reader        *self,
         const xmlChar *name,
         const xmlChar *uri)
{
  const guint64 mixed = ((guintptr) name ^ ((guintptr) uri << 7)) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  Remembered *remembered = &self->remembered[mixed >> (64 - REMEMBERED_BITS)];

  if (G_UNLIKELY (remembered->name != name || remembered->uri != uri))
    *remembered = (Remembered) { name, uri, look_up (self->names, name, uri) };
  return remembered->id;
}

/* libxml2 gives five pointers for each: name, prefix, namespace, start and end of the value. */
static guint
collect_attributes (Reader              *self,
                    const xmlChar      **given,
                    int                  n_given,
                    StreefXmlAttribute  *attributes)
{
  guint n_attributes = 0;

  for (int i = 0; i < n_given && n_attributes < MAX_ATTRIBUTES; i++, given += 5)
    {
      const int id = find_id (self, given[0], given[2]);

      if (id != 0)
        attributes[n_attributes++] = (StreefXmlAttribute) {
          id, (const char *) given[3], (gsize) (given[4] - given[3])
        };
    }

  return n_attributes;
}

static void
start_element (void           *data,
               const xmlChar  *name,
               const xmlChar  *prefix,
               const xmlChar  *uri,
               int             n_namespaces,
               const xmlChar **namespaces,
               int             n_given,
               int             n_defaulted,
               const xmlChar **given)
{
  Reader *self = data;
  const int element = find_id (self, name, uri);
  StreefXmlAttribute attributes[MAX_ATTRIBUTES];
  const guint n_attributes = collect_attributes (self, given, n_given, attributes);

  self->n_quiet = 0;
  if (self->error != NULL)
    return;
  if (self->depth == STREEF_LIMIT_XML_DEPTH)
    {
      stop (self, STREEF_PROBLEM_LIMIT_XML_DEPTH, G_STRINGIFY (STREEF_LIMIT_XML_DEPTH));
      return;
    }

  self->elements[self->depth++] = element;
  if (!self->sink->start (self->sink, element, attributes, n_attributes, &self->error))
    xmlStopParser (self->parser);
}

static void
end_element (void          *data,
             const xmlChar *name,
             const xmlChar *prefix,
             const xmlChar *uri)
{
  Reader *self = data;

  self->n_quiet = 0;
  if (self->error != NULL || self->depth == 0)
    return;

  self->depth--;
  if (!self->sink->end (self->sink, self->elements[self->depth], &self->error))
    xmlStopParser (self->parser);
}

static void
take_text (void          *data,
           const xmlChar *text,
           int            length)
{
  Reader *self = data;

  self->n_quiet = 0;
  if (self->error == NULL
      && !self->sink->text (self->sink, (const char *) text, (gsize) length, &self->error))
    xmlStopParser (self->parser);
}

static void
skip_comment (void          *data,
              const xmlChar *text)
{
  ((Reader *) data)->n_quiet = 0;
}

/* Comes with the DOCTYPE, before anything of what it declares. */
static void
refuse_doctype (void          *data,
                const xmlChar *name,
                const xmlChar *external_id,
                const xmlChar *system_id)
{
  stop (data, STREEF_PROBLEM_XML_DOCTYPE, NULL);
}

/* What libxml2 has to say about a file is that it is no XML; its sentences are not for users. */
static void
take_error (void        *data,
            xmlErrorPtr  fault)
{
}

static const xmlSAXHandler handler = {
  .internalSubset = refuse_doctype,
  .startElementNs = start_element,
  .endElementNs = end_element,
  .characters = take_text,
  .ignorableWhitespace = take_text,
  .cdataBlock = take_text,
  .comment = skip_comment,
  .serror = take_error,
  .initialized = XML_SAX2_MAGIC,
};

/* Gives the parser a block; a size of 0 ends the file. */
static gboolean
push (Reader     *self,
      const char *bytes,
      gsize       size)
{
  const int fault = xmlParseChunk (self->parser, bytes, (int) size, size == 0);
  const gboolean is_valid = fault == 0 && self->parser->nsWellFormed
                            && (size > 0 || self->parser->wellFormed);

  if (self->error == NULL && !is_valid)
    stop (self, STREEF_PROBLEM_XML_INVALID, NULL);
  if (self->error != NULL)
    return FALSE;

  self->n_quiet += size;
  if (self->n_quiet > STREEF_LIMIT_XML_TAG_BYTES)
    stop (self, STREEF_PROBLEM_LIMIT_XML_TAG, G_STRINGIFY (STREEF_LIMIT_XML_TAG_KIB));
  return self->error == NULL;
}

static void
read_blocks (Reader         *self,
             StreefXmlPulse  pulse,
             gpointer        pulse_data)
{
  g_autofree char *bytes = g_malloc (BLOCK);
  guint64 n_bytes = 0;
  gssize n_read;

  do
    {
      n_read = self->source->read (self->source, bytes, BLOCK, &self->error);
      if (n_read < 0)
        return;

      n_bytes += (guint64) n_read;
      if (pulse != NULL && !pulse (pulse_data, n_bytes, self->source->size, &self->error))
        return;
    }
  while (push (self, bytes, (gsize) n_read) && n_read > 0);
}

static gpointer
start_library (gpointer data)
{
  xmlInitParser ();
  return NULL;
}

/**
 * streef_xml_read:
 * @source: the XML
 * @names: what is known of it
 * @sink: is told what stands in it
 * @pulse: (nullable): told how far it is
 * @error: by the source, the sink or @pulse; STREEF_PROBLEM_XML_INVALID, STREEF_PROBLEM_XML_DOCTYPE,
 * STREEF_PROBLEM_LIMIT_XML_DEPTH, STREEF_PROBLEM_LIMIT_XML_TAG
 *
 * Reads the whole source, or nothing of what the sink was told counts. No entities are known but the
 * five of XML, no other file is opened, and memory does not grow with what is read.
 *
 * Returns: whether all was read and is well-formed
 */
gboolean
streef_xml_read (StreefByteSource      *source,
                 const StreefXmlNames  *names,
                 StreefXmlSink         *sink,
                 StreefXmlPulse         pulse,
                 gpointer               pulse_data,
                 GError               **error)
{
  static GOnce once = G_ONCE_INIT;
  Reader self = { .source = source, .names = names, .sink = sink };

  g_once (&once, start_library, NULL);
  self.parser = xmlCreatePushParserCtxt ((xmlSAXHandler *) &handler, &self, NULL, 0, NULL);
  if (self.parser == NULL)
    g_error ("no memory for an XML parser");
  xmlCtxtUseOptions (self.parser, XML_PARSE_NONET);

  read_blocks (&self, pulse, pulse_data);

  xmlFreeDoc (self.parser->myDoc);
  xmlFreeParserCtxt (self.parser);
  if (self.error == NULL)
    return TRUE;

  g_propagate_error (error, self.error);
  return FALSE;
}

/* (nullable) (transfer none) */
const StreefXmlAttribute *
streef_xml_find (const StreefXmlAttribute *attributes,
                 guint                     n_attributes,
                 int                       id)
{
  for (guint i = 0; i < n_attributes; i++)
    if (attributes[i].id == id)
      return &attributes[i];

  return NULL;
}

/* @attribute: (nullable) */
gboolean
streef_xml_is (const StreefXmlAttribute *attribute,
               const char               *word)
{
  return attribute != NULL && strlen (word) == attribute->length
         && memcmp (attribute->value, word, attribute->length) == 0;
}

/**
 * streef_xml_get_whole:
 * @attribute: (nullable)
 * @max: the largest number; a larger one counts as this
 * @out_number: (out): a whole number; unchanged where it is none
 *
 * Returns: whether the attribute is there and is a whole number
 */
gboolean
streef_xml_get_whole (const StreefXmlAttribute *attribute,
                      guint                     max,
                      guint                    *out_number)
{
  guint64 number = 0;

  if (attribute == NULL || attribute->length == 0)
    return FALSE;

  for (gsize i = 0; i < attribute->length; i++)
    {
      if (!g_ascii_isdigit (attribute->value[i]))
        return FALSE;
      number = MIN (number * 10 + (guint64) (attribute->value[i] - '0'), max);
    }

  *out_number = (guint) number;
  return TRUE;
}

/* (transfer full): the value, "" where there is no attribute. @attribute: (nullable) */
char *
streef_xml_dup (const StreefXmlAttribute *attribute)
{
  return attribute == NULL ? g_strdup ("") : g_strndup (attribute->value, attribute->length);
}
