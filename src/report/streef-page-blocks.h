/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/streef-page-flow.h"
#include "report/streef-typesetter.h"

G_BEGIN_DECLS

/**
 * StreefBlocks:
 * @parent: where new elements go
 * @keeps_next: whether the next block stays with what was added last, as it does behind a heading
 * @charts: (element-type StreefChartLayout): owned
 *
 * Adds texts, tables and charts to a flow, each with its elements.
 */
typedef struct
{
  StreefTheme *theme;
  StreefLanguage language;
  StreefTypesetter *typesetter;
  StreefPageFlow *flow;
  StreefElement *parent;
  gboolean keeps_next;
  GPtrArray *charts;
  GPtrArray *tables;
} StreefBlocks;

/**
 * StreefTextBlock:
 * @x: the left end, from the left margin
 * @before: from the line that ends what stands before it to the first baseline
 * @first: from the top margin to the first baseline, on a new page
 */
typedef struct
{
  StreefElementType element;
  StreefRole role;
  double x;
  double before;
  double first;
} StreefTextBlock;

StreefElement     *streef_blocks_add_text    (StreefBlocks            *self,
                                              const StreefTextBlock   *block,
                                              const StreefParagraph   *paragraph);
StreefElement     *streef_blocks_add_heading (StreefBlocks            *self,
                                              StreefElementType        level,
                                              StreefType               type,
                                              const char              *text,
                                              double                   before);
StreefElement     *streef_blocks_add_labelled (StreefBlocks           *self,
                                               const StreefTextBlock  *block,
                                               StreefType              label_type,
                                               const char             *label,
                                               double                  raise,
                                               double                  indent,
                                               const StreefParagraph  *paragraph);
void               streef_blocks_start_section (StreefBlocks          *self);
void               streef_blocks_end_section (StreefBlocks            *self);
StreefChartLayout *streef_blocks_make_chart  (const StreefBlocks      *self,
                                              const StreefComparison  *comparison,
                                              StreefChartKind          kind,
                                              double                   width);
void               streef_blocks_take_chart  (StreefBlocks            *self,
                                              StreefChartLayout       *chart);

void               streef_leaf_add_line      (StreefLeaf              *leaf,
                                              const StreefParagraph   *paragraph,
                                              guint                    line,
                                              StreefRole               role,
                                              double                   x,
                                              double                   y);
void               streef_leaf_add_lines     (StreefLeaf              *leaf,
                                              const StreefParagraph   *paragraph,
                                              StreefRole               role,
                                              double                   x,
                                              double                   y);
void               streef_leaf_add_rule      (StreefLeaf              *leaf,
                                              StreefRole               role,
                                              double                   x,
                                              double                   y,
                                              double                   width,
                                              double                   thickness);
void               streef_leaf_add_form      (StreefLeaf              *leaf,
                                              StreefForm               form,
                                              StreefRole               role,
                                              const cairo_rectangle_t *box);
StreefLeaf        *streef_leaf_new_background (const StreefPalette    *palette,
                                              double                   width,
                                              double                   height);
StreefLeaf        *streef_leaf_new_figure    (StreefElement           *parent,
                                              const StreefChartLayout *chart,
                                              double                   x,
                                              double                   y);

G_END_DECLS
