/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz/fuzz.h"
#include "load/streef-limits.h"
#include "load/streef-pdf-reader.h"

#include <string.h>

/* A PDF that may have data attached to it: they are refused with a reason, or have a fingerprint, a name
 * that can be shown, and no more bytes than may be. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_auto (StreefPdfData) attached = { 0 };
  g_autoptr (GBytes) pdf = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  if (!streef_pdf_read (&attached, "fuzz.pdf", pdf, &error))
    {
      g_assert_true (error != NULL && error->domain == STREEF_ERROR);
      return 0;
    }

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (attached.fingerprint), ==, 68);
  g_assert_true (g_utf8_validate (attached.name, -1, NULL));
  g_assert_cmpuint (g_bytes_get_size (attached.data), <=, STREEF_LIMIT_ATTACHED_BYTES);
  return 0;
}
