/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "language/streef-language.h"

#include <glib.h>

G_BEGIN_DECLS

GBytes *streef_svg_describe (const char     *drawn,
                             StreefLanguage  language,
                             const char     *title,
                             const char     *description);

G_END_DECLS
