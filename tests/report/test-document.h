/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-pdf-writer.h"

G_BEGIN_DECLS

/**
 * TestDocument:
 *
 * A document of two pages that has each kind of element that there is, and data attached: what no
 * summary has all of.
 */
typedef struct _TestDocument TestDocument;

TestDocument         *test_document_new  (void);
void                  test_document_free (TestDocument       *self);
const StreefDocument *test_document_get  (const TestDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestDocument, test_document_free)

G_END_DECLS
