/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset-builder.h"

G_BEGIN_DECLS

#define FIGURES_FILE "figures.csv"

/**
 * Figure:
 * @path: names joined by "/"
 * @achieved, @target: as written in a Dutch table; %NULL is blank
 * @words: what else holds, separated by blanks: a code of direction (higher lower range), part (of-which apart) or firmness
 *     (provisional revised), "unit=…" "unit-en=…" "name-nl=…" "name-en=…" ("_" for a blank), "tolerance=…" (with or without %), "note",
 *     "break", "derived" (both figures, with a rule), "no-rule", "corrected". Without a direction it is unknown.
 *
 * A row of a data set for tests. A row @i stands in line i + 2 of FIGURES_FILE, with achieved in column 3 and target in column 4.
 */
typedef struct
{
  const char *path;
  int year;
  const char *achieved;
  const char *target;
  const char *words;
} Figure;

void                 figures_add  (StreefDatasetBuilder *builder,
                                   const Figure         *figures,
                                   guint                 n_figures);
const StreefDataset *figures_load (const Figure         *figures,
                                   guint                 n_figures,
                                   const char           *reference_date);

/* For an array that ends where its size says. */
#define FIGURES_LOAD(figures) figures_load ((figures), G_N_ELEMENTS (figures), NULL)

char                *figures_list_problems (const StreefDataset *dataset);

G_END_DECLS
