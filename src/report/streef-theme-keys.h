/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

/**
 * StreefThemeKeys:
 *
 * The groups and keys of a theme file, as texts: each is a known one, stands there once, and knows
 * its line, so that whoever finds fault with its value can say where.
 */
typedef struct _StreefThemeKeys StreefThemeKeys;

StreefThemeKeys *streef_theme_keys_read      (const char             *path,
                                              GError                **error);
void             streef_theme_keys_free      (StreefThemeKeys        *self);
gboolean         streef_theme_keys_has       (const StreefThemeKeys  *self,
                                              const char             *group,
                                              const char             *key);
char            *streef_theme_keys_dup       (const StreefThemeKeys  *self,
                                              const char             *group,
                                              const char             *key);
char            *streef_theme_keys_dup_path  (const StreefThemeKeys  *self,
                                              const char             *group,
                                              const char             *key);
StreefPlace      streef_theme_keys_get_place (const StreefThemeKeys  *self,
                                              const char             *group,
                                              const char             *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefThemeKeys, streef_theme_keys_free)

G_END_DECLS
