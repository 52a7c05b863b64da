/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lib/pdf-file.h"

#include <stdlib.h>

/* (transfer full): fails the test where it is no PDF. @bytes must live as long. */
qpdf_data
pdf_open (GBytes *bytes)
{
  qpdf_data qpdf = qpdf_init ();

  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  qpdf_silence_errors (qpdf);
  qpdf_read_memory (qpdf, "test", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
  g_assert_false (qpdf_has_error (qpdf));
  g_assert_false (qpdf_more_warnings (qpdf));
  return qpdf;
}

static qpdf_oh
take_step (qpdf_data   qpdf,
           qpdf_oh     from,
           const char *step)
{
  g_autofree char *key = g_strconcat ("/", step, NULL);

  if (qpdf_oh_is_array (qpdf, from) && g_ascii_isdigit (*step)
      && atoi (step) < qpdf_oh_get_array_n_items (qpdf, from))
    return qpdf_oh_get_array_item (qpdf, from, atoi (step));
  if (qpdf_oh_is_stream (qpdf, from))
    return qpdf_oh_get_key (qpdf, qpdf_oh_get_dict (qpdf, from), key);
  if (qpdf_oh_is_dictionary (qpdf, from))
    return qpdf_oh_get_key (qpdf, from, key);

  return qpdf_oh_new_null (qpdf);
}

qpdf_oh
pdf_find (qpdf_data   qpdf,
          qpdf_oh     from,
          const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    from = take_step (qpdf, from, steps[i]);

  return from;
}

gboolean
pdf_has (qpdf_data   qpdf,
         qpdf_oh     from,
         const char *path)
{
  return !qpdf_oh_is_null (qpdf, pdf_find (qpdf, from, path));
}

gboolean
pdf_is_name (qpdf_data   qpdf,
             qpdf_oh     from,
             const char *path,
             const char *name)
{
  g_autofree char *found = pdf_dup_name (qpdf, from, path);

  return g_strcmp0 (found, name) == 0;
}

gboolean
pdf_is_true (qpdf_data   qpdf,
             qpdf_oh     from,
             const char *path)
{
  qpdf_oh object = pdf_find (qpdf, from, path);

  return qpdf_oh_is_bool (qpdf, object) && qpdf_oh_get_bool_value (qpdf, object);
}

char *
pdf_dup_name (qpdf_data   qpdf,
              qpdf_oh     from,
              const char *path)
{
  qpdf_oh object = pdf_find (qpdf, from, path);

  return qpdf_oh_is_name (qpdf, object) ? g_strdup (qpdf_oh_get_name (qpdf, object) + 1) : NULL;
}

char *
pdf_dup_text (qpdf_data   qpdf,
              qpdf_oh     from,
              const char *path)
{
  qpdf_oh object = pdf_find (qpdf, from, path);

  return qpdf_oh_is_string (qpdf, object) ? g_strdup (qpdf_oh_get_utf8_value (qpdf, object)) : NULL;
}

int
pdf_get_integer (qpdf_data   qpdf,
                 qpdf_oh     from,
                 const char *path,
                 int         otherwise)
{
  qpdf_oh object = pdf_find (qpdf, from, path);

  return qpdf_oh_is_integer (qpdf, object) ? qpdf_oh_get_int_value_as_int (qpdf, object)
                                           : otherwise;
}

/* The number of the object, 0 where it is none of its own. */
int
pdf_get_object (qpdf_data   qpdf,
                qpdf_oh     from,
                const char *path)
{
  return qpdf_oh_get_object_id (qpdf, pdf_find (qpdf, from, path));
}

int
pdf_get_n_items (qpdf_data   qpdf,
                 qpdf_oh     from,
                 const char *path)
{
  qpdf_oh object = pdf_find (qpdf, from, path);

  return qpdf_oh_is_array (qpdf, object) ? qpdf_oh_get_array_n_items (qpdf, object) : 0;
}

gboolean
pdf_get_box (qpdf_data   qpdf,
             qpdf_oh     from,
             const char *path,
             double      out_box[4])
{
  qpdf_oh array = pdf_find (qpdf, from, path);

  if (pdf_get_n_items (qpdf, from, path) != 4)
    return FALSE;

  for (int i = 0; i < 4; i++)
    if (!qpdf_oh_get_value_as_number (qpdf, qpdf_oh_get_array_item (qpdf, array, i), &out_box[i]))
      return FALSE;

  return TRUE;
}

GBytes *
pdf_get_stream (qpdf_data   qpdf,
                qpdf_oh     from,
                const char *path)
{
  qpdf_oh stream = pdf_find (qpdf, from, path);
  unsigned char *data = NULL;
  QPDF_BOOL is_filtered = QPDF_FALSE;
  gsize length = 0;

  if (!qpdf_oh_is_stream (qpdf, stream))
    return NULL;

  qpdf_oh_get_stream_data (qpdf, stream, qpdf_dl_all, &is_filtered, &data, &length);
  return g_bytes_new_with_free_func (data, length, free, data);
}

int
pdf_get_n_objects (qpdf_data qpdf)
{
  return pdf_get_integer (qpdf, qpdf_get_trailer (qpdf), "Size", 0);
}
