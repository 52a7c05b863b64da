/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz/book-checker.h"
#include "fuzz/fuzz.h"
#include "load/streef-ods-reader.h"

#include <string.h>

/* The input is the content of an OpenDocument spreadsheet: in a package its CRC would stop everything. */

typedef struct
{
  StreefByteSource source;
  const uint8_t *data;
  size_t size;
} Bytes;

static gssize
read_bytes (StreefByteSource  *source,
            void              *bytes,
            gsize              size,
            GError           **error)
{
  Bytes *self = (Bytes *) source;
  const gsize length = MIN (size, self->size);

  memcpy (bytes, self->data, length);
  self->data += length;
  self->size -= length;
  return (gssize) length;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  Bytes bytes = { .source = { read_bytes, { .file = "content.xml" }, size }, .data = data, .size = size };
  g_autoptr (GError) error = NULL;
  BookChecker checker;

  book_checker_init (&checker);
  g_assert_true (streef_ods_read_flat (&bytes.source, &checker.sink, NULL, NULL, &error)
                 == (error == NULL));
  return 0;
}
