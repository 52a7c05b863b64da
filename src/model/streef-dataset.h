/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-category.h"
#include "problem/streef-problem.h"

G_BEGIN_DECLS

/**
 * StreefSource:
 * @file: the path as given, interned (the same pointer as in the places of its figures)
 * @format: "csv", "ods", "fods", "xlsx" or "pdf"
 * @sheet: (nullable): the sheet of a spreadsheet, or the file within a PDF, interned
 * @layout: "long" or "wide"
 * @separator: (nullable): of a CSV file
 * @encoding: (nullable): of a CSV file, its usual name
 * @numbers: the language in which the numbers were read
 * @document: (nullable): the document that the file says it was taken from (`# source:`)
 * @understood: (element-type StreefProblem): what the reader understood and why
 *
 * A file that figures were read from.
 */
typedef struct
{
  const char *file;
  const char *format;
  const char *sheet;
  char *layout;
  char *separator;
  char *encoding;
  StreefLanguage numbers;
  char *document;
  GPtrArray *understood;
} StreefSource;

/**
 * StreefDataset:
 * @title, @subject: per language
 * @organisation, @reference: (nullable): who achieved it; the letter that it goes with ("Kamerstuk 31 015, nr. 121")
 * @reference_date: the day the figures stand at (peildatum); not valid (g_date_valid()) when not given
 * @sources: (element-type StreefSource)
 * @categories: (element-type StreefCategory): all, depth first, parents before their parts, in delivered order; owned
 * @years: (element-type int): every year with a result, ascending
 * @problems: (element-type StreefProblem): in order of their places
 * @by_path: private: the categories by their path
 * @problem_rows: private: the rows that a problem points at
 *
 * Everything that was read: immutable, reference-counted. It is made by a StreefDatasetBuilder only.
 */
typedef struct
{
  StreefTexts title;
  StreefTexts subject;
  GRefString *organisation;
  GRefString *reference;
  GDate reference_date;
  GPtrArray *sources;
  GPtrArray *categories;
  GArray *years;
  GPtrArray *problems;
  GHashTable *by_path;
  GHashTable *problem_rows;
} StreefDataset;

StreefSource         *streef_source_new              (const char          *file);
void                  streef_source_free             (StreefSource        *self);

const StreefDataset  *streef_dataset_ref             (const StreefDataset *self);
void                  streef_dataset_unref           (const StreefDataset *self);
const StreefCategory *streef_dataset_find_category   (const StreefDataset *self,
                                                      const char          *name,
                                                      GError             **error);
const StreefCategory *streef_dataset_get_by_path     (const StreefDataset *self,
                                                      const char          *path);
int                   streef_dataset_get_default_year (const StreefDataset *self);
gboolean              streef_dataset_has_year        (const StreefDataset *self,
                                                      int                  year);
gboolean              streef_dataset_has_problems    (const StreefDataset *self);
int                   streef_dataset_get_source_index (const StreefDataset *self,
                                                       const char          *file);
gboolean              streef_dataset_has_problem_at  (const StreefDataset *self,
                                                      const StreefPlace   *place);

typedef const StreefDataset StreefDatasetRef;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StreefDatasetRef, streef_dataset_unref)

G_END_DECLS
