/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-pdf-objects.h"

/* How exact a place on a page is: hundredths of a point. */
#define DECIMALS 2

/* @text: the dictionary as it stands in a PDF; no references to other objects */
qpdf_oh
streef_pdf_new_dictionary (qpdf_data   qpdf,
                           const char *text)
{
  return qpdf_oh_parse (qpdf, text);
}

/* Takes @object; others refer to what is returned. */
qpdf_oh
streef_pdf_new_indirect (qpdf_data qpdf,
                         qpdf_oh   object)
{
  qpdf_oh indirect = qpdf_make_indirect_object (qpdf, object);

  qpdf_oh_release (qpdf, object);
  return indirect;
}

/**
 * streef_pdf_new_stream:
 * @type, @subtype: (nullable): what the stream says it is
 * @data, @length: its bytes, which are copied
 *
 * Returns: the stream, which always is indirect
 */
qpdf_oh
streef_pdf_new_stream (qpdf_data   qpdf,
                       const char *type,
                       const char *subtype,
                       const void *data,
                       gsize       length)
{
  qpdf_oh stream = qpdf_oh_new_stream (qpdf);
  qpdf_oh dictionary = qpdf_oh_get_dict (qpdf, stream);
  qpdf_oh none = qpdf_oh_new_null (qpdf);

  qpdf_oh_replace_stream_data (qpdf, stream, data, length, none, none);
  if (type != NULL)
    streef_pdf_put (qpdf, dictionary, "/Type", qpdf_oh_new_name (qpdf, type));
  if (subtype != NULL)
    streef_pdf_put (qpdf, dictionary, "/Subtype", qpdf_oh_new_name (qpdf, subtype));
  qpdf_oh_release (qpdf, dictionary);
  qpdf_oh_release (qpdf, none);
  return stream;
}

/* @box: in points from the top left corner of a page of @page_height; a PDF counts from its foot. */
qpdf_oh
streef_pdf_new_box (qpdf_data                qpdf,
                    const cairo_rectangle_t *box,
                    double                   page_height)
{
  qpdf_oh array = qpdf_oh_new_array (qpdf);

  streef_pdf_append_real (qpdf, array, box->x);
  streef_pdf_append_real (qpdf, array, page_height - box->y - box->height);
  streef_pdf_append_real (qpdf, array, box->x + box->width);
  streef_pdf_append_real (qpdf, array, page_height - box->y);
  return array;
}

void
streef_pdf_put (qpdf_data   qpdf,
                qpdf_oh     dictionary,
                const char *key,
                qpdf_oh     value)
{
  streef_pdf_put_shared (qpdf, dictionary, key, value);
  qpdf_oh_release (qpdf, value);
}

/* Leaves the handle of @value with the caller. */
void
streef_pdf_put_shared (qpdf_data   qpdf,
                       qpdf_oh     dictionary,
                       const char *key,
                       qpdf_oh     value)
{
  qpdf_oh_replace_key (qpdf, dictionary, key, value);
}

/* @text: (nullable): in UTF-8; nothing is put where there is none */
void
streef_pdf_put_text (qpdf_data   qpdf,
                     qpdf_oh     dictionary,
                     const char *key,
                     const char *text)
{
  if (text != NULL)
    streef_pdf_put (qpdf, dictionary, key, qpdf_oh_new_unicode_string (qpdf, text));
}

void
streef_pdf_append (qpdf_data qpdf,
                   qpdf_oh   array,
                   qpdf_oh   item)
{
  qpdf_oh_append_item (qpdf, array, item);
  qpdf_oh_release (qpdf, item);
}

void
streef_pdf_append_real (qpdf_data qpdf,
                        qpdf_oh   array,
                        double    value)
{
  streef_pdf_append (qpdf, array, qpdf_oh_new_real_from_double (qpdf, value, DECIMALS));
}
