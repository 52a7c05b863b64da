/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset.h"

/* Everything that counts of a data set as lines of text, to compare with what a person wrote down:
 *
 *   title|nl|en                      head lines, only those that are there
 *   category|A > B|part|direction|tolerance|unit nl|unit en|name nl|name en|definition nl|definition en
 *   result|A > B|2015|achieved|target|firmness|break|origin|rule|target origin|target rule|note nl|note en|source
 *   earlier|A > B|2015|figure|firmness
 *   problem|code|line|cell|arguments
 *
 * Without @with_problems the problems are left out; that a column is missing always is, for many small tables have no targets. (transfer full) */
char *dump_dataset (const StreefDataset *dataset,
                    gboolean             with_problems);
/* The figures only: "A > B|2015|842 B2|600 C2", one line per result, then the problems. (transfer full) */
char *dump_figures (const StreefDataset *dataset);
