/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TestAttachment:
 * @name: its file name
 * @description: what is said of it
 * @data: a text, or @bytes
 * @size: what is said to be its size; 0 for the truth
 * @digest: (nullable): what is said to be its digest; %NULL for the truth, "" for none
 * @filter: (nullable): what is said to be its filter; then its bytes stand there as they are
 *
 * A file within a PDF.
 */
typedef struct
{
  const char *name;
  const char *description;
  const char *data;
  long long size;
  const char *digest;
  const char *filter;
} TestAttachment;

/* A PDF of no pages that says it was made by @creator (nullable), with these files; protected by
 * @password (nullable). (transfer full) */
GBytes *test_pdf_new (const char           *creator,
                      const TestAttachment *attachments,
                      guint                 n_attachments,
                      const char           *password);

G_END_DECLS
