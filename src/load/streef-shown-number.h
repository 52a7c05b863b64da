/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "load/streef-stored-number.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  STREEF_SHOWN_ALL,    /* the text shows the stored number */
  STREEF_SHOWN_PART,   /* it shows the stored number with fewer decimals */
  STREEF_SHOWN_ANOTHER /* it cannot be the stored number */
} StreefShown;

StreefShown streef_shown_number_compare (const char *text,
                                         gsize       length,
                                         const char *stored,
                                         gsize       stored_length,
                                         const int  *powers,
                                         guint       n_powers,
                                         GString    *number,
                                         gboolean   *in_notations);

G_END_DECLS
