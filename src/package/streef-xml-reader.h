/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "package/streef-byte-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StreefXmlNamespace:
 * @uri: its name
 * @number: what the names below call it, from 1; several names may be one namespace
 */
typedef struct
{
  const char *uri;
  guint number;
} StreefXmlNamespace;

/**
 * StreefXmlName:
 * @namespace_number: that of a StreefXmlNamespace; 0 for an attribute without a prefix
 * @name: the local name; %NULL for every name of the namespace that is not in the list
 * @id: what it is called from here on, from 1
 */
typedef struct
{
  guint namespace_number;
  const char *name;
  int id;
} StreefXmlName;

/* The names that a reader knows: what elements and attributes are told apart by. */
typedef struct
{
  const StreefXmlNamespace *namespaces;
  guint n_namespaces;
  const StreefXmlName *names;
  guint n_names;
} StreefXmlNames;

/* @value is not ended by a NUL, and borrowed until the call returns. */
typedef struct
{
  int id;
  const char *value;
  gsize length;
} StreefXmlAttribute;

/**
 * StreefXmlSink:
 * @start: an element begins; @element is 0 for one that is not known; only known attributes come
 * @text: text of the innermost element, which may come in pieces
 * @end: the element ends
 *
 * Where what stands in an XML file is told, in order. Each returns %FALSE with the error set to end
 * the reading.
 */
typedef struct _StreefXmlSink StreefXmlSink;

struct _StreefXmlSink
{
  gboolean (*start) (StreefXmlSink             *self,
                     int                        element,
                     const StreefXmlAttribute  *attributes,
                     guint                      n_attributes,
                     GError                   **error);
  gboolean (*text)  (StreefXmlSink  *self,
                     const char     *text,
                     gsize           length,
                     GError        **error);
  gboolean (*end)   (StreefXmlSink  *self,
                     int             element,
                     GError        **error);
};

/* Told after each block of bytes, with how many there were so far. FALSE with the error set ends the
 * reading, as when it was cancelled. */
typedef gboolean (*StreefXmlPulse) (gpointer   user_data,
                                    guint64    n_bytes,
                                    guint64    size,
                                    GError   **error);

gboolean streef_xml_read (StreefByteSource      *source,
                          const StreefXmlNames  *names,
                          StreefXmlSink         *sink,
                          StreefXmlPulse         pulse,
                          gpointer               pulse_data,
                          GError               **error);

/* The value of an attribute: (nullable) where the element has none of that name. */
const StreefXmlAttribute *streef_xml_find     (const StreefXmlAttribute *attributes,
                                               guint                     n_attributes,
                                               int                       id);
gboolean                  streef_xml_is       (const StreefXmlAttribute *attribute,
                                               const char               *word);
gboolean                  streef_xml_get_whole (const StreefXmlAttribute *attribute,
                                                guint                     max,
                                                guint                    *out_number);
char                     *streef_xml_dup      (const StreefXmlAttribute *attribute);

G_END_DECLS
