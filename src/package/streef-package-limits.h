/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What a package and the XML in it may hold at most. */

#define STREEF_LIMIT_PARTS 10000 /* files in a package */
#define STREEF_LIMIT_UNPACKED_MIB 1024 /* of all parts that are read */
#define STREEF_LIMIT_UNPACKED_BYTES ((guint64) STREEF_LIMIT_UNPACKED_MIB << 20)
#define STREEF_LIMIT_UNPACKED_FREELY ((gsize) 10 << 20) /* of a part */
#define STREEF_LIMIT_UNPACKING_RATIO 1000 /* beyond that */
#define STREEF_LIMIT_XML_DEPTH 64 /* of elements within each other */
#define STREEF_LIMIT_XML_TAG_KIB 1024 /* of one tag, or of anything else that comes whole */
#define STREEF_LIMIT_XML_TAG_BYTES ((gsize) STREEF_LIMIT_XML_TAG_KIB << 10)
