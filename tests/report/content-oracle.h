/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-structure.h"

G_BEGIN_DECLS

/**
 * ContentOracle:
 * @page: (element-type StreefLeaf): a leaf for each letter of what it was made from
 *
 * A page of leaves, and whether its content was marked as it should be.
 */
typedef struct
{
  StreefElement *root;
  GPtrArray *page;
} ContentOracle;

/* @leaves: "P" and "1" for what belongs to a paragraph and a heading, "a" and "h" for a rule and a
 * header, which belong to nothing */
ContentOracle *content_oracle_new  (const char    *leaves);
void           content_oracle_free (ContentOracle *self);
/* (transfer full) (nullable): the content marked anew, or %NULL with the error set. Aborts where it
 * came out, but is not what it should be. */
char          *content_oracle_mark (ContentOracle *self,
                                    const char    *content,
                                    gsize          length,
                                    GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ContentOracle, content_oracle_free)

G_END_DECLS
