/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-decoder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StreefInput:
 *
 * A text file as UTF-8, block by block, whatever its encoding. It refuses what is no text and never
 * holds more than one block.
 */
typedef struct _StreefInput StreefInput;

/**
 * StreefStray:
 * @offset: where its character stands in the text that was given
 * @row, @column: its cell, from 1; 0 as long as that is not known
 *
 * A byte that is no UTF-8 in a file that else is, and was read as Windows-1252.
 */
typedef struct
{
  gsize offset;
  guint row;
  guint column;
  guint8 byte;
} StreefStray;

/* By what a file contains: a name proves nothing. Only text is read by streef_input_read(). */
typedef enum
{
  STREEF_INPUT_TEXT,
  STREEF_INPUT_PDF,
  STREEF_INPUT_PACKAGE,  /* a ZIP, such as ODS and XLSX */
  STREEF_INPUT_FLAT_ODS, /* OpenDocument in one file of XML */
} StreefInputKind;

/* What is given for a byte that means nothing. */
#define STREEF_REPLACEMENT 0xFFFD

StreefInput   *streef_input_open                (const char        *path,
                                                 StreefEncoding     chosen,
                                                 GError           **error);
StreefInput   *streef_input_open_inner          (const StreefInput *self,
                                                 const char        *name,
                                                 GBytes            *bytes,
                                                 GError           **error);
void           streef_input_free                (StreefInput       *self);
StreefInputKind streef_input_get_kind           (const StreefInput *self);
int            streef_input_get_fd              (const StreefInput *self);
gboolean       streef_input_rewind              (const StreefInput *self,
                                                 GError           **error);
gssize         streef_input_read_bytes          (const StreefInput *self,
                                                 void              *bytes,
                                                 gsize              size,
                                                 GError           **error);
GBytes        *streef_input_read_whole          (const StreefInput *self,
                                                 GError           **error);
gssize         streef_input_read                (StreefInput       *self,
                                                 char              *text,
                                                 gsize              size,
                                                 GError           **error);
gboolean       streef_input_fall_back           (StreefInput       *self);
StreefEncoding streef_input_get_encoding        (const StreefInput *self);
const char    *streef_input_get_encoding_reason (const StreefInput *self);
const char    *streef_input_get_file            (const StreefInput *self);
const char    *streef_input_get_sheet           (const StreefInput *self);
gsize          streef_input_get_size            (const StreefInput *self);
double         streef_input_get_fraction        (const StreefInput *self);
GArray        *streef_input_get_strays          (StreefInput       *self);
guint          streef_input_get_n_mixed         (const StreefInput *self,
                                                 guint             *out_line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefInput, streef_input_free)

G_END_DECLS
