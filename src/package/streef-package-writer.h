/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file in a package. A plain value; it owns nothing. */
typedef struct
{
  const char *name; /* with `/` between folders */
  GBytes *data;
} StreefPackagePart;

GBytes *streef_package_write (const char               *type,
                              const StreefPackagePart  *parts,
                              gsize                     n_parts,
                              GError                  **error);

G_END_DECLS
