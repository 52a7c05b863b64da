/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "package/streef-byte-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * StreefPackage:
 *
 * A ZIP package, read part by part as a stream. It knows nothing about what is in it, unpacks nothing
 * to the disk, and takes nothing for granted: every part that is read to its end has the size and the
 * CRC that the package says, and all limits are those of streef-package-limits.h.
 */
typedef struct _StreefPackage StreefPackage;

StreefPackage    *streef_package_open      (const char          *file,
                                            int                  fd,
                                            GError             **error);
void              streef_package_close     (StreefPackage       *self);
const char       *streef_package_get_file  (const StreefPackage *self);
gboolean          streef_package_has_part  (StreefPackage       *self,
                                            const char          *name);
StreefByteSource *streef_package_open_part (StreefPackage       *self,
                                            const char          *name,
                                            GError             **error);
void              streef_package_close_part (StreefByteSource   *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefPackage, streef_package_close)

G_END_DECLS
