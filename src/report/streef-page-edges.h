/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-page-blocks.h"

G_BEGIN_DECLS

/**
 * StreefPageEdges:
 * @title: of the document
 * @number: which page, from 0
 * @width, @height: of the page
 *
 * What stands at the head and the foot of a page. A plain value; it owns nothing.
 */
typedef struct
{
  StreefBlocks *blocks;
  const StreefDataset *dataset;
  const char *title;
  const char *fingerprint;
  guint number;
  guint n_pages;
  double width;
  double height;
} StreefPageEdges;

StreefLeaf *streef_page_edges_make_header (const StreefPageEdges *self);
StreefLeaf *streef_page_edges_make_footer (const StreefPageEdges *self);

G_END_DECLS
