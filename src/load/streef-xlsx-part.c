/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load/streef-xlsx-part.h"

#include "load/streef-xlsx-names.h"

#include <string.h>

/* One reference; the part that it is to, by its name in the package. */
typedef struct
{
  char *id;
  char *type;
  char *part;
} Relation;

struct _StreefXlsxRelations
{
  StreefXmlSink xml;
  char *folder; /* of the part that refers, "" or ended by `/` */
  GArray *relations; /* (element-type Relation) */
};

static void
clear_relation (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->part);
}

/* (transfer full): the part that a relative reference is to: "../comments1.xml" */
static char *
resolve (const char *folder,
         const char *target)
{
  g_autofree char *path = *target == '/' ? g_strdup (target) : g_strconcat ("/", folder, target, NULL);
  g_autofree char *plain = g_canonicalize_filename (path, "/");

  return g_strdup (plain + 1);
}

gboolean
streef_xlsx_skip_text (StreefXmlSink  *sink,
                       const char     *text,
                       gsize           length,
                       GError        **error)
{
  return TRUE;
}

gboolean
streef_xlsx_skip_end (StreefXmlSink  *sink,
                      int             element,
                      GError        **error)
{
  return TRUE;
}

/* What lies outside of the package is never looked at. */
static gboolean
take_relation (StreefXmlSink             *xml,
               int                        element,
               const StreefXmlAttribute  *attributes,
               guint                      n_attributes,
               GError                   **error)
{
  StreefXlsxRelations *self = (StreefXlsxRelations *) xml;
  g_autofree char *target = NULL;
  Relation relation;

  if (element != STREEF_XLSX_RELATIONSHIP
      || streef_xml_is (streef_xml_find (attributes, n_attributes, STREEF_XLSX_TARGET_MODE),
                        "External"))
    return TRUE;

  target = streef_xml_dup (streef_xml_find (attributes, n_attributes, STREEF_XLSX_TARGET));
  relation.id = streef_xml_dup (streef_xml_find (attributes, n_attributes, STREEF_XLSX_ID));
  relation.type = streef_xml_dup (streef_xml_find (attributes, n_attributes, STREEF_XLSX_TYPE));
  relation.part = resolve (self->folder, target);
  g_array_append_val (self->relations, relation);
  return TRUE;
}

/**
 * streef_xlsx_part_read:
 * @part: its name
 * @sink: is told what stands in it
 * @pulse: (nullable)
 *
 * Reads a part of the package, to its end.
 */
gboolean
streef_xlsx_part_read (StreefPackage   *package,
                       const char      *part,
                       StreefXmlSink   *sink,
                       StreefXmlPulse   pulse,
                       gpointer         pulse_data,
                       GError         **error)
{
  StreefByteSource *source = streef_package_open_part (package, part, error);
  gboolean is_read;

  if (source == NULL)
    return FALSE;

  is_read = streef_xml_read (source, &streef_xlsx_names, sink, pulse, pulse_data, error);
  streef_package_close_part (source);
  return is_read;
}

/**
 * streef_xlsx_relations_read:
 * @part: the part that refers, "" for the package
 *
 * A part need not refer to anything.
 *
 * Returns: (transfer full) (nullable): what it refers to, %NULL with @error set
 */
StreefXlsxRelations *
streef_xlsx_relations_read (StreefPackage  *package,
                            const char     *part,
                            GError        **error)
{
  g_autoptr (StreefXlsxRelations) self = g_new0 (StreefXlsxRelations, 1);
  const char *slash = strrchr (part, '/');
  const char *name = slash != NULL ? slash + 1 : part;
  g_autofree char *list = NULL;

  self->xml = (StreefXmlSink) { take_relation, streef_xlsx_skip_text, streef_xlsx_skip_end };
  self->folder = g_strndup (part, (gsize) (name - part));
  self->relations = g_array_new (FALSE, FALSE, sizeof (Relation));
  g_array_set_clear_func (self->relations, clear_relation);

  list = g_strconcat (self->folder, "_rels/", name, ".rels", NULL);
  if (streef_package_has_part (package, list)
      && !streef_xlsx_part_read (package, list, &self->xml, NULL, NULL, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
streef_xlsx_relations_free (StreefXlsxRelations *self)
{
  if (self == NULL)
    return;

  g_free (self->folder);
  g_array_unref (self->relations);
  g_free (self);
}

/* (nullable): the part that the reference @id is to */
const char *
streef_xlsx_relations_find_id (const StreefXlsxRelations *self,
                               const char                *id)
{
  for (guint i = 0; i < self->relations->len; i++)
    if (g_str_equal (g_array_index (self->relations, Relation, i).id, id))
      return g_array_index (self->relations, Relation, i).part;

  return NULL;
}

/* (nullable): the first part of a type: "styles". Its full name differs between the two standards. */
const char *
streef_xlsx_relations_find_type (const StreefXlsxRelations *self,
                                 const char                *type)
{
  g_autofree char *ending = g_strconcat ("/relationships/", type, NULL);

  for (guint i = 0; i < self->relations->len; i++)
    if (g_str_has_suffix (g_array_index (self->relations, Relation, i).type, ending))
      return g_array_index (self->relations, Relation, i).part;

  return NULL;
}
