/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lib/pdf-file.h"

G_BEGIN_DECLS

/* A checker of our own: what PDF/UA-1 (ISO 14289-1) and PDF/A-2a and 3a (ISO 19005) want of the
 * files that this program writes, and what the program promises besides. It shares no code with
 * what writes them. */

/* A %NULL ends them: all faults that there can be, by their ids. */
extern const char *const pdf_fault_ids[];

/* (transfer full): the faults, each "id: what is wrong"; none in a good file */
GPtrArray *pdf_check          (GBytes    *bytes);
/* The same of the bytes only, and of what is in them: the test that breaks it has it open. */
GPtrArray *pdf_check_bytes    (GBytes    *bytes);
GPtrArray *pdf_check_document (qpdf_data  qpdf);
/* Fails the test where there is a fault. */
void       pdf_assert_good    (GBytes    *bytes);

G_END_DECLS
