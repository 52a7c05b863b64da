/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* Looking into a PDF. A path says where to go from an object: keys and places in arrays, with "/"
 * between ("DescendantFonts/0/FontDescriptor"); "" is the object itself. Where there is nothing,
 * null is found. */

qpdf_data pdf_open         (GBytes      *bytes);
qpdf_oh   pdf_find         (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path);
gboolean  pdf_has          (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path);
gboolean  pdf_is_name      (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path,
                            const char  *name);
gboolean  pdf_is_true      (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path);
/* (transfer full) (nullable): without its "/" */
char     *pdf_dup_name     (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path);
/* (transfer full) (nullable): in UTF-8 */
char     *pdf_dup_text     (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path);
int       pdf_get_integer  (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path,
                            int          otherwise);
int       pdf_get_object   (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path);
int       pdf_get_n_items  (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path);
gboolean  pdf_get_box      (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path,
                            double       out_box[4]);
/* (transfer full) (nullable): what a stream holds, decoded */
GBytes   *pdf_get_stream   (qpdf_data    qpdf,
                            qpdf_oh      from,
                            const char  *path);
/* How many objects there may be: their numbers are below it. */
int       pdf_get_n_objects (qpdf_data   qpdf);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (qpdf_data, qpdf_cleanup)

G_END_DECLS
