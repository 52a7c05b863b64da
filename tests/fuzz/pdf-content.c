/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz/fuzz.h"
#include "report/content-oracle.h"

/* The content of a page, before the second pass over a PDF. The first byte says which leaves the
 * page has, the others are its content: it is refused, or marked as it should be. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char *const leaves[] = { "", "P", "a", "1P", "PhP", "1aPaP" };
  g_autoptr (ContentOracle) oracle = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *marked = NULL;

  if (size < 2)
    return 0;

  oracle = content_oracle_new (leaves[data[0] % G_N_ELEMENTS (leaves)]);
  marked = content_oracle_mark (oracle, (const char *) data + 1, size - 1, &error);
  g_assert_true ((marked == NULL) == (error != NULL));
  return 0;
}
