/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart.h"
#include "language/streef-language.h"
#include "report/streef-paragraph.h"
#include "report/streef-theme.h"

G_BEGIN_DECLS

/**
 * StreefTypesetter:
 *
 * Turns texts into paragraphs in one language and one theme. It owns what it set, remembers which
 * characters the fonts lacked, and loads each font once.
 */
typedef struct _StreefTypesetter StreefTypesetter;

StreefTypesetter  *streef_typesetter_new         (StreefTheme           *theme,
                                                  StreefLanguage         language);
void               streef_typesetter_free        (StreefTypesetter      *self);
const char        *streef_typesetter_get_missing (const StreefTypesetter *self);
void               streef_typesetter_check_chart (StreefTypesetter      *self,
                                                  const StreefChartLayout *chart);
StreefParagraph   *streef_typesetter_set         (StreefTypesetter      *self,
                                                  StreefType             type,
                                                  const char            *text);
StreefParagraph   *streef_typesetter_set_markup  (StreefTypesetter      *self,
                                                  StreefType             type,
                                                  const char            *markup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefTypesetter, streef_typesetter_free)

G_END_DECLS
