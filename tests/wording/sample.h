/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/streef-dataset-builder.h"
#include "model/streef-comparison.h"

/**
 * SampleRow:
 * @path: the category's names, joined by " > "
 * @name_en: (nullable): its name in English, where it differs
 * @unit: (nullable): "nl|en", or one for both
 * @achieved, @target: (nullable): cells as English files have them; @target with ".." is a range
 * @rule, @target_rule: (nullable): how they were derived
 * @note: (nullable): "nl|en"
 *
 * One result of a data set that a test is about.
 */
typedef struct
{
  const char *path;
  const char *name_en;
  const char *unit;
  StreefDirection direction;
  StreefPart part;
  int year;
  const char *achieved;
  const char *target;
  StreefFirmness firmness;
  const char *rule;
  const char *target_rule;
  const char *note;
  gboolean break_before;
} SampleRow;

/* @reference_date may be %NULL. */
StreefComparison *sample_categories (const SampleRow *rows, guint n_rows, const char *reference_date, int year);
StreefComparison *sample_years      (const SampleRow *rows, guint n_rows, const char *reference_date);

StreefComparison *sample_courses    (const SampleRow *rows, guint n_rows, const char *reference_date);

/* The five results of 2015, as the letter gives them. */
extern const SampleRow sample_2015[];
extern const guint n_sample_2015;
