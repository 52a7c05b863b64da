/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/streef-session.h"

G_BEGIN_DECLS

/* What streef-session.c (where the user is) and streef-session-answers.c (what is shown there)
 * share. */

/* A place that the user was at, to come back to. Its category is borrowed from the data set. */
typedef struct
{
  StreefPage page;
  const StreefCategory *category;
  int year;
} StreefSpot;

struct _StreefSession
{
  GObject parent_instance;

  const StreefDataset *dataset; /* (nullable) */
  GPtrArray *grids;             /* (element-type StreefGrid) (nullable) */
  char **files;                 /* (nullable): what was opened, and how */
  StreefReading reading;

  StreefSpot spot;
  GArray *history; /* (element-type StreefSpot) */
  StreefOrder order;
  gboolean is_descending;
  const StreefCategory *selected;
  StreefProblem *problem; /* (nullable) */

  StreefComparison *categories; /* (nullable): made on demand, as those below */
  StreefComparison *years;
  StreefTable *categories_table;
  StreefTable *years_table;
};

void streef_session_drop_tables      (StreefSession *self);
void streef_session_drop_categories  (StreefSession *self);
void streef_session_drop_years       (StreefSession *self);
void streef_session_drop_comparisons (StreefSession *self);

G_END_DECLS
