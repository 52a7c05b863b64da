/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load/streef-reading.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StreefInput:
 *
 * A text file as UTF-8, block by block, whatever its encoding. It refuses what is no text and never
 * holds more than one block.
 */
typedef struct _StreefInput StreefInput;

StreefInput   *streef_input_open                (const char        *path,
                                                 StreefEncoding     chosen,
                                                 GError           **error);
void           streef_input_free                (StreefInput       *self);
gssize         streef_input_read                (StreefInput       *self,
                                                 char              *text,
                                                 gsize              size,
                                                 GError           **error);
gboolean       streef_input_fall_back           (StreefInput       *self);
StreefEncoding streef_input_get_encoding        (const StreefInput *self);
const char    *streef_input_get_encoding_reason (const StreefInput *self);
const char    *streef_input_get_file            (const StreefInput *self);
gsize          streef_input_get_size            (const StreefInput *self);
double         streef_input_get_fraction        (const StreefInput *self);
const char    *streef_encoding_get_name         (StreefEncoding     encoding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefInput, streef_input_free)

G_END_DECLS
