/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "report/streef-type.h"

typedef struct
{
  double size;
  double leading;
  PangoWeight weight;
} TypeSize;

static const TypeSize type_sizes[STREEF_N_TYPES] = {
  [STREEF_TYPE_HEADLINE] = { 20, 26, PANGO_WEIGHT_BOLD },
  [STREEF_TYPE_HEADING] = { 14, 18, PANGO_WEIGHT_BOLD },
  [STREEF_TYPE_TITLE] = { 11, 14, PANGO_WEIGHT_BOLD },
  [STREEF_TYPE_LEAD] = { 10.5, 15.5, PANGO_WEIGHT_NORMAL },
  [STREEF_TYPE_TEXT] = { 10, 14.5, PANGO_WEIGHT_NORMAL },
  [STREEF_TYPE_SENDER] = { 10, 14, PANGO_WEIGHT_BOLD },
  [STREEF_TYPE_HEAD_TEXT] = { 9.5, 14, PANGO_WEIGHT_NORMAL },
  [STREEF_TYPE_TABLE_HEAD] = { 9, 11.5, PANGO_WEIGHT_BOLD },
  [STREEF_TYPE_TABLE] = { 9.5, 12.5, PANGO_WEIGHT_NORMAL },
  [STREEF_TYPE_TABLE_STRONG] = { 9.5, 12.5, PANGO_WEIGHT_BOLD },
  [STREEF_TYPE_NOTE] = { 9, 12.5, PANGO_WEIGHT_NORMAL },
  [STREEF_TYPE_NOTE_STRONG] = { 9, 12.5, PANGO_WEIGHT_BOLD },
};

/* In points, as all of these. */
double
streef_type_get_size (StreefType self)
{
  return type_sizes[self].size;
}

double
streef_type_get_leading (StreefType self)
{
  return type_sizes[self].leading;
}

PangoWeight
streef_type_get_weight (StreefType self)
{
  return type_sizes[self].weight;
}
