/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a theme may hold at most. Each is tested on both sides. */

#define STREEF_LIMIT_THEME_KIB 64
#define STREEF_LIMIT_FONT_MIB 32
#define STREEF_LIMIT_LOGO_MIB 4
#define STREEF_LIMIT_LOGO_PIXELS 2400 /* in width and in height: 80 mm at 750 dots per inch */

/* In characters of one line. */
#define STREEF_LIMIT_THEME_NAME 60
#define STREEF_LIMIT_SENDER_LINE 160
#define STREEF_LIMIT_FOOTER 240
#define STREEF_LIMIT_ALTERNATIVE 400

#define STREEF_LIMIT_SENDER_LINES 6

/* The height of a logo in mm, ends included. */
#define STREEF_LOGO_LOWEST 5
#define STREEF_LOGO_HIGHEST 30
#define STREEF_LOGO_HEIGHT 12
