/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether no line may end at the space at @space inside @text: it stands within a number
 * ("31 015") or a reference ("nr. 121", "par. 2.2", "tabel 1"). */
gboolean streef_binding_holds (const char *text, const char *space);

G_END_DECLS
