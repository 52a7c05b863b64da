/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/streef-chart-style.h"

G_BEGIN_DECLS

/* The least that text and what is drawn must have (WCAG 2.2, success criteria 1.4.3 and 1.4.11). */
#define STREEF_CONTRAST_TEXT 4.5
#define STREEF_CONTRAST_GRAPHICS 3.0

double streef_contrast (const StreefColour *a,
                        const StreefColour *b);

G_END_DECLS
